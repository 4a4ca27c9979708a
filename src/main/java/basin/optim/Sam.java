package basin.optim;

import basin.kernel.Vec;
import basin.mask.Mask;

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
public final class Sam extends TwoPasses {
    /** For vectors like {@code parameters}; {@code momentum} is 0 to below 1, {@code weightDecay} 0 or more. */
    public Sam(Vec parameters, double momentum, double weightDecay) {
        this(parameters, new HeavyBall(parameters, momentum, weightDecay));
    }

    /** For vectors like {@code parameters}, with {@code base} in the place of the last two lines. */
    public Sam(Vec parameters, BaseStep base) {
        super(parameters, base, Mask.all(parameters.length()), Norm.FULL);
    }
}
