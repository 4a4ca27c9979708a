package basin.optim;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.mask.MaskRule;
import basin.model.Objective;
import java.util.Optional;

/**
 * Sparse SAM (Mi et al., NeurIPS 2022, algorithm 1), with the mask m of a rule: SSAM-F or SSAM-D.
 *
 * <pre>
 * g  = grad f_B(w)
 * m  = the rule's, in the first batch of every T_m-th epoch
 * e  = m * rho * g / (||g||_2 + 1e-7)     the norm over all of g; with Norm.MASKED over m * g
 * g' = grad f_B(w + e)                    dense
 * v  = momentum * v + (g' + weight_decay * w)
 * w  = w - lr * v
 * </pre>
 *
 * {@code rho = 0} makes no second pass and is SGD; masks go on being made. With {@link Norm#MASKED} the first pass computes of g
 * only the tensors that m touches, but where a mask is made or adapted.
 */
public final class Ssam extends Perturbing {
    /** A least-squares line through the six values in the paper's tables; the paper gives no derivation. */
    private static final double COST = 1.2935;

    private static final double COST_OF_DENSITY = 0.71;

    private final Norm measured;
    private final MaskRule rule;
    private final MaskEvery every;

    /** For vectors like {@code parameters}; {@code momentum} is 0 to below 1, {@code weightDecay} 0 or more. */
    public Ssam(Vec parameters, double momentum, double weightDecay, MaskRule rule, MaskEvery every) {
        this(parameters, new HeavyBall(parameters, momentum, weightDecay), rule, every, Norm.FULL);
    }

    /** For vectors like {@code parameters}, with {@code base} in the place of the last two lines. */
    public Ssam(Vec parameters, BaseStep base, MaskRule rule, MaskEvery every, Norm norm) {
        super(parameters, base);
        measured = norm;
        this.rule = rule;
        this.every = every;
    }

    @Override
    public StepReport step(Objective f, Moment at) {
        boolean masked = measured == Norm.MASKED && perturbation.acts();
        boolean sparing = masked && !every.due(at) && rule.settled();
        double loss = sparing ? first(f, perturbation.touched(f, rule.mask())) : first(f);
        double norm = sparing ? rule.mask().norm(gradient) : gradient.norm();
        if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
            return new StepReport(loss, norm, 0, Double.NaN, false, false);
        }
        boolean changed = refreshMask(at);
        if (masked && !sparing) {
            norm = rule.mask().norm(gradient);
        }
        Perturbation.Found found = Perturbation.Found.none(f.parameters());
        boolean finite = true;
        if (perturbation.acts()) {
            found = perturbation.along(f, rule.mask(), gradient, norm, gradient);
            finite = found.finite();
        }
        if (finite) {
            move(f.parameters(), found.from(), at);
        }
        return new StepReport(loss, norm, found.ratio(), found.loss(), changed, finite);
    }

    private boolean refreshMask(Moment at) {
        if (!every.due(at)) {
            return rule.adapt(gradient);
        }
        rule.update(gradient, at.epoch(), at.epochs());
        return true;
    }

    @Override
    public Mask mask() {
        return rule.mask();
    }

    @Override
    public Optional<MaskRule> rule() {
        return Optional.of(rule);
    }

    @Override
    public double theoreticalCost() {
        return theoreticalCost(rule.leftAlone());
    }

    /** {@link #theoreticalCost()} at {@code sparsity}, for results that outlived their optimizer. */
    public static double theoreticalCost(double sparsity) {
        return COST + COST_OF_DENSITY * (1 - sparsity);
    }
}
