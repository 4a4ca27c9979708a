package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import basin.train.MaskHistory.Between;
import basin.train.MaskHistory.Part;
import basin.train.MaskView.LayerMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskHistoryTest {
    private static MaskView mask(int step, byte[]... layers) {
        int count = 0;
        int length = 0;
        List<LayerMask> all = new ArrayList<>();
        for (byte[] bits : layers) {
            int ones = 0;
            for (byte b : bits) {
                ones += b;
            }
            all.add(new LayerMask("layer" + all.size(), bits.length, 1, 1, 1, bits, ones));
            count += ones;
            length += bits.length;
        }
        return new MaskView(step, step / 10, count, length, all);
    }

    private static byte[] bits(int... values) {
        byte[] bits = new byte[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) values[i];
        }
        return bits;
    }

    @Test
    void an_update_is_what_it_did_to_each_layer() {
        MaskHistory h = MaskHistory.of(
                3,
                List.of(
                        mask(9, bits(1, 1, 0, 0), bits(1, 0)),
                        mask(19, bits(1, 0, 1, 0), bits(0, 0)),
                        mask(29, bits(1, 0, 1, 1), bits(0, 1))));
        double nan = Double.NaN;
        assertThat(h.lane()).isEqualTo(3);
        assertThat(h.updates().get(0).whole()).isEqualTo(new Part("all", 6, 3, 0, 0, nan, nan, 0));
        List<Part> second = h.updates().get(1).layers();
        assertThat(second.get(0)).isEqualTo(new Part("layer0", 4, 2, 1, 1, 1 / 3., 1 / 3., 0.5));
        assertThat(second.get(1)).isEqualTo(new Part("layer1", 2, 0, 0, 1, 0, 0, nan));
        Part whole = h.updates().get(1).whole();
        assertThat(whole.births()).isEqualTo(1);
        assertThat(whole.deaths()).isEqualTo(2);
        assertThat(whole.agreement()).isEqualTo(1 / 4.);
        assertThat(whole.density()).isEqualTo(2 / 6.);
        Part third = h.updates().get(2).layers().get(0);
        assertThat(third.agreement()).isEqualTo(2 / 3.);
        assertThat(third.meanAge()).isEqualTo(1);
        assertThat(h.ages()).containsExactly(2, -1, 1, 0, -1, 0);
    }

    @Test
    void a_coordinate_that_died_is_born_anew() {
        MaskHistory h =
                MaskHistory.of(0, List.of(mask(0, bits(1)), mask(1, bits(1)), mask(2, bits(0)), mask(3, bits(1))));
        assertThat(h.ages()).containsExactly(0);
    }

    @Test
    void two_empty_masks_neither_agree_nor_differ() {
        Part part = MaskHistory.of(0, List.of(mask(0, bits(0, 0)), mask(1, bits(0, 0))))
                .updates()
                .get(1)
                .whole();
        assertThat(part.agreement()).isNaN();
        assertThat(part.chance()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void independent_masks_agree_by_chance(double sparsity) {
        int d = 200_000;
        byte[][] random = new byte[2][d];
        for (int m = 0; m < 2; m++) {
            Random r = new Random(m);
            for (int i = 0; i < d; i++) {
                random[m][i] = (byte) (r.nextDouble() >= sparsity ? 1 : 0);
            }
        }
        Part part = MaskHistory.of(0, List.of(mask(0, random[0]), mask(1, random[1])))
                .updates()
                .get(1)
                .whole();
        double expected = (1 - sparsity) / (1 + sparsity);
        assertThat(MaskHistory.chance(1 - sparsity, 1 - sparsity)).isCloseTo(expected, within(1e-15));
        assertThat(part.agreement()).isCloseTo(expected, within(0.01));
        assertThat(part.chance()).isCloseTo(expected, within(0.01));
    }

    @Test
    void lanes_are_compared_where_both_have_a_mask() {
        List<MaskView> a = List.of(mask(9, bits(1, 1, 0, 0)), mask(19, bits(1, 1, 0, 0)));
        List<MaskView> b = List.of(mask(19, bits(0, 1, 1, 1)), mask(29, bits(0, 0, 0, 0)));
        List<Between> found = MaskHistory.between(1, a, 2, b);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).step()).isEqualTo(19);
        assertThat(found.get(0).parts().get(0).agreement()).isEqualTo(1 / 4.);
        assertThat(found.get(0).parts().get(0).chance()).isCloseTo(MaskHistory.chance(0.5, 0.75), within(1e-15));
        assertThat(found.get(0).parts()).extracting(Part::layer).containsExactly("all", "layer0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaskHistory.between(1, List.of(mask(9, bits(1))), 2, List.of(mask(9, bits(1, 0)))))
                .withMessageContaining("different shape");
    }
}
