package basin.train;

/** A {@link LaneConfig} in the making: starts from another one, and each call changes one setting. Not thread safe. */
public final class LaneDraft {
    private String name;
    private final OptimizerKind optimizer;
    private LiveSettings live;
    private double learningRate;
    private double momentum;
    private double weightDecay;
    private int maskEvery;
    private int fisherSamples;
    private String pattern;
    private LaneConfig.Norm norm;
    private LaneConfig.Base base;
    private int lookEvery;
    private double lookAlpha;

    LaneDraft(LaneConfig lane) {
        name = lane.name();
        optimizer = lane.optimizer();
        live = lane.live();
        learningRate = lane.learningRate();
        momentum = lane.momentum();
        weightDecay = lane.weightDecay();
        maskEvery = lane.maskEvery();
        fisherSamples = lane.fisherSamples();
        pattern = lane.pattern();
        norm = lane.norm();
        base = lane.base();
        lookEvery = lane.lookEvery();
        lookAlpha = lane.lookAlpha();
    }

    /** Sets {@link LaneConfig#name}. */
    public LaneDraft name(String value) {
        name = value;
        return this;
    }

    /** Sets {@link LaneConfig#live}. */
    public LaneDraft live(LiveSettings value) {
        live = value;
        return this;
    }

    /** Sets {@link LaneConfig#learningRate}. */
    public LaneDraft learningRate(double value) {
        learningRate = value;
        return this;
    }

    /** Sets {@link LaneConfig#momentum}. */
    public LaneDraft momentum(double value) {
        momentum = value;
        return this;
    }

    /** Sets {@link LaneConfig#weightDecay}. */
    public LaneDraft weightDecay(double value) {
        weightDecay = value;
        return this;
    }

    /** Sets {@link LaneConfig#maskEvery}. */
    public LaneDraft maskEvery(int value) {
        maskEvery = value;
        return this;
    }

    /** Sets {@link LaneConfig#fisherSamples}. */
    public LaneDraft fisherSamples(int value) {
        fisherSamples = value;
        return this;
    }

    /** Sets {@link LaneConfig#pattern}. */
    public LaneDraft pattern(String value) {
        pattern = value;
        return this;
    }

    /** Sets {@link LaneConfig#norm}. */
    public LaneDraft norm(LaneConfig.Norm value) {
        norm = value;
        return this;
    }

    /** Sets {@link LaneConfig#base}. */
    public LaneDraft base(LaneConfig.Base value) {
        base = value;
        return this;
    }

    /** Sets {@link LaneConfig#lookEvery}. */
    public LaneDraft lookEvery(int value) {
        lookEvery = value;
        return this;
    }

    /** Sets {@link LaneConfig#lookAlpha}. */
    public LaneDraft lookAlpha(double value) {
        lookAlpha = value;
        return this;
    }

    /** The settings as they stand; {@link Checks} says whether they can be trained. */
    public LaneConfig config() {
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
                fisherSamples,
                pattern,
                norm,
                base,
                lookEvery,
                lookAlpha);
    }
}
