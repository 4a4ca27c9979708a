package basin.mask;

import basin.kernel.Vec;
import basin.model.ParameterLayout;

/**
 * SSAM-F: m = the k largest of the Fisher information's diagonal F over all parameters together, ties to the lower index
 * (Mi et al. 2022), or with a {@link Pattern} the groups of largest mean F. A new sparsity between two updates takes the k'
 * largest of the F that is stored.
 */
public final class FisherRule implements MaskRule {
    private final FisherSource source;
    private final Vec fisher;
    private final Pattern pattern;
    private final ParameterLayout layout;
    private final int threads;
    private boolean known;
    private double sparsity;

    /** The sparsity that {@link #mask} was chosen for; NaN where that is not known. */
    private double chosenFor = Double.NaN;

    private Mask mask;

    /** Masks for vectors like {@code parameters}, chosen by one thread; none is perturbed before the first update. */
    public FisherRule(Vec parameters, double sparsity, FisherSource source) {
        this(parameters, sparsity, source, 1);
    }

    /**
     * Masks for vectors like {@code parameters}, chosen by up to {@code threads} threads, the bits being the same; none is
     * perturbed before the first update.
     */
    public FisherRule(Vec parameters, double sparsity, FisherSource source, int threads) {
        this(parameters, ParameterLayout.flat("w", parameters.length()), new Weights(), sparsity, source, threads);
    }

    /** As {@link #FisherRule(Vec, double, FisherSource, int)}, by {@code pattern} over the tensors of {@code layout}. */
    public FisherRule(
            Vec parameters,
            ParameterLayout layout,
            Pattern pattern,
            double sparsity,
            FisherSource source,
            int threads) {
        this.source = source;
        this.threads = threads;
        this.layout = layout;
        this.pattern = pattern;
        this.fisher = parameters.like();
        this.mask = Mask.none(parameters.length());
        sparsity(sparsity);
    }

    @Override
    public Mask mask() {
        return mask;
    }

    @Override
    public void sparsity(double share) {
        sparsity = Mask.checkSparsity(share);
    }

    @Override
    public double sparsity() {
        return sparsity;
    }

    @Override
    public double leftAlone() {
        return pattern instanceof Weights || !known ? sparsity : 1 - (double) mask.count() / mask.length();
    }

    @Override
    public void update(Vec gradient, int epoch, int epochs) {
        source.fisher(fisher, epoch);
        mask = choose();
        known = true;
    }

    @Override
    public boolean adapt(Vec gradient) {
        if (!known) {
            throw new IllegalStateException("The first step of all makes the first mask.");
        }
        if (sparsity == chosenFor) {
            return false;
        }
        Mask before = mask;
        mask = choose();
        return !mask.equals(before);
    }

    @Override
    public boolean settled() {
        return known && sparsity == chosenFor;
    }

    private Mask choose() {
        chosenFor = sparsity;
        return pattern.choose(fisher, Mask.ones(sparsity, fisher.length()), layout, threads)
                .orElseThrow(() -> new ArithmeticException(
                        "The Fisher information is no longer a number: the weights grew too large. Lower the learning"
                                + " rate or ρ, then start again."));
    }

    @Override
    public MaskState state() {
        return new MaskState(mask, known ? fisher.copy() : null, source.random());
    }

    @Override
    public void restore(MaskState state) {
        mask = state.mask();
        chosenFor = Double.NaN;
        known = state.fisher() != null;
        if (known) {
            fisher.set(state.fisher());
        }
        source.restore(state.random());
    }
}
