package basin.train;

import basin.spectrum.Spectrum;

/**
 * A lane's Hessian spectrum and when it was taken.
 *
 * @param step after which the weights were taken
 * @param epoch of that step
 * @param spectrum what was found; null until the first is ready
 * @param progress 0..1 of the measurement under way
 */
public record SpectrumView(int step, int epoch, Spectrum spectrum, double progress) {
    /** lambda_1; NaN until it is known. */
    public double largest() {
        return spectrum == null ? Double.NaN : spectrum.eigenvalues()[0];
    }

    /** lambda_1 / lambda_5; NaN until it is known, and where lambda_5 is not positive. */
    public double ratio() {
        return spectrum == null ? Double.NaN : spectrum.ratio();
    }
}
