package basin.sweep;

import basin.train.RunConfig;
import java.util.List;

/**
 * Where one run of a sweep ended. What could not be had is NaN.
 *
 * @param id of its {@link SweepTask}
 * @param config what was trained
 * @param failure why it ended early, a sentence; empty otherwise
 * @param testAccuracies after each epoch, 0..1
 * @param trainAccuracy after the last epoch, over the training set with its noise
 * @param trainLoss mean over the last epoch's batches
 * @param lambda1 largest eigenvalue of the Hessian over the stated samples; NaN where no spectrum was asked for
 * @param ratio lambda_1 / lambda_5, likewise
 * @param stepMillis median wall-clock time of a step
 * @param theoreticalCost the paper's, over SGD's
 * @param countedCost floating-point operations really run over SGD's
 * @param steps that were taken
 * @param seconds from the start to the end
 * @param weights digest of the last checkpoint: weights, momentum, mask; equal where all bits are
 * @param machine what it was computed on
 */
public record SweepResult(
        String id,
        RunConfig config,
        String failure,
        List<Double> testAccuracies,
        double trainAccuracy,
        double trainLoss,
        double lambda1,
        double ratio,
        double stepMillis,
        double theoreticalCost,
        double countedCost,
        int steps,
        double seconds,
        String weights,
        String machine) {
    /** Copies the list. */
    public SweepResult {
        testAccuracies = List.copyOf(testAccuracies);
    }

    /** The result of {@code task}, which ended by {@code failure}, a sentence, before anything could be had. */
    static SweepResult failed(SweepTask task, String failure) {
        double nan = Double.NaN;
        return new SweepResult(
                task.id(), task.config(), failure, List.of(), nan, nan, nan, nan, nan, nan, nan, 0, nan, "", "");
    }

    /** After the last epoch; NaN where there was none. */
    public double lastAccuracy() {
        return testAccuracies.isEmpty() ? Double.NaN : testAccuracies.get(testAccuracies.size() - 1);
    }

    /** The largest over the epochs, on the test set itself, as the published code reports it. */
    public double bestAccuracy() {
        return testAccuracies.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }
}
