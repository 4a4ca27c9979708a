package basin.cli;

import basin.spectrum.Spectrum;
import basin.train.Experiment;
import basin.train.LaneSnapshot;
import basin.train.MetricRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object a lane and epoch, and one for the whole run at the end. */
final class JsonProgress implements Progress {
    private final Experiment experiment;
    private final Terminal terminal;
    private final int[] seen;

    JsonProgress(Experiment experiment, Terminal terminal) {
        this.experiment = experiment;
        this.terminal = terminal;
        seen = new int[experiment.config().lanes().size()];
        for (int lane = 0; lane < seen.length; lane++) {
            seen[lane] = experiment.rows(lane, 0).size();
        }
    }

    @Override
    public void start(Path run) {}

    @Override
    public void show() {
        for (int lane = 0; lane < seen.length; lane++) {
            for (MetricRow row : experiment.rows(lane, seen[lane])) {
                seen[lane]++;
                if (!Double.isNaN(row.testAccuracy())) {
                    terminal.out().println(JsonLine.of(row(lane, row)));
                }
            }
        }
    }

    private Map<String, Object> row(int lane, MetricRow row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lane", experiment.config().lanes().get(lane).name());
        object.put("epoch", row.epoch());
        object.put("step", row.step());
        object.put("train_loss", row.trainLoss());
        object.put("train_accuracy", row.trainAccuracy());
        object.put("test_loss", row.testLoss());
        object.put("test_accuracy", row.testAccuracy());
        object.put("step_millis", row.stepMillis());
        return object;
    }

    @Override
    public void end(Path run) {
        List<Object> lanes = new ArrayList<>();
        BestAccuracies best = new BestAccuracies(experiment);
        Training.lanes(experiment).forEach(l -> lanes.add(lane(l, best)));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("run", run.toString());
        object.put("lanes", lanes);
        terminal.out().println(JsonLine.of(object));
    }

    private static Map<String, Object> lane(LaneSnapshot lane, BestAccuracies best) {
        Spectrum spectrum = lane.spectrum() == null ? null : lane.spectrum().spectrum();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lane", lane.config().name());
        object.put("variant", lane.config().variant());
        object.put("state", Values.id(lane.state()));
        object.put("steps", lane.steps());
        object.put("mean_loss", lane.meanLoss());
        object.put("train_accuracy", lane.trainAccuracy());
        object.put("test_accuracy", lane.testAccuracy());
        object.put("best_test_accuracy", best.of(lane.lane()));
        object.put("best_epoch", best.epoch(lane.lane()));
        object.put("step_millis", lane.stepMillis());
        object.put("theoretical_cost", lane.theoreticalCost());
        object.put("counted_cost", lane.countedCost());
        object.put("eigenvalues", spectrum == null ? null : spectrum.eigenvalues());
        object.put("ratio", spectrum == null ? null : spectrum.ratio());
        object.put("failure", lane.failure());
        return object;
    }
}
