package basin.train;

import java.util.Arrays;

/**
 * Squared gradient norms along a run against the rate of theorems 1 and 2 of Mi et al. 2022: with learning rate and rho
 * proportional to 1/sqrt(t), the mean over t = 1..T of the expected ||grad f(w_t)||^2 of SAM and Sparse SAM is at most
 * C log T / sqrt(T).
 *
 * <p>The points are some of the t, equally far from each other, so that the mean over those up to T stands for that over all.
 * Immutable but for its arrays, which nobody writes to.
 *
 * @param steps t of each point, rising, the first 2 or more
 * @param squares ||grad f(w_t)||^2
 * @param means the mean of the squares up to each point
 */
public record Convergence(int[] steps, double[] squares, double[] means) {
    /** Of {@code squares} at {@code steps}, one or more. */
    public static Convergence of(int[] steps, double[] squares) {
        double[] means = new double[squares.length];
        double sum = 0;
        for (int i = 0; i < squares.length; i++) {
            sum += squares[i];
            means[i] = sum / (i + 1);
        }
        return new Convergence(steps.clone(), squares.clone(), means);
    }

    /** log T / sqrt(T). */
    public static double rate(double steps) {
        return Math.log(steps) / Math.sqrt(steps);
    }

    /** The smallest C for which no mean lies above C log T / sqrt(T). */
    public double constant() {
        double most = 0;
        for (int i = 0; i < steps.length; i++) {
            most = Math.max(most, means[i] / rate(steps[i]));
        }
        return most;
    }

    /**
     * The slope of log(mean) over log(T) in the later half of the points, by least squares: falling as fast as the rate
     * alone would is {@link #slopeOfRate}. NaN where the half has fewer than two points.
     */
    public double slope() {
        return slope(later(means));
    }

    /** The same of the rate itself at the same points. */
    public double slopeOfRate() {
        return slope(later(Arrays.stream(steps).mapToDouble(Convergence::rate).toArray()));
    }

    private double[] later(double[] values) {
        return Arrays.copyOfRange(values, values.length / 2, values.length);
    }

    private double slope(double[] later) {
        int from = steps.length - later.length;
        double x = 0;
        double y = 0;
        for (int i = 0; i < later.length; i++) {
            x += Math.log(steps[from + i]) / later.length;
            y += Math.log(later[i]) / later.length;
        }
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < later.length; i++) {
            double dx = Math.log(steps[from + i]) - x;
            xy += dx * (Math.log(later[i]) - y);
            xx += dx * dx;
        }
        return later.length < 2 ? Double.NaN : xy / xx;
    }
}
