package basin.optim;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.model.Objective;

/**
 * Sharpness-aware minimization (Foret, Kleiner, Mobahi and Neyshabur, ICLR 2021):
 *
 * <pre>
 * g  = grad f_B(w)
 * e  = rho * g / (||g||_2 + 1e-7)
 * g' = grad f_B(w + e)
 * v  = momentum * v + (g' + weight_decay * w)
 * w  = w - lr * v
 * </pre>
 *
 * The decay is in neither g nor e. {@code rho = 0} makes no second pass and is SGD.
 */
public final class Sam extends HeavyBall {
    private final Perturbation perturbation;
    private final Mask mask;

    /** For vectors like {@code parameters}; {@code momentum} is 0 to below 1, {@code weightDecay} 0 or more. */
    public Sam(Vec parameters, double momentum, double weightDecay) {
        super(parameters, momentum, weightDecay);
        perturbation = new Perturbation(parameters);
        mask = Mask.all(parameters.length());
    }

    @Override
    public StepReport step(Objective f, Moment at) {
        double loss = first(f);
        double norm = gradient.norm();
        boolean finite = Double.isFinite(loss) && Double.isFinite(norm);
        Perturbation.Found found = Perturbation.Found.none(f.parameters());
        if (finite && perturbation.acts()) {
            found = perturbation.pass(f, mask, gradient, norm);
            finite = found.finite();
        }
        if (finite) {
            move(f.parameters(), found.from());
        }
        return new StepReport(loss, norm, found.ratio(), found.loss(), false, finite);
    }

    @Override
    public void rho(double rho) {
        perturbation.rho(rho);
    }

    @Override
    public boolean perturbs() {
        return true;
    }

    @Override
    public Mask mask() {
        return mask;
    }

    @Override
    public double theoreticalCost() {
        return 2;
    }
}
