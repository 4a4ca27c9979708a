package basin.io;

/**
 * Weights summed in bins of equal width.
 *
 * @param low where the first bin begins
 * @param width of a bin
 * @param sums of the weights, a bin each; not written after
 */
public record Histogram(double low, double width, double[] sums) {
    /**
     * Bins {@code at} into {@code bins} bins over {@code low}..{@code high}; what lies outside, or is NaN, is not counted.
     * A place on a border counts above it, {@code high} itself in the last bin.
     *
     * @param weights one a place
     */
    public static Histogram of(double[] at, double[] weights, double low, double high, int bins) {
        double width = (high - low) / bins;
        double[] sums = new double[bins];
        for (int i = 0; i < at.length; i++) {
            if (at[i] >= low && at[i] <= high) {
                sums[Math.min(bins - 1, (int) ((at[i] - low) / width))] += weights[i];
            }
        }
        return new Histogram(low, width, sums);
    }

    /** Where bin {@code i} begins. */
    public double start(int i) {
        return low + i * width;
    }
}
