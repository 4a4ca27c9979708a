package basin.ui.details;

import basin.spectrum.GradientRatio;
import basin.spectrum.RatioCounts;
import java.util.Arrays;

/**
 * The histogram of a gradient ratio, ready to be painted. Immutable; arrays are never written after.
 *
 * @param low where its first bin begins
 * @param high where its last ends
 * @param inside shares of the perturbed coordinates that have an r, a bin each; empty where there are none
 * @param outside likewise of those left alone
 */
public record RatioBars(double low, double high, double[] inside, double[] outside) {
    /** Of {@code ratio}, over all layers. */
    static RatioBars of(GradientRatio ratio) {
        return new RatioBars(GradientRatio.LOW, GradientRatio.HIGH, shares(ratio.inside()), shares(ratio.outside()));
    }

    /** Of one layer. */
    static RatioBars of(GradientRatio.Layer layer) {
        return new RatioBars(GradientRatio.LOW, GradientRatio.HIGH, shares(layer.inside()), shares(layer.outside()));
    }

    private static double[] shares(RatioCounts counts) {
        long all = counts.defined();
        return all == 0
                ? new double[0]
                : Arrays.stream(counts.bins())
                        .mapToDouble(n -> (double) n / all)
                        .toArray();
    }

    /** The largest share of a bin; 0 where there is none. */
    double highest() {
        return Math.max(
                Arrays.stream(inside).max().orElse(0),
                Arrays.stream(outside).max().orElse(0));
    }
}
