package basin.ui.run;

import basin.train.MetricRow;
import basin.train.OptimizerKind;
import basin.ui.run.Change.Setting;
import java.util.ArrayList;
import java.util.List;

/** Finds in a lane's rows where a live setting began to act. */
final class Changes {
    private final int lane;
    private final OptimizerKind optimizer;
    private MetricRow last;

    Changes(int lane, OptimizerKind optimizer) {
        this.lane = lane;
        this.optimizer = optimizer;
    }

    /** The changes in rows that follow those seen before. */
    List<Change> in(List<MetricRow> rows) {
        List<Change> found = new ArrayList<>();
        for (MetricRow row : rows) {
            if (last != null) {
                if (optimizer.perturbs()) {
                    compare(found, Setting.RHO, row, last.rho(), row.rho());
                }
                if (optimizer.sparse()) {
                    compare(found, Setting.SPARSITY, row, last.sparsity(), row.sparsity());
                }
                if (optimizer == OptimizerKind.SSAM_D) {
                    compare(found, Setting.DROP_RATE, row, last.dropRate(), row.dropRate());
                }
            }
            last = row;
        }
        return found;
    }

    private void compare(List<Change> found, Setting setting, MetricRow row, double from, double to) {
        if (from != to) {
            found.add(new Change(lane, setting, row.step(), row.epoch(), from, to));
        }
    }
}
