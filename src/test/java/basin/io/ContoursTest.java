package basin.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContoursTest {
    private static final int SIDE = 41;

    private interface Field {
        double at(double x, double y);
    }

    private static float[] grid(int side, Field field) {
        float[] values = new float[side * side];
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                values[j * side + i] = (float) field.at(i, j);
            }
        }
        return values;
    }

    @Test
    void levelOfAPlaneIsOneStraightLine() {
        List<double[]> lines = Contours.lines(grid(5, (x, y) -> x + 10 * y), 5, 1.25);

        assertThat(lines).hasSize(1);
        double[] line = lines.get(0);
        for (int i = 0; i < line.length; i += 2) {
            assertThat(line[i] + 10 * line[i + 1]).isCloseTo(1.25, within(1e-6));
        }
        assertThat(Math.abs(line[0] - line[line.length - 2])).isCloseTo(1.25, within(1e-6));
    }

    /** Linear interpolation of r^2 errs by at most 1/8 of the second difference, 2 / 8. */
    @Test
    void levelOfABowlIsOneClosedCircle() {
        double radius = 12.5;
        List<double[]> lines =
                Contours.lines(grid(SIDE, (x, y) -> (x - 20) * (x - 20) + (y - 20) * (y - 20)), SIDE, radius * radius);

        assertThat(lines).hasSize(1);
        double[] line = lines.get(0);
        assertThat(Arrays.copyOf(line, 2)).containsExactly(line[line.length - 2], line[line.length - 1]);
        for (int i = 0; i < line.length; i += 2) {
            assertThat(Math.hypot(line[i] - 20, line[i + 1] - 20)).isCloseTo(radius, within(0.25 / radius));
        }
    }

    /** Corners 0 and 2 are high. A high mean joins them, so that the lines cut off the low corners 1 and 3. */
    @Test
    void aSaddleIsPartedByItsMean() {
        assertThat(Contours.lines(new float[] {4, 0, 0, 4}, 2, 1))
                .usingElementComparator(Arrays::compare)
                .containsExactlyInAnyOrder(new double[] {.75, 0, 1, .25}, new double[] {0, .75, .25, 1});
        assertThat(Contours.lines(new float[] {4, 0, 0, 4}, 2, 3))
                .usingElementComparator(Arrays::compare)
                .containsExactlyInAnyOrder(new double[] {.25, 0, 0, .25}, new double[] {1, .75, .75, 1});
    }

    @Test
    void cellsThatAreNotFiniteHaveNoLine() {
        float[] values = grid(5, (x, y) -> x);
        values[2 * 5 + 2] = Float.NaN;

        List<double[]> lines = Contours.lines(values, 5, 1.5);
        assertThat(lines).hasSize(2).allMatch(l -> l.length == 4);
        assertThat(Contours.lines(new float[4], 2, 1)).isEmpty();
    }

    @Test
    void a_grid_need_not_be_square() {
        double[] values = new double[7 * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7;
        }
        List<double[]> lines = Contours.lines(values, 7, 3, 4.25);
        assertThat(lines).hasSize(1);
        for (int i = 0; i < lines.get(0).length; i += 2) {
            assertThat(lines.get(0)[i]).isEqualTo(4.25);
        }
        assertThat(Math.abs(lines.get(0)[1] - lines.get(0)[lines.get(0).length - 1]))
                .isEqualTo(2);
    }
}
