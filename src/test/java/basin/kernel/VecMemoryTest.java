package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VecMemoryTest {
    /** Lengths about the alignment: cutting an aligned piece out of too small a block once left vectors of 2 floats without memory. */
    @ParameterizedTest
    @EnumSource
    void holdsEveryNumberItWasAskedFor(Precision precision) {
        for (int length = 0; length < 200; length++) {
            Vec v = Vec.zeros(precision, length);
            v.fill(1);
            assertThat(v.dot(v)).isEqualTo(length);
        }
    }

    /** Where a block falls between two lines is chance: vectors of one length must not differ by what is left over. */
    @ParameterizedTest
    @EnumSource
    void equalNumbersAreTheSameBits(Precision precision) {
        for (int length = 0; length < 200; length++) {
            assertThat(Vec.zeros(precision, length).sameBits(Vec.zeros(precision, length)))
                    .isTrue();
        }
    }
}
