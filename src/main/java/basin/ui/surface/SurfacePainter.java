package basin.ui.surface;

import basin.io.LossScale;
import basin.landscape.LossGrid;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/**
 * Paints what stands before and behind a surface once.
 *
 * @param behind canvas below the mesh
 * @param above canvas over it
 * @param area of the picture
 * @param look colours and scale
 */
record SurfacePainter(GraphicsContext behind, GraphicsContext above, Rectangle2D area, Look look) {
    private static final double ABOVE_SENTENCE = 32;
    private static final double[] MARGINS = {8, 20, 16, 24};

    /** More room where directions have names. */
    private static final double[] WIDE_MARGINS = {12, 48, 44, 56};

    /**
     * What is painted.
     *
     * @param grid the losses
     * @param scale of height and colour
     * @param heights of {@code grid} on it
     * @param lines its contours
     * @param ticks of {@code scale}
     * @param axes the coordinates
     * @param tracks ways over it
     * @param lane whose point is marked in the middle; null for none
     */
    record Scenery(
            LossGrid grid,
            LossScale scale,
            Heights heights,
            ContourLines lines,
            HeightTicks ticks,
            PlaneAxes axes,
            List<Track> tracks,
            LaneStyle lane) {
        Marker marker() {
            return new Marker(lane, GridFigures.atNetwork(grid));
        }
    }

    /** The view that fits the picture. */
    Projection fitting(boolean named) {
        Camera first = new Camera();
        double[] margins = (named ? WIDE_MARGINS : MARGINS).clone();
        for (int i = 0; i < margins.length; i++) {
            margins[i] = look.px(margins[i]);
        }
        return Projection.fitting(
                first.yawProperty().get(), first.pitchProperty().get(), area.getWidth(), area.getHeight(), margins);
    }

    /** Around a mesh that is seen as {@code view} says. */
    void inSpace(Scenery s, Projection view) {
        behind.save();
        above.save();
        behind.translate(area.getMinX(), area.getMinY());
        above.translate(area.getMinX(), area.getMinY());
        new BoxPainter(new Pen(behind, look), view).paint(s.axes(), s.ticks(), s.lines());
        new TrackPainter(new Pen(above, look), s.tracks(), s.axes()).inSpace(view, s.heights());
        if (s.lane() != null) {
            s.marker().inSpace(new Pen(above, look), view, s.scale());
        }
        behind.restore();
        above.restore();
    }

    /** From straight above. */
    void onMap(Scenery s) {
        new MapPainter(new Pen(behind, look), area.getMinY(), area.getWidth(), area.getHeight())
                .paint(s.axes(), s.heights(), s.lines());
        MapPainter marks = new MapPainter(new Pen(above, look), area.getMinY(), area.getWidth(), area.getHeight());
        marks.tracks(s.tracks(), s.axes());
        if (s.lane() != null) {
            marks.mark(s.marker());
        }
    }

    /** The place of a surface that is not there yet. */
    void empty(String sentence) {
        Pen pen = new Pen(behind, look);
        behind.save();
        behind.translate(0, area.getMinY() - look.px(ABOVE_SENTENCE));
        new BoxPainter(pen, fitting(false).seenBy(new Camera())).placeholder();
        behind.restore();
        SurfaceWords.centred(pen, sentence, area.getWidth() / 2, area.getMaxY() - look.px(18));
    }
}
