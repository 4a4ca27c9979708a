package basin.sweep;

import basin.io.SweepFolder;
import basin.io.report.Chart;
import basin.io.report.Command;
import basin.io.report.Language;
import basin.io.report.SheetReport;
import basin.io.report.SheetReport.Repeated;
import basin.io.report.SheetReport.Table;
import basin.sweep.SweepFigure.Which;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A sweep as one HTML file: its table, accuracy against sparsity, what failed, and the command that goes on with it. */
public final class SweepReport {
    private SweepReport() {}

    /**
     * Writes the report of the sweep in the folder {@code path} to {@code html}; what is damaged is an
     * IllegalArgumentException, as is a sweep without results.
     */
    public static void write(Path path, Path html, Language language) {
        StoredSweep sweep = StoredSweep.of(path, null);
        if (!sweep.trouble().isEmpty()) {
            throw new IllegalArgumentException(sweep.trouble());
        }
        if (sweep.done() == 0) {
            throw new IllegalArgumentException(
                    "The sweep in " + path + " has no results yet; the same sweep … --out goes on with it.");
        }
        SheetReport.write(sheet(sweep), html, language);
    }

    static SheetReport.Sheet sheet(StoredSweep sweep) {
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "Results",
                SweepText.header(sweep.table()),
                sweep.table().rows().stream().map(SweepText::cells).toList(),
                sweep.table().remarks()));
        List<List<String>> failures =
                sweep.table().failures().stream().map(List::of).toList();
        if (!failures.isEmpty()) {
            tables.add(new Table("Runs that failed", List.of("Run"), failures, List.of()));
        }
        List<Chart> charts = Stream.of(Which.values())
                .map(w -> SweepFigure.of("", sweep.table(), w))
                .flatMap(Optional::stream)
                .toList();
        String of = sweep.planned() == 0 ? "" : " of " + sweep.planned();
        return new SheetReport.Sheet(
                sweep.title(),
                sweep.done() + of + " runs have ended.",
                tables,
                charts,
                List.of(new Repeated("Runs that have ended are not trained again.", command(sweep.path()))));
    }

    private static List<String> command(Path path) {
        return List.of(
                "java -jar target/basin.jar sweep",
                Command.quoted(SweepFolder.spec(path).toString()),
                "--out " + Command.quoted(path.toString()));
    }
}
