package basin.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.landscape.LossGrid;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossScaleTest {
    private static LossGrid grid(float... values) {
        int side = (int) Math.sqrt(values.length);
        float[] axis = new float[side];
        for (int i = 0; i < side; i++) {
            axis[i] = i;
        }
        return new LossGrid(axis, values, 0, 1, true);
    }

    @Test
    void spansAllLanesAndEndsAtATick() {
        LossScale scale = LossScale.of(List.of(grid(0.3f, 1, 1, 1), grid(2, 2, 3, 4.4f)));

        assertThat(scale).isEqualTo(new LossScale(0, 5, 1, false));
        assertThat(scale.ticks()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(scale.label(5)).isEqualTo("5");
        assertThat(scale.share(2.5)).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void aFewSteepCornersAreCutAndSaidSo() {
        float[] values = new float[100];
        for (int i = 0; i < 100; i++) {
            values[i] = i < 90 ? i / 30f : 1000;
        }
        LossScale scale = LossScale.of(List.of(grid(values)));

        assertThat(scale.high()).isEqualTo(3);
        assertThat(scale.cut()).isTrue();
        assertThat(scale.label(scale.ticks().length - 1)).isEqualTo("≥\u20093");
        assertThat(scale.rgb(1000)).isEqualTo(Viridis.rgb(1));
        assertThat(scale.rgb(Double.NaN)).isEqualTo(Viridis.MISSING);
    }

    @Test
    void aGivenTopIsTheCeilingAndTheLastTick() {
        LossScale scale = LossScale.of(List.of(grid(0.3f, 1, 1, 7)), new LossScale.Height(false, 2.75));
        assertThat(scale).isEqualTo(new LossScale(0, 2.75, 0.5, true));
        assertThat(scale.ticks()).containsExactly(new double[] {0, 0.5, 1, 1.5, 2, 2.75}, within(1e-12));
        assertThat(scale.label(5)).isEqualTo("≥\u20092.75");
        assertThat(scale.label(1)).isEqualTo("0.5");
        // Below every loss it says nothing
        assertThat(LossScale.of(List.of(grid(2, 3, 4, 5)), new LossScale.Height(false, 1)))
                .isEqualTo(LossScale.of(List.of(grid(2, 3, 4, 5))));
    }

    @Test
    void logarithmsHaveRoundEndsAndTicks() {
        LossScale.Height logarithmic = new LossScale.Height(true, Double.NaN);
        LossScale scale = LossScale.of(List.of(grid(0.03f, 0.4f, 3, 40)), logarithmic);
        assertThat(scale.low()).isEqualTo(0.02, within(1e-12));
        assertThat(scale.high()).isEqualTo(50, within(1e-9));
        assertThat(scale.share(1)).isEqualTo(Math.log(50) / Math.log(2500), within(1e-12));
        assertThat(scale.share(0)).isZero();
        assertThat(scale.share(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(scale.ticks()).containsExactly(new double[] {0.02, 0.1, 1, 10, 50}, within(1e-9));
        assertThat(scale.levels(12))
                .containsExactly(new double[] {0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50}, within(1e-9));
        LossScale narrow = LossScale.of(List.of(grid(1.1f, 1.2f, 1.3f, 1.9f)), logarithmic);
        assertThat(narrow.low()).isEqualTo(1);
        assertThat(narrow.high()).isEqualTo(2);
        assertThat(narrow.ticks()).containsExactly(new double[] {1, 1.2, 1.4, 1.6, 1.8, 2}, within(1e-12));
        LossScale none = LossScale.of(List.of(grid(0, -1, 0, 0)), logarithmic);
        assertThat(none.share(0)).isZero();
    }

    @Test
    void longLabelsArePowersOfTen() {
        LossScale scale = LossScale.of(List.of(grid(0, 20_000, 150_000, 199_999)));
        assertThat(scale.label(0)).isEqualTo("0");
        assertThat(scale.label(1)).isEqualTo("5·10⁴");
        assertThat(scale.label(2)).isEqualTo("10⁵");
        assertThat(scale.label(4)).isEqualTo("2·10⁵");
    }

    @Test
    void holdsForFlatAndMissingSurfaces() {
        LossScale flat = LossScale.of(List.of(grid(2, 2, 2, 2)));
        assertThat(flat.high()).isGreaterThan(flat.low());
        assertThat(flat.low()).isLessThanOrEqualTo(2);
        assertThat(LossScale.of(List.of(grid(Float.NaN)))).isEqualTo(new LossScale(0, 1, 0.2, false));
        assertThat(LossScale.of(List.of(grid(1, 2, 3, Float.POSITIVE_INFINITY))).cut())
                .isTrue();
    }
}
