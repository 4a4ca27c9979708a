package basin.io.report;

import basin.io.LaneLook;
import basin.train.LaneConfig;
import basin.train.MetricRow;
import basin.train.RunConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Settings of the perturbation that people moved while lanes trained, as the rows show them. */
final class Settings {
    private Settings() {}

    /**
     * One setting that acted from {@code step} on, in one or more lanes alike.
     *
     * @param lanes those it acted on
     */
    record Change(int step, String text, Set<LaneLook> lanes) {}

    /** Every change of rho, sparsity and drop rate that acts on its lane's optimizer, in the order of the steps.
     * Under the schedule that lowers rho at every step, rho's are not told apart from it and left out. */
    static List<Change> changes(List<LaneFigures> lanes, RunConfig run) {
        boolean rhoFollowsSchedule = run.schedule() == RunConfig.Schedule.SQRT;
        Map<String, Change> found = new LinkedHashMap<>();
        for (LaneFigures lane : lanes) {
            LaneConfig config = lane.lane().config();
            if (config.optimizer().perturbs() && !rhoFollowsSchedule) {
                collect(found, lane, "ρ", MetricRow::rho);
            }
            if (config.acts("sparsity")) {
                collect(found, lane, "s", MetricRow::sparsity);
            }
            if (config.acts("dropRate")) {
                collect(found, lane, "α", MetricRow::dropRate);
            }
        }
        List<Change> changes = new ArrayList<>(found.values());
        changes.sort(Comparator.comparingInt(Change::step));
        return changes;
    }

    private static void collect(
            Map<String, Change> found, LaneFigures lane, String symbol, ToDoubleFunction<MetricRow> value) {
        List<MetricRow> rows = lane.lane().rows();
        for (int i = 1; i < rows.size(); i++) {
            double before = value.applyAsDouble(rows.get(i - 1));
            double after = value.applyAsDouble(rows.get(i));
            if (Double.compare(before, after) != 0) {
                int step = rows.get(i).step();
                String text = symbol + " " + Words.setting(before) + " → " + Words.setting(after);
                found.computeIfAbsent(step + " " + text, k -> new Change(step, text, new LinkedHashSet<>()))
                        .lanes()
                        .add(lane.look());
            }
        }
    }
}
