package basin.cli;

import basin.train.Experiment;
import basin.train.MetricRow;
import java.util.Arrays;

/**
 * The best test accuracy of each lane over its epochs: what the published code reports, and a choice made on the test set. Rows are
 * read once. Not thread safe.
 */
final class BestAccuracies {
    private final Experiment experiment;
    private final int[] seen;
    private final double[] best;
    private final int[] epochs;

    BestAccuracies(Experiment experiment) {
        this.experiment = experiment;
        seen = new int[experiment.config().lanes().size()];
        best = new double[seen.length];
        epochs = new int[seen.length];
        Arrays.fill(best, Double.NaN);
    }

    /** That of lane {@code lane} so far, 0..1; NaN before the first epoch's end. */
    double of(int lane) {
        for (MetricRow row : experiment.rows(lane, seen[lane])) {
            seen[lane]++;
            if (row.testAccuracy() > best[lane] || (Double.isNaN(best[lane]) && row.testAccuracy() >= 0)) {
                best[lane] = row.testAccuracy();
                epochs[lane] = row.epoch() + 1;
            }
        }
        return best[lane];
    }

    /** The epoch after which that was, counted from 1; 0 before. Asked after {@link #of}. */
    int epoch(int lane) {
        return epochs[lane];
    }
}
