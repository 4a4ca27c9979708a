package basin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.model.Quadratic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpectrumPlanTest {
    private static final double[] EIGENVALUES = IntStream.range(0, 300)
            .mapToDouble(i -> i < 8 ? 40 - 5 * i : Math.sin(i))
            .toArray();

    private static Spectrum of(Precision precision, SpectrumPlan plan, SpectrumProgress progress) {
        SymmetricMap h = SymmetricMap.hessian(Quadratic.of(precision, 2, EIGENVALUES));
        return new SpectrumEstimator(h, plan, 1, Rng.of(3, SpectrumEstimator.PURPOSE))
                .run(progress)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void it_ends_as_soon_as_the_eigenvalues_asked_for_have_settled(Precision precision) {
        List<String> seen = new ArrayList<>();
        Spectrum s = of(precision, new SpectrumPlan(5, 200, 2, 1e-3), (done, total) -> {
            seen.add(done + "/" + total);
            return true;
        });
        assertThat(s.steps()).isBetween(10, 60);
        for (int i = 0; i < 5; i++) {
            assertThat(s.residuals()[i]).isLessThanOrEqualTo(1e-3 * s.eigenvalues()[i]);
            assertThat(s.eigenvalues()[i]).isCloseTo(EIGENVALUES[i], within(1e-3 * EIGENVALUES[i]));
        }
        Spectrum before = of(precision, new SpectrumPlan(5, s.steps() - 1, 1, 0), SpectrumProgress.NONE);
        assertThat(IntStream.range(0, 5))
                .as("one step fewer is not enough")
                .anyMatch(i -> before.residuals()[i] > 1e-3 * before.eigenvalues()[i]);
        int made = s.steps();
        assertThat(seen).hasSize(2 * made).startsWith("1/400").endsWith(2 * made + "/" + 2 * made);
    }

    @Test
    void more_or_fewer_eigenvalues_can_be_asked_for() {
        Spectrum s = of(Precision.DOUBLE, new SpectrumPlan(8, 120, 1, 1e-6), SpectrumProgress.NONE);
        assertThat(s.eigenvalues()).containsExactly(new double[] {40, 35, 30, 25, 20, 15, 10, 5}, within(1e-5));
        Spectrum two = of(Precision.DOUBLE, new SpectrumPlan(2, 120, 1, 1e-3), SpectrumProgress.NONE);
        assertThat(two.eigenvalues()).hasSize(2);
        assertThat(two.steps()).isLessThan(s.steps());
        assertThat(two.ratio()).isNaN();
        assertThat(two.ratioConverged()).isFalse();
    }

    @Test
    void an_invariant_subspace_does_not_end_it_early() {
        SymmetricMap h = SymmetricMap.hessian(Quadratic.of(Precision.DOUBLE, 2, 4, 4, 4, 1, 1, 0, 0, 0, 0));
        Spectrum s = new SpectrumEstimator(h, new SpectrumPlan(2, 9, 1, 1e-3), 1, Rng.of(3, "probes"))
                .run(SpectrumProgress.NONE)
                .orElseThrow();
        assertThat(s.eigenvalues()).containsExactly(new double[] {4, 4}, within(1e-10));
    }

    @Test
    void what_has_not_converged_is_known() {
        Spectrum s = of(Precision.DOUBLE, SpectrumPlan.of(7, 1), SpectrumProgress.NONE);
        assertThat(s.converged(4)).isFalse();
        assertThat(s.smallestConverged()).isFalse();
        Spectrum all = of(Precision.DOUBLE, SpectrumPlan.of(300, 1), SpectrumProgress.NONE);
        assertThat(all.converged(4)).isTrue();
        assertThat(all.smallestConverged()).isTrue();
        assertThat(all.ratioConverged()).isTrue();
        assertThat(all.ratio()).isCloseTo(2, within(1e-9));
    }

    @Test
    void what_cannot_be_given_is_a_sentence() {
        SpectrumPlan ten = new SpectrumPlan(10, 50, 1, 0);
        ten.check(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ten.check(9))
                .withMessage(
                        "10 eigenvalues were asked for where there are 9 parameters; at most as many as parameters are"
                                + " allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpectrumPlan(10, 9, 1, 0).check(100))
                .withMessage(
                        "10 eigenvalues were asked for from 9 Lanczos steps; at least as many steps as eigenvalues are"
                                + " needed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpectrumPlan(0, 9, 1, 0))
                .withMessage("A spectrum of 0 eigenvalues was asked for; 1 or more are allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpectrumPlan(1, 9, 1, Double.NaN))
                .withMessage("The tolerance of a spectrum is NaN; it must be 0 or more and below 1.");
        assertThat(ten.products(7)).isEqualTo(7);
        assertThat(new SpectrumPlan(5, 50, 4, 0).products(1000)).isEqualTo(200);
    }
}
