package basin.spectrum;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The Hessian's spectrum by stochastic Lanczos quadrature (Ghorbani, Krishnan and Xiao, ICML 2019): from each of n
 * Rademacher probes z, scaled to length one, m steps of Lanczos give Ritz values and weights, the squared first
 * components. The extreme eigenvalues are the first run's; the trace is the mean of z'Hz (Hutchinson 1990).
 */
public final class SpectrumEstimator {
    /** The purpose of the random stream that probes are drawn from. */
    public static final String PURPOSE = "probes";

    private final Objective f;
    private final int steps;
    private final int probes;
    private final int samples;
    private final Rng rng;

    /**
     * For the Hessian of {@code f} at its w, which stays where it is.
     *
     * @param steps of Lanczos, 1 or more; at most d are made
     * @param probes 1 or more
     * @param samples how many samples {@code f} is a mean over, for the record
     * @param rng the stream of {@link #PURPOSE}
     */
    public SpectrumEstimator(Objective f, int steps, int probes, int samples, Rng rng) {
        if (steps < 1 || probes < 1) {
            throw new IllegalArgumentException(
                    "A spectrum has " + steps + " steps and " + probes + " probes; 1 or more of both are allowed.");
        }
        this.f = f;
        this.steps = steps;
        this.probes = probes;
        this.samples = samples;
        this.rng = rng;
    }

    /** The bytes that {@code steps} steps of Lanczos hold over {@code d} coordinates: one vector a step, and one more. */
    public static long bytes(int d, Precision precision, int steps) {
        return Lanczos.bytes(d, precision, steps);
    }

    /**
     * Computes it on the objective's thread; empty where {@code progress} asked to stop before the end.
     *
     * @throws ArithmeticException where a Hessian-vector product is not finite
     */
    public Optional<Spectrum> run(SpectrumProgress progress) {
        int d = f.parameters().length();
        int total = probes * Math.min(steps, d);
        int[] done = {0};
        List<Tridiagonal> runs = new ArrayList<>();
        double[] traces = new double[probes];
        Lanczos first = null;
        for (int p = 0; p < probes; p++) {
            Lanczos lanczos = new Lanczos(f, steps, rng);
            if (!lanczos.run(probe(), () -> progress.reached(++done[0], total))) {
                return Optional.empty();
            }
            runs.add(lanczos.ritz());
            traces[p] = d * lanczos.form();
            if (first == null) {
                first = lanczos;
                first.forgetBasis();
            }
        }
        return Optional.of(spectrum(first, runs, traces));
    }

    private Vec probe() {
        Vec z = f.parameters().like();
        double one = 1 / Math.sqrt(z.length());
        for (int i = 0; i < z.length(); i++) {
            z.set(i, rng.nextLong() < 0 ? -one : one);
        }
        return z;
    }

    private Spectrum spectrum(Lanczos first, List<Tridiagonal> runs, double[] traces) {
        Tridiagonal ritz = runs.get(0);
        double[] theta = ritz.values();
        int[] falling = IntStream.range(0, theta.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -theta[i]))
                .mapToInt(i -> i)
                .toArray();
        int[] largest = IntStream.of(falling).limit(Spectrum.RATIO_OVER).toArray();
        int smallest = falling[falling.length - 1];
        Density density = Density.of(runs);
        return new Spectrum(
                IntStream.of(largest).mapToDouble(i -> theta[i]).toArray(),
                IntStream.of(largest)
                        .mapToDouble(i -> first.residual(ritz.last()[i]))
                        .toArray(),
                theta[smallest],
                first.residual(ritz.last()[smallest]),
                mean(traces),
                standardError(traces),
                density.at(),
                density.mean(),
                density.error(),
                density.nodes(),
                density.weights(),
                first.steps(),
                probes,
                samples,
                first.asymmetry());
    }

    static double mean(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum / x.length;
    }

    /** The standard error of the mean; NaN for one number, which says nothing of its own spread. */
    static double standardError(double[] x) {
        double mean = mean(x);
        double squares = 0;
        for (double v : x) {
            squares += (v - mean) * (v - mean);
        }
        return Math.sqrt(squares / (x.length - 1.0) / x.length);
    }
}
