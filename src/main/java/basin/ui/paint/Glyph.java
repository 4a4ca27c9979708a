package basin.ui.paint;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/** The shapes that tell lanes apart where colour does not. All look equally large at the same size. */
public enum Glyph {
    /** Lane 1. */
    CIRCLE,
    /** Lane 2. */
    SQUARE(-.44, -.44, .44, -.44, .44, .44, -.44, .44),
    /** Lane 3. */
    TRIANGLE(0, -.52, .56, .46, -.56, .46),
    /** Lane 4. */
    DIAMOND(0, -.6, .6, 0, 0, .6, -.6, 0),
    /** Lane 5. */
    PLUS(
            -.18, -.56, .18, -.56, .18, -.18, .56, -.18, .56, .18, .18, .18, .18, .56, -.18, .56, -.18, .18, -.56, .18,
            -.56, -.18, -.18, -.18),
    /** Lane 6. */
    CROSS(
            -.5, -.27, -.27, -.5, 0, -.23, .27, -.5, .5, -.27, .23, 0, .5, .27, .27, .5, 0, .23, -.27, .5, -.5, .27,
            -.23, 0);

    @SuppressWarnings("ImmutableEnumChecker") // never written nor handed out
    private final double[] outline;

    Glyph(double... outline) {
        this.outline = outline;
    }

    /** Fills it on a canvas, {@code size} pixels wide around (x, y). */
    public void fill(GraphicsContext g, double x, double y, double size, Color color) {
        g.setFill(color);
        if (outline.length == 0) {
            g.fillOval(x - size / 2, y - size / 2, size, size);
        } else {
            g.fillPolygon(coordinates(0, x, size), coordinates(1, y, size), outline.length / 2);
        }
    }

    /** Fills it with a rim of {@code rimWidth} pixels around its edge, so that it stands out on any ground. */
    public void fill(GraphicsContext g, double x, double y, double size, Color color, Color rim, double rimWidth) {
        g.setStroke(rim);
        g.setLineWidth(2 * rimWidth);
        g.setLineDashes();
        if (outline.length == 0) {
            g.strokeOval(x - size / 2, y - size / 2, size, size);
        } else {
            g.strokePolygon(coordinates(0, x, size), coordinates(1, y, size), outline.length / 2);
        }
        fill(g, x, y, size, color);
    }

    /** A node of it, {@code size} pixels wide around its origin, for labels and legends. */
    public Shape node(double size, Color color) {
        Shape shape = outline.length == 0
                ? new Circle(size / 2)
                : new Polygon(Arrays.stream(outline).map(v -> v * size).toArray());
        shape.setFill(color);
        return shape;
    }

    private double[] coordinates(int axis, double middle, double size) {
        double[] result = new double[outline.length / 2];
        for (int i = 0; i < result.length; i++) {
            result[i] = middle + size * outline[2 * i + axis];
        }
        return result;
    }
}
