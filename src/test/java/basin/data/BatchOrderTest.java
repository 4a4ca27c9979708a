package basin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchOrderTest {
    @Test
    void anEpochSeesEverySampleOnceAndKeepsTheRest() {
        BatchOrder order = new BatchOrder(10, 4, 7);
        assertThat(order.stepsPerEpoch()).isEqualTo(3);
        for (int epoch = 0; epoch < 3; epoch++) {
            int first = 3 * epoch;
            assertThat(order.batch(first + 2)).hasSize(2);
            int[] seen = IntStream.range(first, first + 3)
                    .flatMap(step -> IntStream.of(order.batch(step)))
                    .sorted()
                    .toArray();
            assertThat(seen).isEqualTo(IntStream.range(0, 10).toArray());
        }
    }

    @Test
    void anyStepIsKnownWithoutTheStepsBefore() {
        BatchOrder straight = new BatchOrder(100, 8, 7);
        int[][] batches = IntStream.range(0, 40).mapToObj(straight::batch).toArray(int[][]::new);
        assertThat(new BatchOrder(100, 8, 7).batch(31)).isEqualTo(batches[31]);
        assertThat(straight.batch(2)).isEqualTo(batches[2]);
        assertThat(batches[0]).isNotEqualTo(batches[13]);
        assertThat(new BatchOrder(100, 8, 8).batch(0)).isNotEqualTo(batches[0]);
    }

    @Test
    void aBatchLargerThanTheSetIsTheSet() {
        assertThat(new BatchOrder(5, 64, 7).batch(3)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    @Test
    void refusesAnEmptyBatch() {
        assertThatThrownBy(() -> new BatchOrder(10, 0, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
