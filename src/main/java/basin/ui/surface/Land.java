package basin.ui.surface;

import basin.io.LossScale;
import basin.landscape.LossGrid;
import basin.ui.paint.LaneStyle;
import java.util.List;

/** What is computed from a grid and a scale once, however often it is looked at: heights, contours and the mesh. */
final class Land {
    private final Space space;
    private LossGrid grid;
    private LossScale scale;
    private Heights heights;
    private ContourLines lines;
    private HeightTicks ticks;

    /** Meshes go into {@code space}. */
    Land(Space space) {
        this.space = space;
    }

    /** Computes mesh and contours anew, only for another grid or scale. */
    void shape(LossGrid wanted, LossScale by) {
        if (wanted.equals(grid) && by.equals(scale)) {
            return;
        }
        grid = wanted;
        scale = by;
        heights = new Heights(grid, scale);
        lines = ContourLines.of(heights, scale);
        ticks = HeightTicks.of(scale);
        space.show(Relief.of(heights));
        space.contours(lines.heights());
    }

    /** For painters, with what lies over it; {@code axes} are null where they are the grid's, {@code marked} where nothing is. */
    SurfacePainter.Scenery scenery(PlaneAxes axes, List<Track> tracks, LaneStyle marked) {
        PlaneAxes plane = axes == null ? PlaneAxes.of(grid) : axes;
        return new SurfacePainter.Scenery(grid, scale, heights, lines, ticks, plane, tracks, marked);
    }
}
