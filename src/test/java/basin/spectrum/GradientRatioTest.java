package basin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Quadratic;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GradientRatioTest {
    @Test
    void each_coordinate_is_counted_where_it_belongs() {
        double far = Math.exp(12);
        double tiny = Math.exp(-14.9);
        Vec g = Vec.of(1.0, 1, 1, 0, 0, 2, 1, -1);
        Vec changed = Vec.of(1 + tiny, 3.5, 1 + far, 0, 5, 2, 1 + Math.ulp(1.0), -1.5);
        GradientRatio r = GradientRatio.of(g, changed, new byte[] {1, 1, 1, 1, 1, 1, 1, 0}, 25);
        assertThat(r.zero()).isEqualTo(2);
        assertThat(r.unchanged()).isEqualTo(1);
        assertThat(r.above()).isEqualTo(1);
        assertThat(r.below()).isEqualTo(1);
        assertThat(r.negative()).isEqualTo(3);
        assertThat(r.negativeShare()).isEqualTo(3.0 / 5);
        long[] inside = new long[25];
        inside[0] = 1;
        inside[15] = 1;
        assertThat(r.inside()).isEqualTo(inside);
        long[] outside = new long[25];
        outside[14] = 1;
        assertThat(r.outside()).isEqualTo(outside);
    }

    @Test
    void without_any_change_the_share_is_not_defined() {
        Vec g = Vec.of(1.0, 0);
        assertThat(GradientRatio.of(g, g, new byte[2], 5).negativeShare()).isNaN();
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
        assertThat(r.inside()[bin]).isEqualTo(1);
        assertThat(r.outside()[bin]).isEqualTo(2);
        assertThat((double) Arrays.stream(r.inside()).sum()).isCloseTo(1, within(0.0));
        assertThat(f.parameters().toDoubles()).isEqualTo(before);
        assertThat(f.gradients()).isEqualTo(2);
    }
}
