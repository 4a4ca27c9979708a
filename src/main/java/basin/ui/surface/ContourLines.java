package basin.ui.surface;

import basin.io.Contours;
import basin.io.LossScale;
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

    /** The heights of the lines between floor and ceiling, where flat ground would be all line. */
    double[] heights() {
        return levels.stream()
                .mapToDouble(Level::unit)
                .filter(unit -> unit > 0 && unit < 1)
                .toArray();
    }

    /** Finds them once for as long as grid and scale stay; on a coarse grid along the smooth surface through it. */
    static ContourLines of(Heights heights, LossScale scale) {
        int finer = Math.max(1, LEAST_CELLS / (heights.side() - 1));
        int side = (heights.side() - 1) * finer + 1;
        float[] units = new float[side * side];
        for (int n = 0; n < units.length; n++) {
            units[n] = (float) heights.unclipped((double) (n % side) / finer, (double) Math.floorDiv(n, side) / finer);
        }
        List<Level> levels = new ArrayList<>();
        for (double loss : scale.levels(WANTED)) {
            double unit = scale.share(loss);
            levels.add(new Level(unit, Contours.lines(units, side, unit)));
        }
        return new ContourLines(side, levels);
    }
}
