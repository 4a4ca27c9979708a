package basin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Objective;
import basin.model.ParameterLayout;
import basin.model.Quadratic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectrumEstimatorTest {
    private static final double[] EIGENVALUES = {12, 7, 5, 3, 2, 1, 0.5, 0.25, 0.1, 0, -0.5, -2};

    private static Spectrum of(Objective f, int steps, int probes) {
        return new SpectrumEstimator(f, steps, probes, 9, Rng.of(1, SpectrumEstimator.PURPOSE))
                .run(SpectrumProgress.NONE)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"DOUBLE,1e-11", "FLOAT,2e-5"})
    void all_steps_find_the_eigenvalues(Precision precision, double tolerance) {
        Quadratic f = Quadratic.of(precision, 1, EIGENVALUES);
        Spectrum s = of(f, 50, 3);
        assertThat(s.eigenvalues()).containsExactly(new double[] {12, 7, 5, 3, 2}, within(tolerance));
        assertThat(s.smallest()).isCloseTo(-2, within(tolerance));
        assertThat(s.residuals()).containsExactly(new double[5], within(2 * tolerance));
        assertThat(s.ratio()).isCloseTo(6, within(10 * tolerance));
        assertThat(s.asymmetry()).isLessThan(tolerance);
        assertThat(s.steps()).isEqualTo(12);
        assertThat(s.samples()).isEqualTo(9);
        assertThat(f.products()).isEqualTo(3 * 12);
        assertThat(f.parameters().norm()).as("w stays").isZero();
    }

    @ParameterizedTest
    @CsvSource({"DOUBLE,1e-10", "FLOAT,1e-4"})
    void an_invariant_subspace_is_left_so_that_repeated_eigenvalues_are_all_found(
            Precision precision, double tolerance) {
        Spectrum s = of(Quadratic.of(precision, 2, 4, 4, 4, 1, 1, 0, 0, 0, 0, 0, 0, 0), 12, 2);
        assertThat(s.eigenvalues()).containsExactly(new double[] {4, 4, 4, 1, 1}, within(tolerance));
        assertThat(s.smallest()).isCloseTo(0, within(tolerance));
        assertThat(Arrays.stream(s.weights()).sum()).isCloseTo(1, within(1e-10));
    }

    @Test
    void the_weights_of_a_projection_are_the_shares_of_its_subspaces() {
        Spectrum s = of(Quadratic.of(Precision.DOUBLE, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0), 12, 400);
        double ofOne = 0;
        for (int i = 0; i < s.nodes().length; i++) {
            ofOne += s.nodes()[i] > 0.5 ? s.weights()[i] : 0;
        }
        // a quarter of the eigenvalues; the standard error is below 0.14 / sqrt(400)
        assertThat(ofOne).isCloseTo(0.25, within(0.035));
    }

    @Test
    void one_dimension_and_a_zero_hessian_are_no_special_case() {
        Spectrum one = of(Quadratic.of(Precision.DOUBLE, 1, -3), 50, 2);
        assertThat(one.eigenvalues()).containsExactly(new double[] {-3}, within(1e-12));
        assertThat(one.smallest()).isCloseTo(-3, within(1e-12));
        assertThat(one.trace()).isCloseTo(-3, within(1e-12));
        assertThat(one.ratio()).isNaN();
        Spectrum zero = of(Quadratic.of(Precision.FLOAT, 1, new double[7]), 5, 2);
        assertThat(zero.eigenvalues()).containsExactly(0, 0, 0, 0, 0);
        assertThat(zero.residuals()).containsExactly(0, 0, 0, 0, 0);
        assertThat(zero.asymmetry()).isZero();
    }

    @Test
    void residuals_bound_what_few_steps_miss() {
        double[] eigenvalues = new double[200];
        for (int i = 0; i < 200; i++) {
            eigenvalues[i] = i < 5 ? 50 - 8 * i : Math.sin(i);
        }
        Quadratic f = Quadratic.of(Precision.DOUBLE, 3, eigenvalues);
        Spectrum s = of(f, 8, 1);
        for (int i = 0; i < 5; i++) {
            double theta = s.eigenvalues()[i];
            double nearest = Arrays.stream(eigenvalues)
                    .map(v -> Math.abs(v - theta))
                    .min()
                    .orElseThrow();
            assertThat(nearest).isLessThanOrEqualTo(s.residuals()[i] + 1e-12);
        }
        assertThat(s.residuals()[4]).as("eight steps are few").isGreaterThan(1e-6);
        assertThat(of(f, 40, 1).eigenvalues()).containsExactly(new double[] {50, 42, 34, 26, 18}, within(1e-9));
    }

    @Test
    void the_trace_lies_within_its_standard_error() {
        int far = 0;
        for (int seed = 0; seed < 60; seed++) {
            Quadratic f = Quadratic.of(Precision.DOUBLE, seed, EIGENVALUES);
            Spectrum s = new SpectrumEstimator(f, 2, 12, 1, Rng.of(seed, SpectrumEstimator.PURPOSE))
                    .run(SpectrumProgress.NONE)
                    .orElseThrow();
            far += Math.abs(s.trace() - f.trace()) > 2 * s.traceError() ? 1 : 0;
        }
        // Student's t with 11 degrees of freedom exceeds 2 in 7 % of the cases: 4 of 60, standard deviation 2
        assertThat(far).isLessThan(14);
        assertThat(SpectrumEstimator.standardError(new double[] {1, 2, 3, 4}))
                .isCloseTo(Math.sqrt(5.0 / 3 / 4), within(1e-15));
        assertThat(of(Quadratic.of(Precision.DOUBLE, 1, EIGENVALUES), 2, 1).traceError())
                .isNaN();
    }

    @Test
    void the_density_integrates_to_one_and_its_error_falls() {
        Quadratic f = Quadratic.of(Precision.DOUBLE, 1, EIGENVALUES);
        Spectrum few = of(f, 12, 4);
        Spectrum many = of(f, 12, 64);
        double step = few.densityAt()[1] - few.densityAt()[0];
        assertThat(Arrays.stream(few.density()).sum() * step).isCloseTo(1, within(1e-3));
        double shrunk = norm(many.densityError()) / norm(few.densityError());
        assertThat(shrunk).as("a quarter").isBetween(0.12, 0.5);
        int mode = 0;
        for (int i = 0; i < few.density().length; i++) {
            mode = few.density()[i] > few.density()[mode] ? i : mode;
        }
        double at = few.densityAt()[mode];
        assertThat(Arrays.stream(EIGENVALUES).map(v -> Math.abs(v - at)).min().orElseThrow())
                .isLessThan(0.01);
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    }

    @Test
    void progress_counts_products_and_can_stop() {
        Quadratic f = Quadratic.of(Precision.DOUBLE, 1, EIGENVALUES);
        List<String> seen = new ArrayList<>();
        SpectrumEstimator estimator = new SpectrumEstimator(f, 2, 3, 1, Rng.of(1, SpectrumEstimator.PURPOSE));
        assertThat(estimator.run((done, total) -> {
                    seen.add(done + "/" + total);
                    return done < 5;
                }))
                .isEmpty();
        assertThat(seen).containsExactly("1/6", "2/6", "3/6", "4/6", "5/6");
    }

    @Test
    void a_wrong_product_shows_as_asymmetry_and_a_not_finite_one_ends() {
        assertThat(of(new Broken(1), 6, 1).asymmetry()).isGreaterThan(0.01);
        assertThatThrownBy(() -> of(new Broken(Double.NaN), 6, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("A Hessian-vector product is not finite.");
    }

    /** Multiplies with a matrix that is not symmetric. */
    private record Broken(double beside) implements Objective {
        @Override
        public ParameterLayout layout() {
            return ParameterLayout.flat("w", 8);
        }

        @Override
        public Vec parameters() {
            return Vec.of(new double[8]);
        }

        @Override
        public double loss() {
            return 0;
        }

        @Override
        public double gradient(Vec gradient) {
            return 0;
        }

        @Override
        public void hessianVector(Vec v, Vec product) {
            for (int i = 0; i < 8; i++) {
                product.set(i, i * v.get(i) + (i < 7 ? beside * v.get(i + 1) : 0));
            }
        }
    }

    @Test
    void memory_is_said_beforehand() {
        assertThat(SpectrumEstimator.bytes(11_173_962, Precision.FLOAT, 50)).isEqualTo(51L * 4 * 11_173_962);
        assertThat(SpectrumEstimator.bytes(10, Precision.DOUBLE, 50)).isEqualTo(11L * 8 * 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(new Broken(1), 0, 1))
                .withMessage("A spectrum has 0 steps and 1 probes; 1 or more of both are allowed.");
    }
}
