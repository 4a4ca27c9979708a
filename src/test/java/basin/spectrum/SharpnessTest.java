package basin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Quadratic;
import basin.spectrum.Sharpness.Settings;
import org.junit.jupiter.api.Test;

/** On a quadratic, where both rises are known in closed form. */
class SharpnessTest {
    private static final double[] EIGENVALUES = {8, 3, 2, 1, 0.5, 0.1, 0, -0.4};

    private static Quadratic quadratic() {
        Quadratic f = Quadratic.of(Precision.DOUBLE, 6, EIGENVALUES);
        f.parameters().put(0, 0.3, -0.0, 1, -2, 0.5, 0.1, 0.7, -0.2);
        return f;
    }

    private static Sharpness of(Quadratic f, Settings settings) {
        return Sharpness.measure(f, settings, 11, Rng.of(2, Sharpness.PURPOSE));
    }

    @Test
    void the_rise_by_ascent_is_that_of_one_step_to_the_edge() {
        Quadratic f = quadratic();
        double[] w = f.parameters().toDoubles();
        Vec g = Vec.of(f.gradientAt(w));
        Vec there = Vec.of(w);
        there.add(0.7 / g.norm(), g);
        Sharpness s = of(f, new Settings(0.7, 0.1, false, 2));
        assertThat(s.ascentRise()).isCloseTo(f.lossAt(there.toDoubles()) - f.lossAt(w), within(1e-6));
        assertThat(s.loss()).isEqualTo(f.lossAt(w));
        assertThat(s.gradientNorm()).isCloseTo(g.norm(), within(1e-12));
        assertThat(s.samples()).isEqualTo(11);
        assertThat(f.parameters().sameBits(Vec.of(w))).isTrue();
    }

    @Test
    void the_mean_rise_under_noise_is_half_the_trace_times_the_variance() {
        Quadratic f = quadratic();
        Sharpness s = of(f, new Settings(0.7, 0.3, true, 4000));
        double expected = 0.3 * 0.3 * f.trace() / 2;
        assertThat(s.noiseRise()).isCloseTo(expected, within(4 * s.noiseError()));
        // the gradient's part cancels in each pair, the curvature's has the deviation sigma^2 ||H||_F / sqrt(2)
        double squares = 0;
        for (double v : EIGENVALUES) {
            squares += v * v;
        }
        double error = 0.09 * Math.sqrt(squares / 2 / 4000);
        assertThat(s.noiseError()).isCloseTo(error, within(0.1 * error));
        assertThat(s.draws()).isEqualTo(4000);
        assertThat(s.sigma()).isEqualTo(0.3);
    }

    @Test
    void relative_noise_is_so_long_beside_the_weights() {
        Quadratic f = quadratic();
        double norm = f.parameters().norm();
        Sharpness relative = of(f, new Settings(1, 0.2, false, 3));
        assertThat(relative.sigma()).isCloseTo(0.2 * norm / Math.sqrt(8), within(1e-12));
        assertThat(relative.relative()).isCloseTo(0.2, within(1e-12));
        Sharpness absolute = of(f, new Settings(1, relative.sigma(), true, 3));
        assertThat(absolute.noiseRise()).isCloseTo(relative.noiseRise(), within(1e-12));
        assertThat(of(f, new Settings(1, 0.2, false, 1)).noiseError()).isNaN();
    }

    @Test
    void bad_settings_and_weights_are_sentences() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(0, 0.1, false, 1))
                .withMessage("rho is 0.0. It must be above 0 and finite.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(1, Double.NaN, false, 1))
                .withMessage("noise is NaN. It must be above 0 and finite.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(1, 1, false, 0))
                .withMessage("draws is 0. It must be 1 or more.");
        Quadratic f = quadratic();
        f.parameters().set(2, Double.NaN);
        assertThatThrownBy(() -> of(f, new Settings(1, 1, false, 1)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("The loss or its gradient is not finite at these weights.");
    }
}
