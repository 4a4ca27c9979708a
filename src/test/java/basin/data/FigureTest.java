package basin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    /** Areas by elementary geometry; the inside of a signed distance must cover just that. */
    @ParameterizedTest
    @CsvSource({
        "DISC, 2.54469",
        "SQUARE, 2.25",
        "TRIANGLE, 1.29904", // 3 sqrt(3) r^2
        "PLUS, 1.8144", // 2 bars less their common square
        "RING, 1.80956", // pi (.92^2 - .52^2)
        "STAR, 1.25904", // 10 triangles .5 a b sin 36 degrees
        "BAR, 0.98",
        "TWO_BARS, 1.44",
        "CRESCENT, 1.36945", // a disc less its lens with the other
        "FRAME, 1.66153", // outer square with rounded corners less the inner one
    })
    void coversItsArea(Figure figure, double area) {
        int side = 2_003;
        int inside = 0;
        for (int i = 0; i < side * side; i++) {
            double x = (i % side + 0.5) * 3 / side - 1.5;
            int row = i / side;
            double y = (row + 0.5) * 3 / side - 1.5;
            if (figure.distance(x, y) < 0) {
                inside++;
            }
        }
        assertThat(inside * 9.0 / side / side).isCloseTo(area, within(4e-3));
    }

    @ParameterizedTest
    @CsvSource({
        "DISC, 1.2, 0, 0.3",
        "SQUARE, 0.75, 0.95, 0.2",
        "TRIANGLE, 0, -0.6, 0.1",
        "RING, 0.72, 0, -0.2",
        "STAR, 1.12, 0, 0.1",
        "STAR, 0, 0, -0.42",
        "TWO_BARS, 0, -0.5, -0.2",
        "CRESCENT, 0.45, 0, 0.75",
        "CRESCENT, -0.6, 0, -0.3",
        "FRAME, 0.62, 0, -0.17"
    })
    void measuresTheDistanceToItsEdge(Figure figure, double x, double y, double expected) {
        double tolerance = figure == Figure.STAR && expected < 0 ? 0.06 : 1e-12;
        assertThat(figure.distance(x, y)).isCloseTo(expected, within(tolerance));
    }
}
