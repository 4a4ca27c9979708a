package basin.cli;

import basin.train.Experiment;
import basin.train.LaneSnapshot;
import java.nio.file.Path;
import java.util.List;

/** A row a lane now and then: for output that goes to a file or another program. */
final class PlainRows implements Progress {
    private static final int ROWS = 10;

    private final Experiment experiment;
    private final Terminal terminal;
    private final TimeLeft left;
    private final BestAccuracies best;
    private final int[] shown;
    private boolean measuring;

    PlainRows(Experiment experiment, Terminal terminal) {
        this.experiment = experiment;
        this.terminal = terminal;
        best = new BestAccuracies(experiment);
        shown = new int[experiment.config().lanes().size()];
        left = new TimeLeft((long) experiment.totalSteps() * shown.length, System::nanoTime);
        for (LaneSnapshot lane : Training.lanes(experiment)) {
            shown[lane.lane()] = LaneTable.done(lane, experiment.config().epochs());
        }
    }

    @Override
    public void start(Path run) {
        terminal.out().println("Training into " + run);
        terminal.out().println(LaneTable.HEADER);
    }

    @Override
    public void show() {
        int epochs = experiment.config().epochs();
        int every = Math.max(1, epochs / ROWS);
        List<LaneSnapshot> lanes = Training.lanes(experiment);
        String time = left.of(lanes.stream().mapToLong(LaneSnapshot::steps).sum());
        for (LaneSnapshot lane : lanes) {
            int done = LaneTable.done(lane, epochs);
            if (done > shown[lane.lane()] && (done / every > shown[lane.lane()] / every || done == epochs)) {
                shown[lane.lane()] = done;
                terminal.out().println(LaneTable.line(lane, best.of(lane.lane()), epochs) + "  " + time);
            }
        }
        boolean trained = lanes.stream().allMatch(l -> l.state().ended());
        if (!measuring && trained && !LaneTable.work(lanes).isEmpty()) {
            measuring = true;
            terminal.out().println("Trained; measuring the last surfaces and eigenvalues.");
        }
    }

    @Override
    public void end(Path run) {
        int epochs = experiment.config().epochs();
        terminal.out().println();
        terminal.out().println(LaneTable.HEADER);
        Training.lanes(experiment).forEach(l -> terminal.out().println(LaneTable.line(l, best.of(l.lane()), epochs)));
        terminal.out().println(LaneTable.NOTE);
        LaneTable.variants(Training.lanes(experiment)).forEach(terminal.out()::println);
        LaneTable.failures(Training.lanes(experiment)).forEach(terminal.out()::println);
        terminal.out().println("Done: " + run);
    }
}
