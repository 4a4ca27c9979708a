package basin.cli;

import basin.train.Experiment;
import basin.train.LaneSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table that stays in its place, a line a lane, with a progress bar below: for a terminal. */
final class LiveTable implements Progress {
    private static final int BAR = 30;
    private static final String CLEAR = "\u001b[K";

    private final Experiment experiment;
    private final Terminal terminal;
    private final TimeLeft left;
    private final BestAccuracies best;
    private int drawn;

    LiveTable(Experiment experiment, Terminal terminal) {
        this.experiment = experiment;
        this.terminal = terminal;
        best = new BestAccuracies(experiment);
        left = new TimeLeft(total(), System::nanoTime);
    }

    private long total() {
        return (long) experiment.totalSteps() * experiment.config().lanes().size();
    }

    @Override
    public void start(Path run) {
        terminal.out().println("Training into " + run);
        terminal.out().println(LaneTable.HEADER);
    }

    @Override
    public void show() {
        List<LaneSnapshot> lanes = Training.lanes(experiment);
        List<String> lines = new ArrayList<>();
        lanes.forEach(l -> lines.add(
                LaneTable.line(l, best.of(l.lane()), experiment.config().epochs())));
        long done = lanes.stream().mapToLong(LaneSnapshot::steps).sum();
        String work = LaneTable.work(lanes);
        lines.add(bar((double) done / total()) + "  " + left.of(done) + (work.isEmpty() ? "" : "  " + work));
        // To the line's start first: a key that the terminal echoed may have moved on from there.
        StringBuilder text = new StringBuilder(drawn == 0 ? "" : String.format("\r\u001b[%dA", drawn));
        lines.forEach(l -> text.append(l).append(CLEAR).append('\n'));
        terminal.out().print(text);
        terminal.out().flush();
        drawn = lines.size();
    }

    /** A bar filled to {@code share}. */
    static String bar(double share) {
        int full = (int) Math.round(BAR * share);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + Math.round(100 * share) + " %";
    }

    @Override
    public void end(Path run) {
        terminal.out().println(LaneTable.NOTE);
        LaneTable.variants(Training.lanes(experiment)).forEach(terminal.out()::println);
        LaneTable.failures(Training.lanes(experiment)).forEach(terminal.out()::println);
        terminal.out().println("Done: " + run);
    }
}
