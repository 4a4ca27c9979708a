package basin.optim;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.model.Objective;

/** A step of two passes with a mask that never changes: f and g at w, then g' at w + e. */
abstract class TwoPasses extends Descent {
    private static final int PASSES = 2;

    final Perturbation perturbation;
    final Mask mask;

    TwoPasses(Vec parameters, BaseStep base, Mask mask, Norm norm) {
        super(parameters, base);
        perturbation = new Perturbation(parameters, norm);
        this.mask = mask;
    }

    @Override
    public final StepReport step(Objective f, Moment at) {
        double loss = first(f);
        double norm = gradient.norm();
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
        return perturbation.pass(f, mask, gradient, norm);
    }

    @Override
    public final void rho(double rho) {
        perturbation.rho(rho);
    }

    @Override
    public final boolean perturbs() {
        return true;
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
