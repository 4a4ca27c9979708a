package basin.sweep;

/** Student's t. */
final class StudentT {
    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** The 97.5 % quantiles for 1, 2, … degrees of freedom. */
    private static final double[] FEW = {12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.30600, 2.26216
    };

    private StudentT() {}

    /**
     * Between -t and t lie 95 % for {@code degrees} degrees of freedom. Beyond the tabled ones by the expansion around
     * the normal quantile (Abramowitz and Stegun 26.7.5), within 1e-5.
     */
    static double two95(int degrees) {
        if (degrees <= FEW.length) {
            return FEW[degrees - 1];
        }
        double z2 = Z * Z;
        double n = degrees;
        return Z
                * (1
                        + (z2 + 1) / (4 * n)
                        + (5 * z2 * z2 + 16 * z2 + 3) / (96 * n * n)
                        + (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / (384 * n * n * n)
                        + (79 * z2 * z2 * z2 * z2 + 776 * z2 * z2 * z2 + 1482 * z2 * z2 - 1920 * z2 - 945)
                                / (92160 * n * n * n * n));
    }
}
