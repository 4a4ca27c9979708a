package basin.io.report;

import java.nio.charset.StandardCharsets;

/** A picture that can be drawn at any size, as pixels or as lines and text. */
public abstract class Chart {
    /** The least and the most pixels of a side. */
    public static final int LEAST = 64;

    /** See {@link #LEAST}. */
    public static final int MOST = 16_384;

    /** Ink, secondary text, grid and paper of all charts. */
    static final int INK = 0x1F2328;

    /** Secondary text, and curves that are no lane's. */
    public static final int MUTED = 0x57606A;

    static final int GRID = 0xD8DEE4;
    static final int PAPER = 0xFFFFFF;

    /** A chart's shorter side has so many units, so that its text keeps its share of the picture. */
    private static final double SHORTER = 360;

    private static final long MOST_PIXELS = 100_000_000;

    Chart() {}

    /** Draws over {@code width} x {@code height} units; {@code pixels} are those a unit will have, for images. */
    abstract void draw(Canvas canvas, double width, double height, double pixels);

    private static double scale(int width, int height) {
        boolean allowed = Math.min(width, height) >= LEAST
                && Math.max(width, height) <= MOST
                && (long) width * height <= MOST_PIXELS;
        if (!allowed) {
            throw new IllegalArgumentException(
                    "The picture's size is " + width + "x" + height + "; each side must have " + LEAST + " to " + MOST
                            + " pixels, both together at most " + MOST_PIXELS + ".");
        }
        return Math.min(width, height) / SHORTER;
    }

    /** A PNG file of {@code width} x {@code height} pixels. */
    public final byte[] png(int width, int height) {
        double scale = scale(width, height);
        PixelCanvas canvas = new PixelCanvas(width, height, scale);
        paper(canvas, width / scale, height / scale, scale);
        return Png.bytes(canvas.image());
    }

    /** An SVG file that is {@code width} x {@code height} pixels large where nothing else is said. */
    public final byte[] svg(int width, int height) {
        double scale = scale(width, height);
        SvgCanvas canvas = new SvgCanvas(width, height, width / scale, height / scale);
        paper(canvas, width / scale, height / scale, scale);
        return canvas.document().getBytes(StandardCharsets.UTF_8);
    }

    /** Draws it into {@code m}, {@code width} x {@code height} pixels large, in its language. */
    final void draw(Markup m, int width, int height) {
        double scale = scale(width, height);
        SvgCanvas canvas = new SvgCanvas(m, width, height, width / scale, height / scale);
        paper(canvas, width / scale, height / scale, scale);
        m.close();
    }

    private void paper(Canvas canvas, double width, double height, double scale) {
        canvas.box(PAPER, 0, 0, width, height);
        draw(canvas, width, height, scale);
    }
}
