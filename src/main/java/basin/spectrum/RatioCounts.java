package basin.spectrum;

import java.util.Arrays;

/**
 * How often each size of {@code r_j = ln |(g'_j - g_j) / g_j|} occurs among some coordinates. Immutable; the array is
 * never written after.
 *
 * @param bins counts over {@link GradientRatio#LOW}..{@link GradientRatio#HIGH}, of equal width
 * @param below how many r lie under the histogram
 * @param above how many r lie over it
 * @param negative how many r are under 0: the gradient changed by less than itself
 * @param zero how many g_j are 0, where r is not defined
 * @param unchanged how many others have g'_j = g_j, where r is minus infinity
 */
public record RatioCounts(long[] bins, long below, long above, long negative, long zero, long unchanged) {
    /** These and {@code more}, which has as many bins. */
    RatioCounts plus(RatioCounts more) {
        long[] sum = bins.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more.bins[i];
        }
        return new RatioCounts(
                sum,
                below + more.below,
                above + more.above,
                negative + more.negative,
                zero + more.zero,
                unchanged + more.unchanged);
    }

    /** How many coordinates have an r. */
    public long defined() {
        return Arrays.stream(bins).sum() + below + above;
    }

    /** How many coordinates there are. */
    public long all() {
        return defined() + zero + unchanged;
    }

    /** The share of the defined r that are under 0; NaN where none is defined. */
    public double negativeShare() {
        return (double) negative / defined();
    }

    /** The middle of bin {@code i}. */
    public double middle(int i) {
        return GradientRatio.LOW + (i + 0.5) * (GradientRatio.HIGH - GradientRatio.LOW) / bins.length;
    }
}
