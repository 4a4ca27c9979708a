package basin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.ParameterLayout;
import basin.model.ParameterLayout.Parameter;
import basin.model.ParameterLayout.Role;
import basin.model.Quadratic;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientRatioTest {
    private static final ParameterLayout LAYOUT = new ParameterLayout(List.of(
            new Parameter("first.weight", Role.WEIGHT, 0, List.of(4)),
            new Parameter("first.bias", Role.BIAS, 4, List.of(1)),
            new Parameter("second.weight", Role.WEIGHT, 5, List.of(3))));

    @Test
    void each_coordinate_is_counted_where_it_belongs() {
        double far = Math.exp(12);
        double tiny = Math.exp(-14.9);
        Vec g = Vec.of(1.0, 1, 1, 0, 0, 2, 1, -1);
        Vec changed = Vec.of(1 + tiny, 3.5, 1 + far, 0, 5, 2, 1 + Math.ulp(1.0), -1.5);
        GradientRatio ratio = GradientRatio.of(g, changed, LAYOUT, new byte[] {1, 1, 1, 1, 1, 1, 1, 0}, 25);
        RatioCounts r = ratio.all();
        assertThat(r.zero()).isEqualTo(2);
        assertThat(r.unchanged()).isEqualTo(1);
        assertThat(r.above()).isEqualTo(1);
        assertThat(r.below()).isEqualTo(1);
        assertThat(r.negative()).isEqualTo(3);
        assertThat(r.defined()).isEqualTo(5);
        assertThat(r.all()).isEqualTo(8);
        assertThat(r.negativeShare()).isEqualTo(3.0 / 5);
        long[] inside = new long[25];
        inside[0] = 1;
        inside[15] = 1;
        assertThat(ratio.inside().bins()).isEqualTo(inside);
        assertThat(ratio.inside().negativeShare()).isEqualTo(2.0 / 4);
        long[] outside = new long[25];
        outside[14] = 1;
        assertThat(ratio.outside().bins()).isEqualTo(outside);
        assertThat(ratio.outside().negativeShare()).isEqualTo(1);
        assertThat(r.middle(0)).isEqualTo(-14.5);
        assertThat(r.middle(24)).isEqualTo(9.5);
    }

    @Test
    void layers_are_counted_apart() {
        Vec g = Vec.of(1.0, 1, 1, 0, 0, 2, 1, -1);
        Vec changed = Vec.of(1.5, 3.5, 1.5, 0, 5, 2, 9, -1.5);
        List<GradientRatio.Layer> layers = GradientRatio.of(g, changed, LAYOUT, new byte[] {1, 0, 0, 1, 0, 1, 1, 0}, 5)
                .layers();
        assertThat(layers).extracting(GradientRatio.Layer::layer).containsExactly("first", "second");
        assertThat(layers.get(0).inside().negative()).isEqualTo(1);
        assertThat(layers.get(0).outside().negative()).isEqualTo(1);
        assertThat(layers.get(0).all().zero()).isEqualTo(2);
        assertThat(layers.get(0).all().all()).isEqualTo(5);
        assertThat(layers.get(1).inside().unchanged()).isEqualTo(1);
        assertThat(layers.get(1).inside().negativeShare()).isZero();
        assertThat(layers.get(1).outside().negativeShare()).isEqualTo(1);
    }

    @Test
    void without_any_change_the_share_is_not_defined() {
        Vec g = Vec.of(1.0, 0);
        assertThat(GradientRatio.of(g, g, ParameterLayout.flat("w", 2), new byte[2], 5)
                        .all()
                        .negativeShare())
                .isNaN();
    }

    @Test
    void the_measurement_takes_the_full_perturbation_and_gives_w_its_bits() {
        double lambda = 4;
        Quadratic f = Quadratic.of(Precision.DOUBLE, 1, lambda, lambda, lambda);
        f.parameters().put(0, -0.0, 0.3, 0.5);
        double[] before = f.parameters().toDoubles();
        double norm = Vec.of(f.gradientAt(before)).norm();
        GradientRatio r = GradientRatio.measure(f, 0.5, new byte[] {1, 0, 0}, 1000);
        // g' - g = lambda rho g / ||g|| here, so every r is the same
        int bin = (int) ((Math.log(lambda * 0.5 / norm) - GradientRatio.LOW) / 25 * 1000);
        assertThat(r.inside().bins()[bin]).isEqualTo(1);
        assertThat(r.outside().bins()[bin]).isEqualTo(2);
        assertThat((double) Arrays.stream(r.inside().bins()).sum()).isCloseTo(1, within(0.0));
        assertThat(f.parameters().toDoubles()).isEqualTo(before);
        assertThat(f.gradients()).isEqualTo(2);
    }

    @Test
    void a_gradient_that_is_not_finite_is_a_sentence() {
        Quadratic f = Quadratic.of(Precision.DOUBLE, 1, 1, 2);
        f.parameters().set(0, Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> GradientRatio.measure(f, 0.5, new byte[2], 10))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("A gradient is not finite at these weights.");
    }
}
