package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of floats at the ends of their range: sums of squares neither vanish nor overflow, what is no number stays none. */
class VecEdgeTest {
    private static final int LENGTH = 1_000;

    @ParameterizedTest
    @ValueSource(doubles = {1e-30, 1e30, 1.2e-38, 1e-42, 3e38, 1.4e-45})
    void a_norm_is_that_of_its_numbers(double value) {
        Vec x = Vec.zeros(Precision.FLOAT, LENGTH);
        x.fill(value);
        double expected = Math.sqrt(LENGTH) * (float) value;
        assertThat(x.norm()).isCloseTo(expected, within(1e-9 * expected));
        assertThat(x.dot(x)).isCloseTo(expected * expected, within(1e-9 * expected * expected));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void one_number_that_is_none_is_seen(double value) {
        for (Precision precision : Precision.values()) {
            Vec x = Vec.zeros(precision, LENGTH);
            x.fill(1);
            x.set(LENGTH - 1, value);
            assertThat(x.norm()).isNotFinite();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-10, 1e-25, 1e-38, 1e-44})
    void a_perturbation_of_a_tiny_gradient_has_the_length_that_the_formula_says(double size) {
        double rho = 0.15;
        double epsilon = 1e-7;
        Vec gradient = Vec.zeros(Precision.FLOAT, LENGTH);
        gradient.fill(size);
        Vec w = Vec.zeros(Precision.FLOAT, LENGTH);
        w.add(rho / (gradient.norm() + epsilon), gradient);
        double expected = rho * gradient.norm() / (gradient.norm() + epsilon);
        assertThat(w.norm()).isCloseTo(expected, within(1e-5 * expected + Math.sqrt(LENGTH) * Float.MIN_VALUE));
    }
}
