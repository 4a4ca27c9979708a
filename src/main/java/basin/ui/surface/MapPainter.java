package basin.ui.surface;

import basin.io.Ticks;
import basin.io.Viridis;
import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/**
 * A loss surface seen from straight above, as a square map in the same colours; holes show the ground.
 */
final class MapPainter {
    private static final int TRANSPARENT = 0;
    private static final int OPAQUE = 0xFF000000;
    private static final double LEFT = 30;
    private static final double BELOW = 16;
    private static final double WIDE = 300;

    private final Pen pen;
    private final double left;
    private final double top;
    private final double side;

    /** Takes the largest square that leaves room for ticks in the rectangle from (0, y) of this size. */
    MapPainter(Pen pen, double y, double width, double height) {
        this.pen = pen;
        Look look = pen.look();
        side = Math.max(16, Math.floor(Math.min(width - 2 * look.px(LEFT), height - look.px(BELOW + 6))));
        left = Math.floor((width - side) / 2);
        top = Math.floor(y + (height - look.px(BELOW) - side) / 2);
    }

    /** Everything but the marker, which stands at the middle: {@link #mark}. */
    void paint(PlaneAxes plane, Heights heights, ContourLines lines) {
        pen.g().drawImage(image(heights), left, top);
        contours(lines);
        axes(plane);
    }

    /** The network's point. */
    void mark(Marker marker) {
        marker.onMap(pen, left + side / 2, top + side / 2);
    }

    private WritableImage image(Heights heights) {
        int n = (int) side;
        int[] pixels = new int[n * n];
        double perPixel = (heights.side() - 1) / side;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                double unit = heights.at((column + 0.5) * perPixel, (n - row - 0.5) * perPixel);
                pixels[row * n + column] = Double.isNaN(unit) ? TRANSPARENT : OPAQUE | Viridis.rgb(unit);
            }
        }
        WritableImage image = new WritableImage(n, n);
        image.getPixelWriter().setPixels(0, 0, n, n, PixelFormat.getIntArgbInstance(), pixels, 0, n);
        return image;
    }

    private void contours(ContourLines lines) {
        GraphicsContext g = pen.g();
        double perCell = side / (lines.side() - 1);
        g.setLineWidth(pen.look().px(1));
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineDashes();
        g.setStroke(Color.gray(1, 0.4));
        for (ContourLines.Level level : lines.levels()) {
            for (double[] line : level.lines()) {
                g.beginPath();
                for (int i = 0; i < line.length; i += 2) {
                    g.lineTo(left + line[i] * perCell, top + side - line[i + 1] * perCell);
                }
                g.stroke();
            }
        }
    }

    /** The lanes' ways. */
    void tracks(List<Track> tracks, PlaneAxes plane) {
        new TrackPainter(pen, tracks, plane).onMap(left, top, side);
    }

    private void axes(PlaneAxes plane) {
        Look look = pen.look();
        int wanted = side > look.px(WIDE) ? 4 : 2;
        Ticks across = Ticks.between(plane.left(), plane.right(), wanted);
        for (int i = 0; i < across.count(); i++) {
            double x = left + side * (plane.across(across.at(i)) + 1) / 2;
            pen.axis(across.label(i), x, top + side + look.px(9), TextAlignment.CENTER);
        }
        Ticks along = Ticks.between(plane.bottom(), plane.top(), wanted);
        for (int i = 0; i < along.count(); i++) {
            double y = top + side - side * (plane.along(along.at(i)) + 1) / 2;
            pen.axis(along.label(i), left - look.px(6), y, TextAlignment.RIGHT);
        }
        if (!plane.first().isEmpty()) {
            pen.axis(plane.first(), left + side, top + side + look.px(22), TextAlignment.RIGHT);
            pen.axis(plane.second(), left, top - look.px(9), TextAlignment.LEFT);
        }
    }
}
