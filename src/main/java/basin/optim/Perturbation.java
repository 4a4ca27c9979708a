package basin.optim;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.model.Objective;
import basin.model.TensorSet;

/**
 * The second pass that SAM and SSAM share (Foret et al. 2021, with the mask of Mi et al. 2022):
 *
 * <pre>
 * e  = rho * g / (||g||_2 + 1e-7)     the norm over all of g, or with Norm.MASKED of m * g
 * g' = grad f(w + m * e)
 * </pre>
 *
 * Saving w, moving it and measuring m * e are one pass over memory. The update that follows starts from the saved w, which
 * spares a pass that would bring it back.
 */
final class Perturbation {
    /** Keeps e defined, and zero, where the gradient is zero. */
    private static final double EPSILON = 1e-7;

    private final Vec saved;
    private final Touched touched = new Touched();
    private double rho = Double.NaN;

    Perturbation(Vec parameters) {
        saved = parameters.like();
    }

    void rho(double radius) {
        if (!(radius >= 0 && Double.isFinite(radius))) {
            throw new IllegalArgumentException("Rho is " + radius + "; 0 or more is allowed.");
        }
        rho = radius;
    }

    /** Whether there is a second pass at all. */
    boolean acts() {
        if (Double.isNaN(rho)) {
            throw new IllegalStateException("Set rho before the first step.");
        }
        return rho > 0;
    }

    /** The tensors that a perturbation under {@code mask} moves. */
    TensorSet touched(Objective f, Mask mask) {
        return touched.tensors(mask, f.layout());
    }

    /**
     * Sets {@code gradient}, which may be {@code direction} itself, to g' in that direction, of length {@code length}. It
     * leaves the parameters at w + m * e for the update to overwrite; with w's very bits where what was found is not
     * finite, or an exception ends it.
     */
    Found along(Objective f, Mask mask, Vec direction, double length, Vec gradient) {
        Vec w = f.parameters();
        double masked = mask.perturb(w, rho / (length + EPSILON), direction, saved);
        boolean finite = false;
        try {
            double loss = f.perturbedGradient(gradient, touched(f, mask));
            finite = Double.isFinite(loss) && Double.isFinite(gradient.norm());
            return new Found(masked / (length + EPSILON), loss, finite, saved);
        } finally {
            if (!finite) {
                w.set(saved);
            }
        }
    }

    /** ||e|| / rho, f(w + e), whether that and ||g'|| are finite, and where w is that the update starts from. */
    record Found(double ratio, double loss, boolean finite, Vec from) {
        /** Where there is no second pass. */
        static Found none(Vec w) {
            return new Found(0, Double.NaN, true, w);
        }
    }
}
