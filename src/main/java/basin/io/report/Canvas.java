package basin.io.report;

import java.awt.image.BufferedImage;

/** What a chart is drawn on: units from the upper left, y down, colours 0xRRGGBB. */
interface Canvas {
    /** A line through places x0, y0, x1, y1, …, {@code width} units wide. */
    void line(int rgb, double width, double... places);

    /** A filled rectangle. */
    void box(int rgb, double x, double y, double width, double height);

    /** A filled circle. */
    void dot(int rgb, double x, double y, double radius);

    /** {@code text} on a base line; {@code anchor} 0 begins at x, 0.5 has its middle there, 1 ends there. */
    void text(int rgb, double size, double anchor, double x, double y, String text);

    /** {@code image} over a rectangle. */
    void image(BufferedImage image, double x, double y, double width, double height);
}
