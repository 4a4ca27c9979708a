package basin.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Vec;
import basin.landscape.Directions.Normalization;
import basin.model.ParameterLayout;
import basin.model.ParameterLayout.Parameter;
import basin.model.ParameterLayout.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectionsTest {
    private static final ParameterLayout LAYOUT = new ParameterLayout(List.of(
            new Parameter("conv.weight", Role.WEIGHT, 0, List.of(2, 1, 1, 2)),
            new Parameter("conv.bias", Role.BIAS, 4, List.of(2)),
            new Parameter("bn.weight", Role.SCALE, 6, List.of(1)),
            new Parameter("bn.bias", Role.SHIFT, 7, List.of(1)),
            new Parameter("out.weight", Role.WEIGHT, 8, List.of(1, 2))));
    private static final Vec W = Vec.of(3.0, 4, 0, 2, 9, 9, 9, 9, 0, 0);
    private static final Vec RAW = Vec.of(1.0, 0, 3, 4, 5, 6, 7, 8, 1, 1);

    private static double[] normalized(Normalization mode) {
        return Directions.normalized(RAW, W, LAYOUT, mode).toDoubles();
    }

    @Test
    void each_filter_gets_the_norm_of_its_own_weights() {
        assertThat(normalized(Normalization.FILTER))
                .containsExactly(new double[] {5, 0, 1.2, 1.6, 0, 0, 0, 0, 0, 0}, within(1e-9));
    }

    @Test
    void a_layer_is_scaled_as_a_whole() {
        double scale = Math.sqrt(29) / Math.sqrt(26);
        assertThat(normalized(Normalization.LAYER))
                .containsExactly(new double[] {scale, 0, 3 * scale, 4 * scale, 0, 0, 0, 0, 0, 0}, within(1e-9));
    }

    @Test
    void without_normalization_the_whole_direction_has_length_one() {
        double length = Math.sqrt(1 + 9 + 16 + 25 + 36 + 49 + 64 + 2);
        assertThat(normalized(Normalization.NONE))
                .containsExactly(
                        Arrays.stream(RAW.toDoubles()).map(x -> x / length).toArray(), within(1e-10));
    }

    @ParameterizedTest
    @EnumSource
    void no_mode_gives_what_is_not_finite(Normalization mode) {
        Vec zero = W.like();
        assertThat(Double.isFinite(
                        Directions.normalized(RAW, zero, LAYOUT, mode).norm()))
                .isTrue();
        assertThat(Double.isFinite(Directions.normalized(zero, W, LAYOUT, mode).norm()))
                .isTrue();
    }

    @Test
    void an_empty_filter_of_the_direction_stays_empty() {
        assertThat(Directions.normalized(W.like(), W, LAYOUT, Normalization.FILTER)
                        .norm())
                .isZero();
    }

    @Test
    void raw_directions_are_standard_normal_and_the_same_for_every_precision() {
        Vec raw = Directions.raw(Vec.of(new double[20_000]), Rng.of(1, Directions.PURPOSE));
        assertThat(raw.dot(raw) / raw.length()).isCloseTo(1, within(0.05));
        Vec floats = Directions.raw(Vec.of(new float[3]), Rng.of(1, Directions.PURPOSE));
        assertThat(floats.toFloats()).containsExactly(raw.slice(0, 3).toFloats());
    }

    @Test
    void the_cosine_is_that_of_the_angle() {
        assertThat(Directions.cosine(Vec.of(1.0, 0), Vec.of(1.0, 1))).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(Directions.cosine(Vec.of(1.0, 0), Vec.of(0.0, 0))).isNaN();
    }
}
