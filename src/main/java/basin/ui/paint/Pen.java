package basin.ui.paint;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * Writes and rules on a canvas in a look. Coordinates are pixels of the canvas.
 *
 * @param g the canvas's context
 * @param look colours and scale
 */
public record Pen(GraphicsContext g, Look look) {
    /** Sets what all text has in common. */
    public Pen {
        g.setFontSmoothingType(FontSmoothingType.GRAY);
        g.setTextBaseline(VPos.CENTER);
    }

    /** The width of {@code text} in {@code font}. */
    public static double width(String text, Font font) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    /** Writes {@code text}, {@code x} being where {@code align} says and {@code y} its middle. */
    public void text(String text, double x, double y, Font font, Color color, TextAlignment align) {
        g.setFont(font);
        g.setTextAlign(align);
        g.setFill(color);
        g.fillText(text, x, y);
    }

    /** Writes {@code text} at an axis. */
    public void axis(String text, double x, double y, TextAlignment align) {
        text(text, x, y, look.font(Look.AXIS), look.palette().muted(), align);
    }

    /** The same as {@link #text(String, double, double, Font, Color, TextAlignment)} with a rim of {@code halo}, to be read on any ground. */
    public void text(String text, double x, double y, Font font, Color color, TextAlignment align, Color halo) {
        g.setFont(font);
        g.setTextAlign(align);
        g.setStroke(halo);
        g.setLineWidth(look.px(3));
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineDashes();
        g.strokeText(text, x, y);
        text(text, x, y, font, color, align);
    }

    /** Writes parts after each other from {@code x}, ends where the next would begin. */
    public double run(double x, double y, Part... parts) {
        double at = x;
        for (Part part : parts) {
            text(part.text, at, y, part.font, part.color, TextAlignment.LEFT);
            at += width(part.text, part.font);
        }
        return at;
    }

    /** Writes parts after each other so that the last ends at {@code x}. */
    public void runTo(double x, double y, Part... parts) {
        double all = 0;
        for (Part part : parts) {
            all += width(part.text, part.font);
        }
        run(x - all, y, parts);
    }

    /** A straight line, one unscaled pixel wide, on whole pixels where it is level or upright. */
    public void line(double x0, double y0, double x1, double y1, Color color, double... dash) {
        g.setStroke(color);
        g.setLineWidth(look.px(1));
        g.setLineDashes(dash);
        boolean straight = x0 == x1 || y0 == y1;
        double shift = straight ? 0.5 : 0;
        double ax = straight ? Math.floor(x0) + shift : x0;
        double ay = straight ? Math.floor(y0) + shift : y0;
        g.strokeLine(ax, ay, straight ? Math.floor(x1) + shift : x1, straight ? Math.floor(y1) + shift : y1);
        g.setLineDashes();
    }

    /**
     * An open line through {@code places}, x and y by turns in a grid's units, with the stroke that is set; a grid's unit is
     * {@code across} pixels to the right and {@code up} pixels up, and its zero lies at (x, y).
     */
    public void polyline(double[] places, double x, double y, double across, double up) {
        g.beginPath();
        for (int i = 0; i < places.length; i += 2) {
            g.lineTo(x + across * places[i], y - up * places[i + 1]);
        }
        g.stroke();
    }

    /** A piece of a line of text with its own font and colour. */
    public record Part(String text, Font font, Color color) {}
}
