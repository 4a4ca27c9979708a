package basin.spectrum;

import basin.kernel.Vec;
import basin.model.Objective;
import java.util.Arrays;

/**
 * How much SAM's perturbation changes each coordinate of a gradient (Mi et al. 2022, figure 1):
 * {@code r_j = ln |(g'_j - g_j) / g_j|}, as a histogram of equal bins over {@link #LOW}..{@link #HIGH}. Immutable;
 * arrays are never written after.
 *
 * @param inside counts of the coordinates inside the mask, bin by bin
 * @param outside counts of those outside
 * @param below how many r lie under the histogram
 * @param above how many r lie over it
 * @param negative how many r are under 0: the gradient changed by less than itself
 * @param zero how many g_j are 0, where r is not defined
 * @param unchanged how many others have g'_j = g_j, where r is minus infinity
 */
public record GradientRatio(
        long[] inside, long[] outside, long below, long above, long negative, long zero, long unchanged) {
    /** Where the histogram begins. */
    public static final double LOW = -15;

    /** Where it ends. */
    public static final double HIGH = 10;

    /** Keeps the perturbation defined where the gradient is zero. */
    private static final double EPSILON = 1e-7;

    /** The share of the defined r that are under 0; NaN where none is defined. */
    public double negativeShare() {
        return (double) negative
                / (Arrays.stream(inside).sum() + Arrays.stream(outside).sum() + below + above);
    }

    /**
     * Takes both gradients of {@code f} on its samples with the full perturbation of radius {@code rho}, no weight decay.
     * Afterwards w has its very bits; running statistics move as in a step, so give it a copy of a network in training.
     *
     * @param mask a 0 or 1 a coordinate: only a split of the histogram
     * @param bins 1 or more
     */
    public static GradientRatio measure(Objective f, double rho, byte[] mask, int bins) {
        Vec w = f.parameters();
        Vec gradient = w.like();
        f.gradient(gradient);
        Vec saved = w.copy();
        Vec perturbed = w.like();
        try {
            w.add(rho / (gradient.norm() + EPSILON), gradient);
            f.perturbedGradient(perturbed);
        } finally {
            w.set(saved);
        }
        return of(gradient, perturbed, mask, bins);
    }

    /** Compares {@code perturbed} (g') with {@code gradient} (g). */
    public static GradientRatio of(Vec gradient, Vec perturbed, byte[] mask, int bins) {
        long[][] counts = new long[2][bins];
        long below = 0;
        long above = 0;
        long negative = 0;
        long zero = 0;
        long unchanged = 0;
        for (int j = 0; j < gradient.length(); j++) {
            double g = gradient.get(j);
            double change = perturbed.get(j) - g;
            if (g == 0) {
                zero++;
            } else if (change == 0) {
                unchanged++;
            } else {
                double r = Math.log(Math.abs(change / g));
                negative += r < 0 ? 1 : 0;
                below += r < LOW ? 1 : 0;
                above += r > HIGH ? 1 : 0;
                if (r >= LOW && r <= HIGH) {
                    counts[mask[j]][Math.min(bins - 1, (int) ((r - LOW) / (HIGH - LOW) * bins))]++;
                }
            }
        }
        return new GradientRatio(counts[1], counts[0], below, above, negative, zero, unchanged);
    }
}
