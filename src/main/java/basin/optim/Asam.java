package basin.optim;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.model.Objective;

/**
 * Adaptive SAM (ASAM; Kwon, Kim, Park and Choi, ICML 2021, algorithm 1 with the element-wise operator):
 *
 * <pre>
 * g  = grad f_B(w)
 * T  = diag(|w| + eta)
 * e  = rho * T T g / (||T g||_2 + 1e-7)
 * g' = grad f_B(w + e)
 * w  = the base step along g'
 * </pre>
 *
 * so that the radius scales with the weights: w and a rescaled w that computes the same have the same sharpness. Its rho is
 * not comparable with SAM's; the paper's are some ten times as large.
 */
public final class Asam extends TwoPasses {
    /** Keeps T from being zero (the paper's eta). */
    public static final double ETA = 0.01;

    private final Vec direction;

    /** For vectors like {@code parameters}. */
    public Asam(Vec parameters, BaseStep base) {
        super(parameters, base, Mask.all(parameters.length()), Norm.FULL);
        direction = parameters.like();
    }

    @Override
    Perturbation.Found second(Objective f, double norm) {
        Vec w = f.parameters();
        direction.set(gradient);
        direction.weigh(w, ETA);
        double length = direction.norm();
        direction.weigh(w, ETA);
        return perturbation.along(f, mask, direction, length, gradient);
    }
}
