package basin.ui.surface;

import basin.io.Ticks;
import basin.io.Viridis;
import basin.landscape.LossGrid;
import basin.ui.paint.Look;
import basin.ui.paint.Pen;
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
    void paint(LossGrid grid, Heights heights, ContourLines lines) {
        pen.g().drawImage(image(heights), left, top);
        contours(lines);
        axes(grid);
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

    private void axes(LossGrid grid) {
        Look look = pen.look();
        double low = grid.axis()[0];
        double high = grid.axis()[grid.side() - 1];
        Ticks ticks = Ticks.between(low, high, 2);
        for (int i = 0; i < ticks.count(); i++) {
            double at = side * (ticks.at(i) - low) / (high - low);
            String label = ticks.label(i);
            pen.text(
                    label,
                    left + at,
                    top + side + look.px(9),
                    look.font(Look.AXIS),
                    look.palette().muted(),
                    TextAlignment.CENTER);
            pen.text(
                    label,
                    left - look.px(6),
                    top + side - at,
                    look.font(Look.AXIS),
                    look.palette().muted(),
                    TextAlignment.RIGHT);
        }
    }
}
