package basin.io.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A canvas of pixels, drawn without a screen. */
final class PixelCanvas implements Canvas {
    private final BufferedImage image;
    private final Graphics2D pen;

    /** {@code width} x {@code height} pixels, {@code scale} of them a unit. */
    PixelCanvas(int width, int height, double scale) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
    }

    /** What was drawn. */
    BufferedImage image() {
        pen.dispose();
        return image;
    }

    @Override
    public void line(int rgb, double width, double... places) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i + 1 < places.length; i += 2) {
            if (i == 0) {
                path.moveTo(places[0], places[1]);
            } else {
                path.lineTo(places[i], places[i + 1]);
            }
        }
        pen.setColor(new Color(rgb));
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        pen.draw(path);
    }

    @Override
    public void box(int rgb, double x, double y, double width, double height) {
        pen.setColor(new Color(rgb));
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void dot(int rgb, double x, double y, double radius) {
        pen.setColor(new Color(rgb));
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void text(int rgb, double size, double anchor, double x, double y, String text) {
        pen.setColor(new Color(rgb));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size));
        double width = pen.getFontMetrics().getStringBounds(text, pen).getWidth();
        pen.drawString(text, (float) (x - anchor * width), (float) y);
    }

    @Override
    public void image(BufferedImage picture, double x, double y, double width, double height) {
        pen.drawImage(
                picture,
                new AffineTransform(width / picture.getWidth(), 0, 0, height / picture.getHeight(), x, y),
                null);
    }
}
