package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loop over a whole vector has the bits of the formula number by number. */
class VecAdamTest {
    private static final int SIZE = 4097;
    private static final Vec.Adam STEP = new Vec.Adam(0.9, 0.999, 1 - 1e-4, 0.01, 0.03, 1e-8);

    private static Vec numbers(Precision precision, int seed, double offset) {
        Vec v = Vec.zeros(precision, SIZE);
        for (int i = 0; i < SIZE; i++) {
            v.set(i, Math.sin((double) i * i + seed) + offset);
        }
        return v;
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void bits_of_the_formula(Precision precision) {
        Vec from = numbers(precision, 1, 0);
        Vec first = numbers(precision, 2, 0);
        Vec second = numbers(precision, 3, 1);
        Vec gradient = numbers(precision, 4, 0);
        second.set(5, 0);
        gradient.set(5, 0);
        Vec moved = from.like();
        Vec m = first.copy();
        Vec v = second.copy();
        moved.adam(from, m, v, gradient, STEP);
        for (int i = 0; i < SIZE; i++) {
            double g = gradient.get(i);
            double mean = 0.9 * first.get(i) + (1 - 0.9) * g;
            double square = 0.999 * second.get(i) + (1 - 0.999) * g * g;
            first.set(i, mean);
            second.set(i, square);
            Vec expected = Vec.zeros(precision, 1);
            expected.set(0, (1 - 1e-4) * from.get(i) - 0.01 * mean / (Math.sqrt(square) / 0.03 + 1e-8));
            assertThat(moved.slice(i, 1).sameBits(expected)).as("number %d", i).isTrue();
        }
        assertThat(m.sameBits(first)).isTrue();
        assertThat(v.sameBits(second)).isTrue();
        Vec itself = from.copy();
        itself.adam(itself, numbers(precision, 2, 0), numbers(precision, 3, 1), numbers(precision, 4, 0), STEP);
        assertThat(itself.slice(6, SIZE - 6).sameBits(moved.slice(6, SIZE - 6))).isTrue();
    }

    @Test
    void other_lengths_are_refused() {
        Vec w = Vec.of(1.0, 2.0);
        assertThatIllegalArgumentException().isThrownBy(() -> w.adam(w, w, w, Vec.of(1.0), STEP));
    }
}
