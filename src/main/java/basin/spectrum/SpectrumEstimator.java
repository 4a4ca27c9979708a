package basin.spectrum;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The Hessian's spectrum by stochastic Lanczos quadrature (Ghorbani, Krishnan and Xiao, ICML 2019): from each of n
 * Rademacher probes z, scaled to length one, m steps of Lanczos give Ritz values and weights, the squared first
 * components. The extreme eigenvalues are the first run's; the trace is the mean of z'Hz over the same probes (Hutchinson
 * 1990), d times the first number of each run's T.
 */
public final class SpectrumEstimator {
    /** The purpose of the random stream that probes are drawn from. */
    public static final String PURPOSE = "probes";

    private final SymmetricMap h;
    private final SpectrumPlan plan;
    private final int samples;
    private final Rng rng;

    /**
     * For the Hessian of {@code f} at its w, which stays where it is: lambda_1 to lambda_5, as many of them as there are.
     *
     * @param steps of Lanczos, 1 or more; at most d are made
     * @param probes 1 or more
     * @param samples how many samples {@code f} is a mean over, for the record
     * @param rng the stream of {@link #PURPOSE}
     */
    public SpectrumEstimator(Objective f, int steps, int probes, int samples, Rng rng) {
        this(SymmetricMap.hessian(f), SpectrumPlan.of(steps, probes), samples, rng);
    }

    /** For {@code h}; it gives fewer eigenvalues than {@code plan} asks for where it has fewer or fewer steps are made. */
    public SpectrumEstimator(SymmetricMap h, SpectrumPlan plan, int samples, Rng rng) {
        this.h = h;
        this.plan = plan;
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
        return run(plan.probes(), p -> probe(), progress);
    }

    /** The same from these {@code starts} of length one, in place of probes. */
    Optional<Spectrum> run(int starts, IntFunction<Vec> start, SpectrumProgress progress) {
        int d = h.zeros().length();
        int steps = Math.min(plan.steps(), d);
        int[] done = {0};
        List<Tridiagonal> runs = new ArrayList<>();
        double[] traces = new double[starts];
        Lanczos first = null;
        Lanczos.Enough enough = new Lanczos.Enough(Math.min(plan.eigenvalues(), d), plan.tolerance());
        for (int p = 0; p < starts; p++) {
            Lanczos lanczos = new Lanczos(h, steps, rng, first == null ? enough : Lanczos.Enough.NEVER);
            int total = starts * steps;
            if (!lanczos.run(start.apply(p), () -> progress.reached(++done[0], total))) {
                return Optional.empty();
            }
            runs.add(lanczos.ritz());
            traces[p] = d * lanczos.form();
            if (first == null) {
                first = lanczos;
                first.forgetBasis();
                steps = first.steps();
            }
        }
        return Optional.of(spectrum(first, runs, traces));
    }

    private Vec probe() {
        Vec z = h.zeros();
        double one = 1 / Math.sqrt(z.length());
        for (int i = 0; i < z.length(); i++) {
            z.set(i, rng.nextLong() < 0 ? -one : one);
        }
        return z;
    }

    private Spectrum spectrum(Lanczos first, List<Tridiagonal> runs, double[] traces) {
        Tridiagonal ritz = runs.get(0);
        double[] theta = ritz.values();
        int[] falling = ritz.falling();
        int[] largest = Arrays.copyOf(falling, Math.min(falling.length, plan.eigenvalues()));
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
                runs.size(),
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
