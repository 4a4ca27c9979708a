package basin.ui.spectrum;

import basin.spectrum.Spectrum;

/**
 * The share of the spectrum's weight in bins of equal width: the quadrature's nodes are Ritz values, their weights the
 * share of the eigenvalues near them.
 *
 * @param shares one a bin from left to right
 */
record SpectrumBins(double[] shares) {
    /** The lowest share that is drawn, as a power of ten. */
    static final int LOWEST_POWER = -4;

    /** Bins the nodes; those outside the range and those that are not numbers are left out. */
    static SpectrumBins of(Spectrum spectrum, EigenRange range, int bins) {
        double[] shares = new double[bins];
        for (int i = 0; i < spectrum.nodes().length; i++) {
            double unit = range.unit(spectrum.nodes()[i]);
            double weight = spectrum.weights()[i];
            if (unit >= 0 && unit <= 1 && weight > 0) {
                shares[Math.min(bins - 1, (int) (unit * bins))] += weight;
            }
        }
        return new SpectrumBins(shares);
    }

    /**
     * The height of bin {@code i} on the logarithmic axis: 1 at a share of one, 0 at 10^-4 and below; what holds any
     * weight is at least {@code least} high, so that a single large eigenvalue of a large network is seen.
     */
    double height(int i, double least) {
        if (!(shares[i] > 0)) {
            return 0;
        }
        double height = 1 - Math.log10(shares[i]) / LOWEST_POWER;
        return Math.max(least, Math.min(1, height));
    }
}
