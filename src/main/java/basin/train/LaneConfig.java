package basin.train;

/**
 * What one lane trains with.
 *
 * @param name shown to people and used for its folder; unique in a run
 * @param optimizer the rule of its steps
 * @param rho radius of the perturbation, 0 or more
 * @param sparsity share of the coordinates left alone, 0..1
 * @param dropRate alpha of SSAM-D, 0..1
 * @param learningRate lr0, above 0
 * @param momentum 0 to below 1
 * @param weightDecay 0 or more
 * @param maskEvery epochs between masks, 1 or more
 * @param fisherSamples N of SSAM-F, 1 or more
 */
public record LaneConfig(
        String name,
        OptimizerKind optimizer,
        double rho,
        double sparsity,
        double dropRate,
        double learningRate,
        double momentum,
        double weightDecay,
        int maskEvery,
        int fisherSamples) {
    /** The same lane with these live settings. */
    public LaneConfig with(LiveSettings live) {
        return new LaneConfig(
                name,
                optimizer,
                live.rho(),
                live.sparsity(),
                live.dropRate(),
                learningRate,
                momentum,
                weightDecay,
                maskEvery,
                fisherSamples);
    }

    /** The settings of this lane that may change while it trains. */
    public LiveSettings live() {
        return new LiveSettings(rho, sparsity, dropRate);
    }
}
