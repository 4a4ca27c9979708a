package basin.optim;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.model.Objective;

/**
 * A step of two passes with a mask that never changes: f and g at w, then g' at w + e. Where the radius is measured against
 * what the mask leaves, the rest of g is never computed.
 */
abstract class TwoPasses extends Perturbing {
    private static final int PASSES = 2;

    final Mask mask;
    private final Norm measured;

    TwoPasses(Vec parameters, BaseStep base, Mask mask, Norm norm) {
        super(parameters, base);
        this.mask = mask;
        measured = norm;
    }

    @Override
    public final StepReport step(Objective f, Moment at) {
        boolean all = measured == Norm.FULL || !perturbation.acts();
        double loss = all ? first(f) : first(f, perturbation.touched(f, mask));
        double norm = all ? gradient.norm() : mask.norm(gradient);
        boolean finite = Double.isFinite(loss) && Double.isFinite(norm);
        Perturbation.Found found = Perturbation.Found.none(f.parameters());
        if (finite && perturbation.acts()) {
            found = second(f, norm);
            finite = found.finite();
        }
        if (finite) {
            move(f.parameters(), found.from(), at);
        }
        return new StepReport(loss, norm, found.ratio(), found.loss(), false, finite);
    }

    /** Replaces g, of norm {@code norm}, by g'. */
    Perturbation.Found second(Objective f, double norm) {
        return perturbation.along(f, mask, gradient, norm, gradient);
    }

    @Override
    public final Mask mask() {
        return mask;
    }

    @Override
    public final double theoreticalCost() {
        return PASSES;
    }
}
