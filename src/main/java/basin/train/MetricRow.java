package basin.train;

/**
 * One step of one lane: a row of {@code metrics.csv}. What was not measured at this step is NaN.
 *
 * @param step from 0 over the whole run
 * @param epoch from 0
 * @param trainLoss mean loss of the step's batch before the step
 * @param trainAccuracy over the training set, inference mode, at the last step of an epoch
 * @param testLoss over the test set, likewise
 * @param testAccuracy likewise
 * @param gradientNorm ||g||
 * @param perturbationRatio ||e|| / rho
 * @param perturbedLoss f(w + e)
 * @param learningRate of this step
 * @param rho of this step
 * @param sparsity of this step
 * @param dropRate of this step
 * @param maskDensity share of ones
 * @param stepMillis wall-clock time of the step
 */
public record MetricRow(
        int step,
        int epoch,
        double trainLoss,
        double trainAccuracy,
        double testLoss,
        double testAccuracy,
        double gradientNorm,
        double perturbationRatio,
        double perturbedLoss,
        double learningRate,
        double rho,
        double sparsity,
        double dropRate,
        double maskDensity,
        double stepMillis) {
    /** The row of a step of which nothing is known. */
    static MetricRow unknown(int step, int epoch) {
        double nan = Double.NaN;
        return new MetricRow(step, epoch, nan, nan, nan, nan, nan, nan, nan, nan, nan, nan, nan, nan, nan);
    }

    /** The same row with what was found at its epoch's end. */
    MetricRow evaluated(Evaluation.Result found) {
        return new MetricRow(
                step,
                epoch,
                trainLoss,
                found.trainAccuracy(),
                found.testLoss(),
                found.testAccuracy(),
                gradientNorm,
                perturbationRatio,
                perturbedLoss,
                learningRate,
                rho,
                sparsity,
                dropRate,
                maskDensity,
                stepMillis);
    }
}
