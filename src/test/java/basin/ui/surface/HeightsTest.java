package basin.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.io.LossScale;
import basin.landscape.LossGrid;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeightsTest {
    private static LossGrid grid(int side, java.util.function.DoubleBinaryOperator loss) {
        float[] axis = new float[side];
        float[] values = new float[side * side];
        for (int i = 0; i < side; i++) {
            axis[i] = 2f * i / (side - 1) - 1;
        }
        for (int n = 0; n < values.length; n++) {
            values[n] = (float) loss.applyAsDouble(axis[n % side], axis[Math.floorDiv(n, side)]);
        }
        return new LossGrid(axis, values, 0.1, 64, true);
    }

    private static LossGrid changed(LossGrid grid, int at, float value) {
        float[] values = grid.values().clone();
        values[at] = value;
        return new LossGrid(grid.axis(), values, grid.cosine(), grid.samples(), false);
    }

    @Test
    void goesThroughThePointsAndIsStraightBetweenThoseOfAPlane() {
        Heights heights = new Heights(grid(13, (x, y) -> 2 + x + 0.5 * y), new LossScale(0, 4, 1, false));
        assertThat(heights.at(6, 6)).isCloseTo(0.5, within(1e-6));
        assertThat(heights.at(7.25, 3.5)).isCloseTo((2 + 1.25 / 6 - 0.5 * 2.5 / 6) / 4, within(1e-6));
        assertThat(heights.at(0.5, 0.5)).isCloseTo((2 - 5.5 / 6 - 0.5 * 5.5 / 6) / 4, within(1e-6));
    }

    @Test
    void clipsAboveAndLeavesHoles() {
        LossGrid bowl = grid(13, (x, y) -> x * x + y * y);
        LossScale scale = new LossScale(0, 1, 1, false);
        assertThat(new Heights(bowl, scale).at(0, 0)).isEqualTo(1);
        assertThat(new Heights(changed(bowl, 0, Float.POSITIVE_INFINITY), scale).at(0, 0))
                .isEqualTo(1);
        Heights holed = new Heights(changed(bowl, 84, Float.NaN), scale);
        assertThat(holed.at(6.5, 6.5)).isNaN();
        assertThat(holed.at(4.5, 4.5)).isCloseTo(2 * 0.0625, within(0.02));
    }

    @Test
    void theMeshLeavesOutHolesAndHoldsOnlyNumbers() {
        LossGrid bowl = grid(13, (x, y) -> x * x + y * y);
        Relief whole = Relief.of(new Heights(bowl, new LossScale(0, 1, 1, false)));
        Relief holed = Relief.of(new Heights(changed(bowl, 84, Float.NaN), new LossScale(0, 1, 1, false)));
        assertThat(holed.faces().length).isLessThan(whole.faces().length);
        for (Relief relief : List.of(whole, holed)) {
            assertThat(relief.points()).doesNotContain(Float.NaN);
            assertThat(relief.normals()).doesNotContain(Float.NaN);
            assertThat(relief.texCoords()).doesNotContain(Float.NaN);
            for (int index : relief.faces()) {
                assertThat(index).isBetween(0, relief.points().length / 3 - 1);
            }
        }
    }

    @Test
    void figuresAreTheGrids() {
        LossGrid cone = grid(51, (x, y) -> 1 + Math.hypot(x, y));
        assertThat(GridFigures.atNetwork(cone)).isCloseTo(1, within(1e-6));
        assertThat(GridFigures.ring(cone, 0.5)).isCloseTo(1.5, within(1e-3));
        LossGrid even = grid(50, (x, y) -> 3 + x);
        assertThat(GridFigures.atNetwork(even)).isCloseTo(3, within(1e-6));
        assertThat(GridFigures.table(cone, new LossScale(0, 2, 1, false)))
                .contains(new GridFigures.Row("Lowest", "1.00 at (0.00, 0.00)"), new GridFigures.Row("cos θ", "0.10"));
    }
}
