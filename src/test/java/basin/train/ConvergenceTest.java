package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
    private static final int[] STEPS =
            IntStream.rangeClosed(1, 50).map(i -> 10 * i).toArray();

    /** Squares whose means are {@code factor} T^power. */
    private static double[] squares(double factor, double power) {
        double[] squares = new double[STEPS.length];
        double before = 0;
        for (int i = 0; i < STEPS.length; i++) {
            double sum = (i + 1) * factor * Math.pow(STEPS[i], power);
            squares[i] = sum - before;
            before = sum;
        }
        return squares;
    }

    @Test
    void meansAndSlopeOfAPower() {
        Convergence found = Convergence.of(STEPS, squares(3, -0.7));
        for (int i = 0; i < STEPS.length; i++) {
            assertThat(found.means()[i]).isCloseTo(3 * Math.pow(STEPS[i], -0.7), within(1e-12));
        }
        assertThat(found.slope()).isCloseTo(-0.7, within(1e-9));
    }

    @Test
    void theConstantIsTheSmallestThatBounds() {
        Convergence found = Convergence.of(STEPS, squares(3, -0.3));
        // T^-0.3 sqrt(T) / log T = T^0.2 / log T falls to T = e^5 and rises after
        double first = Math.pow(10, 0.2) / Math.log(10);
        double last = Math.pow(500, 0.2) / Math.log(500);
        assertThat(found.constant()).isCloseTo(3 * Math.max(first, last), within(1e-12));
    }

    @Test
    void theRatesOwnSlopeNearsMinusAHalf() {
        double near = Convergence.of(STEPS, squares(1, -0.5)).slopeOfRate();
        int[] far = IntStream.rangeClosed(1, 50).map(i -> 10_000_000 * i).toArray();
        double farther = Convergence.of(far, squares(1, -0.5)).slopeOfRate();
        assertThat(farther).isBetween(-0.5, near);
        // d log(log T / sqrt T) / d log T = 1 / log T - 1/2
        assertThat(near).isBetween(1 / Math.log(260) - 0.5 - 0.02, 1 / Math.log(260) - 0.5 + 0.02);
        assertThat(Convergence.of(new int[] {2}, new double[] {1}).slope()).isNaN();
    }
}
