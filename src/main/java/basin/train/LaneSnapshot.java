package basin.train;

/**
 * What a lane shows of itself, taken between two steps. Immutable, so that any thread may read it.
 *
 * @param lane its index
 * @param config its settings, the live ones as they act now
 * @param state where it is
 * @param steps taken so far
 * @param epoch of the next step; the last one after the end
 * @param parameters the number d of trainable parameters
 * @param metrics the newest row; null before the first step
 * @param testAccuracy the newest known; NaN before the first epoch's end
 * @param trainAccuracy likewise
 * @param meanLoss of the last epoch's batches; NaN before
 * @param stepMillis median wall-clock time of the last steps; NaN before
 * @param theoreticalCost the paper's, over SGD's
 * @param countedCost floating-point operations really run over SGD's
 * @param mask the newest; null before the first step
 * @param surface the newest; null before the first
 * @param spectrum the newest; null before the first
 * @param work what is under way: a sentence part such as {@code Surface}, empty while training
 * @param failure why it failed, a sentence; empty otherwise
 */
public record LaneSnapshot(
        int lane,
        LaneConfig config,
        LaneState state,
        int steps,
        int epoch,
        int parameters,
        MetricRow metrics,
        double testAccuracy,
        double trainAccuracy,
        double meanLoss,
        double stepMillis,
        double theoreticalCost,
        double countedCost,
        MaskView mask,
        Surface surface,
        SpectrumView spectrum,
        String work,
        String failure) {}
