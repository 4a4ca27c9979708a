package basin.cli;

import basin.io.Json;
import basin.io.SweepFolder;
import basin.sweep.Place;
import basin.sweep.Sweep;
import basin.sweep.SweepCurves;
import basin.sweep.SweepFigure;
import basin.sweep.SweepResult;
import basin.sweep.SweepSpec;
import basin.sweep.SweepTable;
import basin.sweep.SweepText;
import java.util.List;
import java.util.Locale;

/** A sweep under way: its progress in the terminal, its tables and figures in its folder. */
final class SweepRun {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 440;

    private final SweepSpec spec;
    private final SweepCost cost;
    private final SweepFolder folder;
    private final Terminal terminal;

    SweepRun(SweepSpec spec, SweepCost cost, SweepFolder folder, Terminal terminal) {
        this.spec = spec;
        this.cost = cost;
        this.folder = folder;
        this.terminal = terminal;
    }

    /** Trains what is not done yet; 0 where every run reached its end, 1 otherwise. */
    int run(Place place, int workers, boolean again, boolean json) throws Exception {
        Thread hook = new Thread(
                () -> terminal.err()
                        .println("The runs shown are saved in " + folder.path() + "; the same command goes on."),
                "kept");
        SweepProgress progress = new SweepProgress(spec, cost, Sweep.done(folder.results()), again);
        Runtime.getRuntime().addShutdownHook(hook);
        if (!json) {
            terminal.out().println(progress.begin(folder.path(), workers));
        }
        List<SweepResult> results = new Sweep(folder.results(), place)
                .run(
                        spec.tasks(),
                        workers,
                        again,
                        json ? r -> {} : r -> terminal.out().print(progress.next(r, terminal.interactive())));
        if (!Training.removed(hook)) {
            Thread.currentThread().join(); // the hook has said how to go on; the process ends
        }
        SweepTable table = SweepTable.of(results);
        write(table);
        SweepCurves.of(spec.title(), results).ifPresent(c -> folder.write("curves.svg", c.svg(WIDTH, HEIGHT)));
        print(table, json);
        return table.failures().isEmpty() ? 0 : 1;
    }

    private void write(SweepTable table) {
        String head = "# " + spec.title() + "\n\n" + (spec.source().isEmpty() ? "" : spec.source() + "\n\n");
        folder.write("table.md", head + SweepText.markdown(table));
        folder.write("table.csv", SweepText.csv(table));
        folder.write("table.json", Json.line(table) + "\n");
        for (SweepFigure.Which which : SweepFigure.Which.values()) {
            String name = "accuracy-" + which.name().toLowerCase(Locale.ROOT) + ".svg";
            SweepFigure.of(spec.title(), table, which).ifPresent(c -> folder.write(name, c.svg(WIDTH, HEIGHT)));
        }
    }

    private void print(SweepTable table, boolean json) {
        if (json) {
            table.rows().forEach(r -> terminal.out().println(JsonLine.of(r)));
            return;
        }
        terminal.out().println();
        SweepText.lines(table).forEach(terminal.out()::println);
        table.remarks().forEach(terminal.out()::println);
        table.failures().forEach(terminal.out()::println);
        terminal.out().println("Done: " + folder.path());
    }
}
