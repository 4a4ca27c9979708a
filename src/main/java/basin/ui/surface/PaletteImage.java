package basin.ui.surface;

import basin.io.Viridis;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Viridis for the window: as colours, and along the heights of a surface. */
final class PaletteImage {
    /** How dark the fine lines are. */
    static final double LINE_SHADE = 0.62;

    /** The number of colours. */
    static final int WIDTH = 2048;

    /** A card halves the texture both ways for where many colours fall on one pixel: so often before all rows are one. */
    private static final int ROWS = 128;

    /** Half the width of a contour line, in heights. */
    private static final double LINE = 0.0028;

    /** How much of a contour line's white is seen. */
    private static final double LINE_WHITE = 0.45;

    private static final int SIZES = 9;
    private static final int CHANNEL = 20;
    private static final int OPAQUE = 0xFF000000;

    private PaletteImage() {}

    /** The colour at height {@code unit}, 0..1. */
    static Color color(double unit) {
        int rgb = Viridis.rgb(unit);
        return Color.rgb(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** The texture's u of height {@code unit}: from the middle of the first colour to that of the last. */
    static double u(double unit) {
        return (unit * (WIDTH - 1) + 0.5) / WIDTH;
    }

    /**
     * The texture: from the plain colours at {@link ReliefBuilder#PLAIN} down to the fine lines' at
     * {@link ReliefBuilder#ON_LINE}; lighter at the heights {@code levels}, which draws contour lines on the surface.
     */
    static WritableImage texture(double... levels) {
        int[] pixels = new int[ROWS * WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            Color color = lined((double) i / (WIDTH - 1), levels);
            for (int row = 0; row < ROWS; row++) {
                double line =
                        ((row + 0.5) / ROWS - ReliefBuilder.PLAIN) / (ReliefBuilder.ON_LINE - ReliefBuilder.PLAIN);
                double shade = 1 - Math.max(0, Math.min(1, line)) * (1 - LINE_SHADE);
                pixels[row * WIDTH + i] = argb(color, shade);
            }
        }
        WritableImage image = new WritableImage(WIDTH, ROWS);
        image.getPixelWriter().setPixels(0, 0, WIDTH, ROWS, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        return image;
    }

    /**
     * The plain colours for {@link Raster}, red, green and blue of 20 bits each: as they are, then each time smoothed
     * over twice as many, for where that many fall on one pixel.
     */
    static long[][] filtered(double... levels) {
        double[][] sums = new double[3][WIDTH + 1];
        for (int i = 0; i < WIDTH; i++) {
            double unit = (double) i / (WIDTH - 1);
            Color color = lined(unit, levels);
            sums[0][i + 1] = sums[0][i] + color.getRed();
            sums[1][i + 1] = sums[1][i] + color.getGreen();
            sums[2][i + 1] = sums[2][i] + color.getBlue();
        }
        long[][] all = new long[SIZES][WIDTH];
        for (int size = 0; size < SIZES; size++) {
            int half = (1 << size) / 2;
            for (int i = 0; i < WIDTH; i++) {
                int from = Math.max(0, i - half);
                int to = Math.min(WIDTH, Math.max(i + half, i + 1));
                double n = to - from;
                for (double[] sum : sums) {
                    all[size][i] = (all[size][i] << CHANNEL) | Math.round(255 * (sum[to] - sum[from]) / n);
                }
            }
        }
        return all;
    }

    /** Which of {@link #filtered} belongs where so many colours fall on one pixel. */
    static int level(float tones) {
        return Math.max(0, Math.min(SIZES - 1, Math.getExponent(tones) + 1));
    }

    private static Color lined(double unit, double... levels) {
        return color(unit).interpolate(Color.WHITE, white(unit, levels));
    }

    private static double white(double unit, double[] levels) {
        double most = 0;
        for (double level : levels) {
            most = Math.max(most, LINE_WHITE * (1 - Math.abs(unit - level) / LINE));
        }
        return most;
    }

    private static int argb(Color c, double shade) {
        return OPAQUE
                | (int) Math.round(c.getRed() * shade * 255) << 16
                | (int) Math.round(c.getGreen() * shade * 255) << 8
                | (int) Math.round(c.getBlue() * shade * 255);
    }
}
