package basin.optim;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.model.Objective;

/**
 * Stochastic gradient descent with momentum (Robbins and Monro 1951; Polyak 1964):
 *
 * <pre>
 * g = grad f_B(w)
 * v = momentum * v + (g + weight_decay * w)
 * w = w - lr * v
 * </pre>
 */
public final class Sgd extends Descent {
    private final Mask mask;

    /** For vectors like {@code parameters}; {@code momentum} is 0 to below 1, {@code weightDecay} 0 or more. */
    public Sgd(Vec parameters, double momentum, double weightDecay) {
        this(parameters, new HeavyBall(parameters, momentum, weightDecay));
    }

    /** The base step alone, for vectors like {@code parameters}. */
    public Sgd(Vec parameters, BaseStep base) {
        super(parameters, base);
        mask = Mask.none(parameters.length());
    }

    @Override
    public StepReport step(Objective f, Moment at) {
        double loss = first(f);
        double norm = gradient.norm();
        boolean finite = Double.isFinite(loss) && Double.isFinite(norm);
        if (finite) {
            move(f.parameters(), f.parameters(), at);
        }
        return new StepReport(loss, norm, 0, Double.NaN, false, finite);
    }

    @Override
    public Mask mask() {
        return mask;
    }

    @Override
    public double theoreticalCost() {
        return 1;
    }
}
