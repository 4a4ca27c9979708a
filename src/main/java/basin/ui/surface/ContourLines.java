package basin.ui.surface;

import basin.io.Ticks;
import basin.landscape.LossGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * The contour lines of a grid at round losses, about ten of them up to the scale's top.
 *
 * @param side of the grid
 * @param levels from low to high
 */
record ContourLines(int side, List<Level> levels) {
    private static final int WANTED = 12;

    /**
     * One loss's lines.
     *
     * @param unit its height 0..1
     * @param lines polylines in grid units, see {@link Contours#at}
     */
    record Level(double unit, List<double[]> lines) {}

    /** Draws them once for as long as grid and scale stay. */
    static ContourLines of(LossGrid grid, HeightScale scale) {
        Ticks ticks = scale.ticks(WANTED);
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < ticks.count(); i++) {
            double loss = ticks.at(i);
            levels.add(new Level(scale.unit(loss), Contours.at(grid.side(), grid.values(), loss)));
        }
        return new ContourLines(grid.side(), levels);
    }
}
