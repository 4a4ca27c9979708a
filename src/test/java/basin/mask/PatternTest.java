package basin.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import basin.kernel.Vec;
import basin.model.ParameterLayout;
import basin.model.ParameterLayout.Parameter;
import basin.model.ParameterLayout.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {
    /** Two filters of 3 x 1 x 2, their biases, and a dense layer of 2 x 5. */
    private static final ParameterLayout LAYOUT = new ParameterLayout(List.of(
            new Parameter("conv.weight", Role.WEIGHT, 0, List.of(2, 3, 1, 2)),
            new Parameter("conv.bias", Role.BIAS, 12, List.of(2)),
            new Parameter("out.weight", Role.WEIGHT, 14, List.of(2, 5))));

    private static final Vec SCORES =
            Vec.of(new double[] {1, 9, 2, 8, 3, 7, 5, 5, 5, 5, 5, 4, 6, 0, 1, 2, 3, 4, 5, 30, 0, 0, 0, 1});

    private static Mask choose(String name, int k) {
        return Pattern.byName(name).orElseThrow().choose(SCORES, k, LAYOUT, 1).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 000000000000 00 00000 00000",
        "1, 000000000000 00 00000 11111",
        "5, 000000000000 00 00000 11111",
        "6, 000000000000 10 00000 11111",
        "7, 111111000000 10 00000 11111",
        "13, 111111111111 10 00000 11111",
        "19, 111111111111 10 11111 11111",
        "24, 111111111111 11 11111 11111"
    })
    void filtersOfLargestMeanUntilEnoughAreKept(int k, String ones) {
        assertThat(choose("filters", k)).isEqualTo(mask(ones));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 000000000000 00 00000 00000",
        "1, 111111111111 00 00000 00000",
        "13, 111111111111 00 11111 11111",
        "23, 111111111111 11 11111 11111"
    })
    void tensorsOfLargestMeanUntilEnoughAreKept(int k, String ones) {
        assertThat(choose("tensors", k)).isEqualTo(mask(ones));
    }

    /** Along the input axis: of a convolution numbers 0, 2, 4 of a filter belong together, and 1, 3, 5. */
    @ParameterizedTest
    @CsvSource({"1:2, 011011110011 11 01011 10101", "2:4, 011110111100 11 00111 11001"})
    void theLargestOfSoManyAlongTheInputs(String name, String ones) {
        assertThat(choose(name, 3)).isEqualTo(mask(ones));
    }

    @Test
    void aScoreThatIsNoNumberIsNotRanked() {
        Vec scores = SCORES.copy();
        scores.set(20, Double.NaN);
        for (String name : List.of("weights", "filters", "tensors", "2:4")) {
            assertThat(Pattern.byName(name).orElseThrow().choose(scores, 3, LAYOUT, 1))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weights", "filters", "tensors", "2:4", "1:16"})
    void aNameComesBack(String name) {
        assertThat(Pattern.byName(name).orElseThrow().name()).isEqualTo(name);
    }

    @Test
    void whatIsNoPatternIsNone() {
        assertThat(Pattern.byName("rows")).isEmpty();
        assertThat(Pattern.byName("2:400")).isEmpty();
        for (String wrong : List.of("4:4", "0:2", "3:2", "2:65")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Pattern.byName(wrong))
                    .withMessageStartingWith("The pattern " + wrong + " is not possible");
        }
    }

    private static Mask mask(String ones) {
        String bits = ones.replace(" ", "");
        byte[] bytes = new byte[bits.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bits.charAt(i) - '0');
        }
        return Mask.of(bytes);
    }
}
