package basin.sweep;

import java.util.Arrays;

/**
 * A mean and how far it can be trusted.
 *
 * @param value the mean of the finite values; NaN where there are none
 * @param error its standard error: sample standard deviation over sqrt(n); NaN for fewer than two
 * @param n how many values were finite
 */
public record Mean(double value, double error, int n) {
    /** The mean of the finite ones among {@code values}. */
    public static Mean of(double... values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(finite).average().orElse(Double.NaN);
        double squares = Arrays.stream(finite).map(v -> (v - mean) * (v - mean)).sum();
        int n = finite.length;
        return new Mean(mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n), n);
    }

    /** The sample standard deviation, with n - 1; NaN for fewer than two values. */
    public double deviation() {
        return error * Math.sqrt(n);
    }

    /** Half of the 95 % confidence interval of the mean, by Student's t; NaN for fewer than two values. */
    public double interval() {
        return n < 2 ? Double.NaN : StudentT.two95(n - 1) * error;
    }

    /** Whether it lies more than two standard errors from zero. */
    public boolean significant() {
        return Math.abs(value) > 2 * error;
    }
}
