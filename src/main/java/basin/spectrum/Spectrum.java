package basin.spectrum;

/**
 * What Lanczos and stochastic quadrature found of the Hessian. Immutable; arrays are never written after.
 *
 * @param eigenvalues the largest, falling: lambda_1 .. lambda_5, or as many as were asked for (fewer where d is smaller)
 * @param residuals the Ritz residual ||H y - theta y|| of each, never below the rounding of the products
 * @param smallest lambda_min
 * @param smallestResidual its Ritz residual
 * @param trace estimate over the probes
 * @param traceError its standard error
 * @param densityAt places of the smoothed density
 * @param density values there, integrating to one
 * @param densityError its standard error over the probes, falling as one over their root; NaN for one probe
 * @param nodes the quadrature's Ritz values over all probes
 * @param weights of the nodes, summing to one
 * @param steps Lanczos steps really made
 * @param probes Rademacher probes of the density
 * @param samples how many samples the loss is a mean over
 * @param asymmetry largest |u'Hv - v'Hu| seen over an estimate of ||H||: 0 but for rounding where products are right
 */
public record Spectrum(
        double[] eigenvalues,
        double[] residuals,
        double smallest,
        double smallestResidual,
        double trace,
        double traceError,
        double[] densityAt,
        double[] density,
        double[] densityError,
        double[] nodes,
        double[] weights,
        int steps,
        int probes,
        int samples,
        double asymmetry) {
    /** How many eigenvalues the ratio compares. */
    public static final int RATIO_OVER = 5;

    /** Checks the sizes. */
    public Spectrum {
        if (eigenvalues.length == 0 || residuals.length != eigenvalues.length) {
            throw new IllegalArgumentException("A spectrum has one eigenvalue or more and as many residuals, not "
                    + eigenvalues.length + " and " + residuals.length + ".");
        }
        if (density.length != densityAt.length || densityError.length != densityAt.length) {
            throw new IllegalArgumentException("A density over " + densityAt.length + " places has as many values, not "
                    + density.length + ", and errors, not " + densityError.length + ".");
        }
        if (weights.length != nodes.length) {
            throw new IllegalArgumentException(
                    "A quadrature of " + nodes.length + " nodes has as many weights, not " + weights.length + ".");
        }
        if (steps < 1 || probes < 1 || samples < 1) {
            throw new IllegalArgumentException("A spectrum takes 1 or more steps, probes and samples, not " + steps
                    + ", " + probes + " and " + samples + ".");
        }
    }

    private static final double CONVERGED = 0.01;

    /** lambda_1 / lambda_5; NaN where lambda_5 is not above zero by more than its residual, or not known. */
    public double ratio() {
        if (eigenvalues.length < RATIO_OVER || !(eigenvalues[RATIO_OVER - 1] > residuals[RATIO_OVER - 1])) {
            return Double.NaN;
        }
        return eigenvalues[0] / eigenvalues[RATIO_OVER - 1];
    }

    /** Whether eigenvalue {@code i} has a residual of at most 1 % of its size. */
    public boolean converged(int i) {
        return residuals[i] <= CONVERGED * Math.abs(eigenvalues[i]);
    }

    /** Whether lambda_min has. */
    public boolean smallestConverged() {
        return smallestResidual <= CONVERGED * Math.abs(smallest);
    }

    /** Whether both eigenvalues of {@link #ratio} have; false where it is not defined. */
    public boolean ratioConverged() {
        return Double.isFinite(ratio()) && converged(0) && converged(RATIO_OVER - 1);
    }
}
