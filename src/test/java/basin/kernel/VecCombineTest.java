package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several vectors at once, against one after the other, over more than one block. */
class VecCombineTest {
    private static final int LENGTH = 2 * 256 * Vec.BLOCK + 17;

    private final Rng rng = Rng.of(1, "combine");

    private Vec random(Precision precision) {
        Vec v = Vec.zeros(precision, LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            v.set(i, rng.nextGaussian());
        }
        return v;
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void a_combination_has_the_bits_of_additions_one_by_one(Precision precision) {
        Vec from = random(precision);
        List<Vec> x = List.of(random(precision), random(precision), random(precision));
        Vec expected = from.copy();
        expected.add(0.3, x.get(0));
        expected.add(-2, x.get(1));
        expected.add(1e-3, x.get(2));
        double[] a = {0.3, -2, 1e-3};
        Vec combined = random(precision);
        combined.combine(from, a, x);
        assertThat(combined.sameBits(expected)).isTrue();
        from.combine(from, a, x);
        assertThat(from.sameBits(expected)).as("in place").isTrue();
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void inner_products_have_the_bits_of_each_alone_and_the_value_of_a_plain_sum(Precision precision) {
        Vec y = random(precision);
        List<Vec> x = List.of(random(precision), y, random(precision));
        double[] dots = y.dots(x);
        for (int k = 0; k < dots.length; k++) {
            double sum = 0;
            for (int i = 0; i < LENGTH; i++) {
                sum += y.get(i) * x.get(k).get(i);
            }
            assertThat(dots[k]).isEqualTo(y.dot(x.get(k))).isCloseTo(sum, within(1e-12 * LENGTH));
        }
    }

    @Test
    void operands_of_another_length_are_refused() {
        Vec v = Vec.of(1f, 2f);
        List<Vec> other = List.of(Vec.of(1f));
        assertThatThrownBy(() -> v.dots(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> v.combine(v, new double[] {1}, other)).isInstanceOf(IllegalArgumentException.class);
    }
}
