package basin.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void sumsWeightsWithBordersAbove() {
        double[] at = {0, 0.5, 1, 1.999, 4, -0.1, 4.1, Double.NaN};
        double[] weights = {1, 2, 4, 8, 16, 32, 64, 128};

        Histogram histogram = Histogram.of(at, weights, 0, 4, 4);

        assertThat(histogram.sums()).containsExactly(3, 12, 0, 16);
        assertThat(histogram.start(3)).isEqualTo(3);
    }
}
