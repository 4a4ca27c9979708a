package basin.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static List<String> labels(Ticks ticks) {
        return IntStream.range(0, ticks.count()).mapToObj(ticks::label).toList();
    }

    @Test
    void areRoundAndWithinTheRange() {
        assertThat(labels(Ticks.between(0, 2.5, 5))).containsExactly("0.0", "0.5", "1.0", "1.5", "2.0", "2.5");
        assertThat(labels(Ticks.between(-0.31, 20.5, 5))).containsExactly("0", "5", "10", "15", "20");
        assertThat(labels(Ticks.between(-0.3, 0.3, 6)))
                .containsExactly("−0.3", "−0.2", "−0.1", "0.0", "0.1", "0.2", "0.3");
    }

    @Test
    void anEmptyRangeHasOne() {
        assertThat(Ticks.between(3, 3, 5)).isEqualTo(new Ticks(3, 1, 1));
        assertThat(Ticks.between(Double.NaN, 1, 5).count()).isEqualTo(1);
    }
}
