package basin.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContoursTest {
    private static float[] cone(int side) {
        float[] values = new float[side * side];
        double middle = (side - 1) / 2.;
        for (int n = 0; n < values.length; n++) {
            values[n] = (float) Math.hypot(n % side - middle, Math.floorDiv(n, side) - middle);
        }
        return values;
    }

    @Test
    void aConeGivesOneClosedCircle() {
        List<double[]> lines = Contours.at(21, cone(21), 7.3);
        assertThat(lines).hasSize(1);
        double[] line = lines.get(0);
        assertThat(new double[] {line[0], line[1]}).containsExactly(line[line.length - 2], line[line.length - 1]);
        for (int i = 0; i < line.length; i += 2) {
            assertThat(Math.hypot(line[i] - 10, line[i + 1] - 10)).isCloseTo(7.3, within(0.02));
        }
    }

    @Test
    void aRampGivesOneStraightOpenLine() {
        float[] ramp = {0, 1, 2, 0, 1, 2, 0, 1, 2};
        List<double[]> lines = Contours.at(3, ramp, 0.25);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).hasSize(6);
        assertThat(lines.get(0)[0]).isEqualTo(0.25);
        assertThat(lines.get(0)[4]).isEqualTo(0.25);
    }

    @Test
    void aSaddleKeepsTwoLines() {
        assertThat(Contours.at(2, new float[] {1, 0, 0, 1}, 0.4)).hasSize(2);
        assertThat(Contours.at(2, new float[] {1, 0, 0, 1}, 0.6)).hasSize(2);
    }

    @Test
    void holesAndInfinitiesAreNoTrouble() {
        float[] values = cone(5);
        values[12] = Float.NaN;
        assertThat(Contours.at(5, values, 0.5)).isEmpty();
        values[12] = Float.POSITIVE_INFINITY;
        for (double[] line : Contours.at(5, values, 1.2)) {
            assertThat(line).doesNotContain(Double.NaN);
        }
    }
}
