package basin.train.playground;

import basin.train.OptimizerKind;

/**
 * One step from w, part by part: g, e = m * rho g / (||g|| + 1e-7), g' at w + e, and where the optimizer really went.
 *
 * @param optimizer whose step
 * @param w where it starts
 * @param loss f(w)
 * @param g the gradient at w
 * @param masked whether x and y are perturbed
 * @param e the perturbation, after the mask
 * @param climbedLoss f(w + e); f(w) where nothing is perturbed
 * @param used g' at w + e; g where nothing is perturbed
 * @param next w after the step
 * @param nextLoss f there
 */
public record StepTrace(
        OptimizerKind optimizer,
        Point w,
        double loss,
        Point g,
        Masked masked,
        Point e,
        double climbedLoss,
        Point used,
        Point next,
        double nextLoss) {
    /** A place or an arrow. */
    public record Point(double x, double y) {
        /** Its length. */
        public double length() {
            return Math.hypot(x, y);
        }
    }

    /** Which coordinates the mask leaves to the perturbation. */
    public record Masked(boolean x, boolean y) {}
}
