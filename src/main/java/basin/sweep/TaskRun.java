package basin.sweep;

import basin.io.Json;
import basin.io.Provenance;
import basin.io.Versions;
import basin.train.Experiment;
import basin.train.LaneSnapshot;
import basin.train.MetricRow;
import basin.train.RunConfig;
import basin.train.RunSink;
import basin.train.SpectrumView;
import java.util.List;
import java.util.function.BiFunction;

/** Trains one task in this process, JSON in, JSON out. Thread safe. */
public final class TaskRun {
    private static final double NANOS = 1e9;

    private final BiFunction<RunConfig, RunSink, Experiment> opener;

    /** Trains in what {@code opener} makes of settings. */
    public TaskRun(BiFunction<RunConfig, RunSink, Experiment> opener) {
        this.opener = opener;
    }

    /** The result of {@code task}; blocks until it has ended. */
    public String run(String task) throws InterruptedException {
        return Json.line(train(SweepTask.parse(task)));
    }

    private SweepResult train(SweepTask task) throws InterruptedException {
        long start = System.nanoTime();
        LastCheckpoint last = new LastCheckpoint();
        try (Experiment experiment = opener.apply(task.config(), last)) {
            LaneSnapshot lane = Trainings.train(experiment).get(0);
            return result(task, lane, experiment.rows(0, 0), last, (System.nanoTime() - start) / NANOS);
        }
    }

    private static SweepResult result(
            SweepTask task, LaneSnapshot lane, List<MetricRow> rows, LastCheckpoint last, double seconds) {
        SpectrumView spectrum = lane.spectrum();
        return new SweepResult(
                task.id(),
                task.config(),
                lane.failure(),
                rows.stream()
                        .map(MetricRow::testAccuracy)
                        .filter(Double::isFinite)
                        .toList(),
                lane.trainAccuracy(),
                lane.meanLoss(),
                spectrum == null ? Double.NaN : spectrum.largest(),
                spectrum == null ? Double.NaN : spectrum.ratio(),
                lane.stepMillis(),
                lane.theoreticalCost(),
                lane.countedCost(),
                lane.steps(),
                seconds,
                last.digest(),
                "Basin " + Versions.basin() + ", " + Provenance.backend(task.config()));
    }
}
