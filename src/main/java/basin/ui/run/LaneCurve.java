package basin.ui.run;

import basin.train.MetricRow;
import java.util.Arrays;
import java.util.List;

/** The numbers of one lane's curves, growing. On the user interface's thread alone. */
public final class LaneCurve {
    private static final int FIRST_ROOM = 1024;

    private double[] loss = new double[FIRST_ROOM];
    private int steps;
    private int[] accuracySteps = new int[FIRST_ROOM];
    private double[] test = new double[FIRST_ROOM];
    private double[] train = new double[FIRST_ROOM];
    private int accuracies;
    private int epoch = -1;
    private int perturbed;
    private double lengths;
    private double lastLength = Double.NaN;

    /** Adds rows that follow those added before. */
    void add(List<MetricRow> rows) {
        for (MetricRow row : rows) {
            if (steps == loss.length) {
                loss = Arrays.copyOf(loss, 2 * steps);
            }
            loss[steps++] = row.trainLoss();
            addLength(row);
            if (!Double.isNaN(row.testAccuracy())) {
                addAccuracy(row);
            }
        }
    }

    private void addLength(MetricRow row) {
        if (row.epoch() != epoch) {
            lastLength = mean();
            epoch = row.epoch();
            perturbed = 0;
            lengths = 0;
        }
        if (!Double.isNaN(row.perturbationRatio())) {
            perturbed++;
            lengths += row.perturbationRatio();
        }
    }

    private double mean() {
        return perturbed == 0 ? Double.NaN : lengths / perturbed;
    }

    private void addAccuracy(MetricRow row) {
        if (accuracies == test.length) {
            accuracySteps = Arrays.copyOf(accuracySteps, 2 * accuracies);
            test = Arrays.copyOf(test, 2 * accuracies);
            train = Arrays.copyOf(train, 2 * accuracies);
        }
        accuracySteps[accuracies] = row.step() + 1;
        test[accuracies] = row.testAccuracy();
        train[accuracies++] = row.trainAccuracy();
    }

    /** How many steps there are. */
    public int steps() {
        return steps;
    }

    /** The loss of step {@code i}'s batch before that step. */
    public double loss(int i) {
        return loss[i];
    }

    /** Mean loss of the batches of the steps from {@code from} to before {@code to}. */
    double meanLoss(int from, int to) {
        return Arrays.stream(loss, from, to).average().orElse(Double.NaN);
    }

    /** Mean of ||e||/rho over the last whole epoch, in the first over its steps so far; NaN where none perturbed. */
    public double length() {
        return Double.isNaN(lastLength) ? mean() : lastLength;
    }

    /** How many accuracies there are. */
    public int accuracies() {
        return accuracies;
    }

    /** How many steps had been taken at accuracy {@code i}. */
    public int accuracyStep(int i) {
        return accuracySteps[i];
    }

    /** Accuracy {@code i}, 0..1, over the test set or the training set. */
    public double accuracy(int i, boolean ofTest) {
        return ofTest ? test[i] : train[i];
    }
}
