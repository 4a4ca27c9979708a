package basin.train.playground;

/**
 * What is played.
 *
 * @param formula f(x, y)
 * @param x of the start
 * @param y of the start
 * @param rho radius, 0 or more
 * @param rate learning rate, above 0
 * @param momentum 0 to below 1
 * @param axis which coordinates the sparse optimizer perturbs
 */
public record Spec(String formula, double x, double y, double rho, double rate, double momentum, Axis axis) {
    /** Which of the two coordinates a mask leaves to the perturbation. */
    public enum Axis {
        /** The one of larger Fisher information, here the squared gradient: SSAM-F at a sparsity of 0.5. */
        FISHER,
        /** x alone. */
        X,
        /** y alone. */
        Y,
        /** Both: SAM. */
        BOTH
    }
}
