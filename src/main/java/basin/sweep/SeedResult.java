package basin.sweep;

/**
 * Where one lane ended under one seed. What could not be had is NaN.
 *
 * @param seed of data, initial weights, noise and order alike
 * @param lane its name
 * @param failure why it ended early, a sentence; empty otherwise
 * @param testAccuracy after the last epoch, 0..1
 * @param trainAccuracy likewise, over the training set with its noise
 * @param trainLoss mean over the last epoch's batches
 * @param lambda1 largest eigenvalue of the Hessian over the stated samples
 * @param ratio lambda_1 / lambda_5
 * @param stepMillis median wall-clock time of a step
 */
public record SeedResult(
        long seed,
        String lane,
        String failure,
        double testAccuracy,
        double trainAccuracy,
        double trainLoss,
        double lambda1,
        double ratio,
        double stepMillis) {}
