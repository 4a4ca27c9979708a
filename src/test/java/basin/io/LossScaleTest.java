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
        assertThat(scale.ticks().count()).isEqualTo(6);
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
        assertThat(scale.label(scale.ticks().count() - 1)).isEqualTo("≥\u20093");
        assertThat(scale.rgb(1000)).isEqualTo(Viridis.rgb(1));
        assertThat(scale.rgb(Double.NaN)).isEqualTo(Viridis.MISSING);
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
