package basin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Quadratic;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The density by quadrature against the one of the eigenvalues themselves, with the same kernel. */
class DensityTest {
    /** As of a network: most near zero, a few far out. */
    private static final double[] EIGENVALUES = IntStream.range(0, 48)
            .mapToDouble(i -> i < 5 ? 6 - i : 0.02 * Math.sin(i) - 0.004)
            .toArray();

    private static SpectrumEstimator estimator(int probes) {
        SymmetricMap h = SymmetricMap.hessian(Quadratic.of(Precision.DOUBLE, 4, EIGENVALUES));
        SpectrumPlan plan = SpectrumPlan.of(EIGENVALUES.length, probes);
        return new SpectrumEstimator(h, plan, 1, Rng.of(7, SpectrumEstimator.PURPOSE));
    }

    private static Spectrum of(int probes) {
        return estimator(probes).run(SpectrumProgress.NONE).orElseThrow();
    }

    private static Vec unit(int i) {
        Vec v = Vec.zeros(Precision.DOUBLE, EIGENVALUES.length);
        v.set(i, 1);
        return v;
    }

    /** The mean of Gaussians of variance 1e-5 max(1, range) at the eigenvalues. */
    private static double exact(double at) {
        double range = Arrays.stream(EIGENVALUES).max().orElseThrow()
                - Arrays.stream(EIGENVALUES).min().orElseThrow();
        double variance = 1e-5 * Math.max(1, range);
        double sum = 0;
        for (double v : EIGENVALUES) {
            sum += Math.exp(-(at - v) * (at - v) / (2 * variance));
        }
        return sum / EIGENVALUES.length / Math.sqrt(2 * Math.PI * variance);
    }

    /** exact() integrates to one over the line, the density over its places, which leave 7e-6 of two Gaussians out. */
    private static double[] exactOver(double[] at) {
        double[] density = Arrays.stream(at).map(DensityTest::exact).toArray();
        double integral = (Arrays.stream(density).sum() - (density[0] + density[at.length - 1]) / 2) * (at[1] - at[0]);
        assertThat(integral).isCloseTo(1, within(1e-5));
        return Arrays.stream(density).map(x -> x / integral).toArray();
    }

    private static double distance(Spectrum s) {
        double[] exact = exactOver(s.densityAt());
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            sum += Math.abs(s.density()[i] - exact[i]);
        }
        return sum * (s.densityAt()[1] - s.densityAt()[0]);
    }

    @Test
    void all_unit_vectors_as_probes_give_the_exact_density() {
        Spectrum s = estimator(1)
                .run(EIGENVALUES.length, DensityTest::unit, SpectrumProgress.NONE)
                .orElseThrow();
        assertThat(s.density()).containsExactly(exactOver(s.densityAt()), within(1e-8));
        assertThat(s.trace()).isCloseTo(Arrays.stream(EIGENVALUES).sum(), within(1e-11));
        assertThat(s.probes()).isEqualTo(EIGENVALUES.length);
    }

    @Test
    void a_thousand_probes_come_near_and_the_error_shown_is_what_is_missing() {
        Spectrum s = of(1000);
        assertThat(distance(s)).isLessThan(0.02);
        double[] exact = exactOver(s.densityAt());
        double squares = 0;
        int counted = 0;
        for (int i = 0; i < exact.length; i++) {
            if (s.densityError()[i] > 1e-6) {
                double z = (s.density()[i] - exact[i]) / s.densityError()[i];
                squares += z * z;
                counted++;
            }
        }
        assertThat(Math.sqrt(squares / counted))
                .as("deviation in standard errors")
                .isBetween(0.3, 2.0);
    }

    @Test
    void the_error_shown_falls_as_one_over_the_root_of_the_probes() {
        double few = total(of(64));
        double many = total(of(1024));
        assertThat(few / many).isBetween(3.4, 4.6);
        assertThat(total(of(2))).isPositive();
        assertThat(of(1).densityError()).containsOnly(Double.NaN);
    }

    private static double total(Spectrum s) {
        return Arrays.stream(s.densityError()).sum() * (s.densityAt()[1] - s.densityAt()[0]);
    }
}
