package basin.ui.surface;

import basin.io.Contours;
import basin.io.LossScale;
import basin.io.Ticks;
import java.util.ArrayList;
import java.util.List;

/**
 * The contour lines of a surface at round losses, about ten of them up to the scale's top.
 *
 * @param side of the grid they were found on
 * @param levels from low to high
 */
record ContourLines(int side, List<Level> levels) {
    private static final int WANTED = 12;
    private static final int LEAST_CELLS = 48;

    /**
     * One loss's lines.
     *
     * @param unit its height 0..1
     * @param lines polylines in grid units, see {@link Contours#lines}
     */
    record Level(double unit, List<double[]> lines) {}

    /** Finds them once for as long as grid and scale stay; on a coarse grid along the smooth surface through it. */
    static ContourLines of(Heights heights, LossScale scale) {
        int finer = Math.max(1, LEAST_CELLS / (heights.side() - 1));
        int side = (heights.side() - 1) * finer + 1;
        float[] units = new float[side * side];
        for (int n = 0; n < units.length; n++) {
            units[n] = (float) heights.unclipped((double) (n % side) / finer, (double) Math.floorDiv(n, side) / finer);
        }
        Ticks ticks = Ticks.between(scale.low(), scale.high(), WANTED);
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < ticks.count(); i++) {
            double unit = scale.share(ticks.at(i));
            levels.add(new Level(unit, Contours.lines(units, side, unit)));
        }
        return new ContourLines(side, levels);
    }
}
