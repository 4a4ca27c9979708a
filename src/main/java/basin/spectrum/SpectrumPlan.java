package basin.spectrum;

import basin.kernel.Precision;

/**
 * How a spectrum is taken.
 *
 * @param eigenvalues how many of the largest are asked for, 1 or more
 * @param steps of Lanczos at most, as many as {@code eigenvalues} or more; never more than d are made
 * @param probes of the density and the trace, 1 or more
 * @param tolerance where above 0, the first run ends as soon as each eigenvalue asked for has a residual of at most this
 *     share of its size, and the other probes make as many steps as it did
 */
public record SpectrumPlan(int eigenvalues, int steps, int probes, double tolerance) {
    /** Checks the ranges. */
    public SpectrumPlan {
        if (steps < 1 || probes < 1) {
            throw new IllegalArgumentException(
                    "A spectrum has " + steps + " steps and " + probes + " probes; 1 or more of both are allowed.");
        }
        if (eigenvalues < 1) {
            throw new IllegalArgumentException(
                    "A spectrum of " + eigenvalues + " eigenvalues was asked for; 1 or more are allowed.");
        }
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "The tolerance of a spectrum is " + tolerance + "; it must be 0 or more and below 1.");
        }
    }

    /** The usual one: lambda_1 to lambda_5 after all of {@code steps} steps. */
    public static SpectrumPlan of(int steps, int probes) {
        return new SpectrumPlan(Spectrum.RATIO_OVER, steps, probes, 0);
    }

    /** Refuses, with a sentence, what a matrix over {@code d} coordinates cannot give. */
    public void check(int d) {
        if (eigenvalues > d) {
            throw new IllegalArgumentException(eigenvalues + " eigenvalues were asked for where there are " + d
                    + " parameters; at most as many as parameters are allowed.");
        }
        if (eigenvalues > steps) {
            throw new IllegalArgumentException(eigenvalues + " eigenvalues were asked for from " + steps
                    + " Lanczos steps; at least as many steps as eigenvalues are needed.");
        }
    }

    /** How many products with a matrix over {@code d} coordinates it takes at most. */
    public long products(int d) {
        return (long) probes * Math.min(steps, d);
    }

    /** The bytes that it holds over {@code d} coordinates: one vector a step, and one more. */
    public long bytes(int d, Precision precision) {
        return SpectrumEstimator.bytes(d, precision, steps);
    }
}
