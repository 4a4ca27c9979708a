package basin.io.report;

import basin.io.Contours;
import basin.io.LossScale;
import basin.landscape.LossGrid;
import java.util.ArrayList;
import java.util.List;

/** What both pictures of a loss surface need of its grid. */
final class Grids {
    /** Level lines between two ticks of the scale. */
    private static final int LEVELS_A_STEP = 4;

    private Grids() {}

    /** A level line; x0, y0, x1, y1, … from -1 to 1. */
    record Line(double level, double[] places) {}

    /** The loss at grid coordinates between its places: bilinear. */
    static double between(LossGrid grid, double column, double row) {
        int i = (int) Math.min(grid.side() - 2.0, Math.floor(column));
        int j = (int) Math.min(grid.side() - 2.0, Math.floor(row));
        double u = column - i;
        double v = row - j;
        return mix(mix(grid.at(i, j), grid.at(i + 1, j), u), mix(grid.at(i, j + 1), grid.at(i + 1, j + 1), u), v);
    }

    /** Exact at both ends, so that a neighbour that is not finite does not spoil a place on the grid. */
    private static double mix(double a, double b, double t) {
        return t == 0 ? a : t == 1 ? b : a + t * (b - a);
    }

    /** The loss in the middle: the network's own. */
    static double middle(LossGrid grid) {
        return between(grid, (grid.side() - 1) / 2.0, (grid.side() - 1) / 2.0);
    }

    /** The level lines of {@code grid} at the levels of {@code scale}. */
    static List<Line> levels(LossGrid grid, LossScale scale) {
        List<Line> lines = new ArrayList<>();
        double last = grid.side() - 1.0;
        int steps = scale.ticks().length - 1;
        for (int k = 1; k <= LEVELS_A_STEP * steps; k++) {
            double level = scale.low() + k * scale.step() / LEVELS_A_STEP;
            for (double[] line : Contours.lines(grid.values(), grid.side(), level)) {
                for (int n = 0; n < line.length; n++) {
                    line[n] = 2 * line[n] / last - 1;
                }
                lines.add(new Line(level, line));
            }
        }
        return lines;
    }
}
