package basin.ui.paint;

import basin.io.LaneLook;
import basin.train.LaneConfig;
import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/**
 * Draws what tells a lane apart: its colour, its shape and its dash, the same as in reports.
 *
 * @param look which
 */
public record LaneStyle(LaneLook look) {
    /** A style for each of {@code lanes}. */
    public static List<LaneStyle> of(List<LaneConfig> lanes) {
        return LaneLook.of(lanes).stream().map(LaneStyle::new).toList();
    }

    /** Its colour in this theme. */
    public Color color(Palette palette) {
        int rgb = palette.dark() ? look.dark() : look.light();
        return Color.rgb((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255);
    }

    /** Gives a canvas this lane's colour, a width of {@code width} unscaled pixels and its dash for lines. */
    public void stroke(GraphicsContext g, Look now, double width) {
        g.setStroke(color(now.palette()));
        g.setLineWidth(now.px(width));
        g.setLineDashes(Arrays.stream(look.dash()).map(now::px).toArray());
    }

    /** Fills its shape, {@code size} pixels wide around (x, y), with a rim of {@code rimWidth} pixels to stand out. */
    public void mark(GraphicsContext g, double x, double y, double size, Palette palette, Color rim, double rimWidth) {
        g.setStroke(rim);
        g.setLineWidth(2 * rimWidth);
        g.setLineDashes();
        g.setFill(color(palette));
        double[] outline = look.outline();
        int corners = outline.length / 2;
        if (corners == 0) {
            g.strokeOval(x - size / 2, y - size / 2, size, size);
            g.fillOval(x - size / 2, y - size / 2, size, size);
        } else {
            double[] xs = coordinates(outline, 0, x, size);
            double[] ys = coordinates(outline, 1, y, size);
            g.strokePolygon(xs, ys, corners);
            g.fillPolygon(xs, ys, corners);
        }
    }

    /** A node of its shape, {@code size} pixels wide around its origin, for labels and legends. */
    public Shape node(double size, Palette palette) {
        double[] outline = look.outline();
        Shape shape = outline.length == 0
                ? new Circle(size / 2)
                : new Polygon(Arrays.stream(outline).map(v -> v * size).toArray());
        shape.setFill(color(palette));
        return shape;
    }

    private static double[] coordinates(double[] outline, int axis, double middle, double size) {
        double[] result = new double[outline.length / 2];
        for (int i = 0; i < result.length; i++) {
            result[i] = middle + size * outline[2 * i + axis];
        }
        return result;
    }
}
