package basin.spectrum;

import java.util.Arrays;
import java.util.List;

/**
 * The smoothed density of eigenvalues: the mean over the probes of Gaussians of variance 1e-5 max(1, range) at the Ritz
 * values, by their weights (the kernel of PyHessian, Yao et al. 2020). It integrates to one by the trapezoidal rule.
 *
 * @param at evenly spaced places
 * @param mean the density there
 * @param error its standard error over the probes, falling as one over their root; NaN for one probe
 * @param nodes Ritz values over all probes
 * @param weights of the nodes, summing to one
 */
record Density(double[] at, double[] mean, double[] error, double[] nodes, double[] weights) {
    private static final double VARIANCE = 1e-5;

    /** How far beyond the nodes, in deviations: less than 1e-5 of a Gaussian lies outside. */
    private static final double MARGIN = 4.5;

    /** A Gaussian is resolved by two places a deviation. */
    private static final double PLACES_A_DEVIATION = 2;

    /** Beyond so many deviations a Gaussian is below the rounding of its middle. */
    private static final double REACH = 8.5;

    private static final int MOST_PLACES = 20_000;

    static Density of(List<Tridiagonal> runs) {
        double[] nodes =
                runs.stream().flatMapToDouble(r -> Arrays.stream(r.values())).toArray();
        double[] weights = runs.stream()
                .flatMapToDouble(r -> Arrays.stream(r.first()).map(x -> x * x / runs.size()))
                .toArray();
        double low = Arrays.stream(nodes).min().orElseThrow();
        double high = Arrays.stream(nodes).max().orElseThrow();
        double sigma = Math.sqrt(VARIANCE * Math.max(1, high - low));
        double[] at = places(low - MARGIN * sigma, high + MARGIN * sigma, sigma / PLACES_A_DEVIATION);
        double[] sum = new double[at.length];
        double[] squares = new double[at.length];
        for (Tridiagonal run : runs) {
            double[] one = smooth(run, at, sigma);
            for (int i = 0; i < at.length; i++) {
                sum[i] += one[i];
                squares[i] += one[i] * one[i];
            }
        }
        int n = runs.size();
        double unit = n / integral(at, sum);
        double[] error = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            sum[i] /= n;
            error[i] = unit * Math.sqrt(Math.max(0, squares[i] / n - sum[i] * sum[i]) / (n - 1.0));
            sum[i] *= unit;
        }
        return new Density(at, sum, error, nodes, weights);
    }

    private static double[] places(double low, double high, double spacing) {
        int intervals = (int) Math.min(MOST_PLACES, Math.ceil((high - low) / spacing));
        double[] at = new double[intervals + 1];
        for (int i = 0; i <= intervals; i++) {
            at[i] = low + (high - low) * i / intervals;
        }
        return at;
    }

    private static double[] smooth(Tridiagonal run, double[] at, double sigma) {
        double[] density = new double[at.length];
        double spacing = at[1] - at[0];
        for (int j = 0; j < run.values().length; j++) {
            double weight = run.first()[j] * run.first()[j];
            int from = (int) Math.max(0, (run.values()[j] - REACH * sigma - at[0]) / spacing);
            double end = Math.min(at.length - 1, (run.values()[j] + REACH * sigma - at[0]) / spacing);
            for (int i = from; i <= end; i++) {
                double z = (at[i] - run.values()[j]) / sigma;
                density[i] += weight * Math.exp(-z * z / 2);
            }
        }
        return density;
    }

    private static double integral(double[] at, double[] density) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += i == 0 || i == at.length - 1 ? density[i] / 2 : density[i];
        }
        return sum * (at[1] - at[0]);
    }
}
