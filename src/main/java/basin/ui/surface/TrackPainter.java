package basin.ui.surface;

import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws the lanes' ways over a surface or its map: a ring where each starts, the lane's shape where it ends. */
final class TrackPainter {
    private static final int PIECES = 6;
    private static final double WIDTH = 2;
    private static final double HALO = 4;
    private static final double START = 7;
    private static final double END = 11;

    private final Pen pen;
    private final List<Track> tracks;
    private final PlaneAxes axes;

    TrackPainter(Pen pen, List<Track> tracks, PlaneAxes axes) {
        this.pen = pen;
        this.tracks = tracks;
        this.axes = axes;
    }

    /** From a place, -1..1 both, to a pixel. */
    private interface Place {
        double[] pixel(double x, double z);
    }

    /** Over the mesh, at its heights. */
    void inSpace(Projection view, Heights heights) {
        double last = heights.side() - 1.;
        paint((x, z) -> {
            double height = heights.at((x + 1) / 2 * last, (z + 1) / 2 * last);
            return view.pixel(x, -view.boxHeight() * (Double.isNaN(height) ? 0 : height), z);
        });
    }

    /** On a square map from its left top corner. */
    void onMap(double left, double top, double side) {
        paint((x, z) -> new double[] {left + side * (x + 1) / 2, top + side * (1 - z) / 2});
    }

    private void paint(Place place) {
        Look look = pen.look();
        Color halo = look.palette().dark() ? Color.BLACK : Color.WHITE;
        for (Track track : tracks) {
            line(track, place, halo.deriveColor(0, 1, 1, 0.55), look.px(HALO));
            line(track, place, track.lane().color(look.palette()), look.px(WIDTH));
        }
        for (Track track : tracks) {
            ends(track, place);
        }
    }

    private void line(Track track, Place place, Color color, double width) {
        GraphicsContext g = pen.g();
        g.setStroke(color);
        g.setLineWidth(width);
        g.setLineDashes();
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.beginPath();
        for (int i = 0; i < track.a().length; i++) {
            int from = Math.max(0, i - 1);
            for (int piece = 1; piece <= PIECES; piece++) {
                double t = (double) piece / PIECES;
                double[] p = place.pixel(
                        axes.across(track.a()[from] + t * (track.a()[i] - track.a()[from])),
                        axes.along(track.b()[from] + t * (track.b()[i] - track.b()[from])));
                g.lineTo(p[0], p[1]);
            }
        }
        g.stroke();
    }

    private void ends(Track track, Place place) {
        if (track.a().length == 0) {
            return;
        }
        Look look = pen.look();
        GraphicsContext g = pen.g();
        double[] start = place.pixel(axes.across(track.a()[0]), axes.along(track.b()[0]));
        double size = look.px(START);
        g.setFill(look.palette().card());
        g.setStroke(look.palette().text());
        g.setLineWidth(look.px(1.5));
        g.fillOval(start[0] - size / 2, start[1] - size / 2, size, size);
        g.strokeOval(start[0] - size / 2, start[1] - size / 2, size, size);
        int last = track.a().length - 1;
        double[] end = place.pixel(axes.across(track.a()[last]), axes.along(track.b()[last]));
        Color rim = look.palette().dark() ? Color.WHITE : look.palette().card();
        track.lane().mark(g, end[0], end[1], look.px(END), look.palette(), rim, look.px(1.5));
    }
}
