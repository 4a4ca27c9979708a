package basin.io.report;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A picture of triangles with a depth for each pixel. Drawn in twice the size and averaged, so that edges are smooth. */
final class Raster {
    private static final int FINER = 2;

    private final int width;
    private final int height;
    private final int[] argb;
    private final float[] depth;

    /** A transparent picture of {@code width} x {@code height} pixels. */
    Raster(int width, int height) {
        this.width = FINER * width;
        this.height = FINER * height;
        argb = new int[this.width * this.height];
        depth = new float[argb.length];
        Arrays.fill(depth, Float.POSITIVE_INFINITY);
    }

    /**
     * A corner.
     *
     * @param x place in pixels
     * @param y place in pixels, down
     * @param depth distance from the eye
     * @param attributes what is interpolated over the triangle for its colour
     */
    record Corner(double x, double y, double depth, double[] attributes) {}

    /** Gives a pixel's colour. */
    @FunctionalInterface
    interface Shader {
        /** The colour as 0xAARRGGBB for interpolated {@code attributes}; 0 leaves the pixel as it is. */
        int argb(double[] attributes);
    }

    /** Draws a triangle where nothing nearer is. */
    void triangle(Corner a, Corner b, Corner c, Shader shader) {
        double area = cross(a, b, FINER * c.x, FINER * c.y);
        if (area == 0 || Double.isNaN(area)) {
            return;
        }
        int left = (int) Math.max(0, Math.floor(FINER * Math.min(a.x, Math.min(b.x, c.x))));
        int right = (int) Math.min(width - 1, Math.ceil(FINER * Math.max(a.x, Math.max(b.x, c.x))));
        int top = (int) Math.max(0, Math.floor(FINER * Math.min(a.y, Math.min(b.y, c.y))));
        int bottom = (int) Math.min(height - 1, Math.ceil(FINER * Math.max(a.y, Math.max(b.y, c.y))));
        double[] mixed = new double[a.attributes.length];
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double wa = cross(b, c, x + 0.5, y + 0.5) / area;
                double wb = cross(c, a, x + 0.5, y + 0.5) / area;
                double wc = 1 - wa - wb;
                int at = y * width + x;
                double d = wa * a.depth + wb * b.depth + wc * c.depth;
                if (wa >= 0 && wb >= 0 && wc >= 0 && d < depth[at]) {
                    for (int k = 0; k < mixed.length; k++) {
                        mixed[k] = wa * a.attributes[k] + wb * b.attributes[k] + wc * c.attributes[k];
                    }
                    draw(at, (float) d, shader.argb(mixed));
                }
            }
        }
    }

    private void draw(int at, float d, int color) {
        if (color != 0) {
            argb[at] = color;
            depth[at] = d;
        }
    }

    private static double cross(Corner a, Corner b, double x, double y) {
        return FINER * ((b.x - a.x) * (y - FINER * a.y) - (b.y - a.y) * (x - FINER * a.x));
    }

    /** The picture in its own size. */
    BufferedImage image() {
        BufferedImage image = new BufferedImage(width / FINER, height / FINER, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, mean(FINER * x, FINER * y));
            }
        }
        return image;
    }

    /** The mean of the pixels that become one; colours weigh by their opacity. */
    private int mean(int x0, int y0) {
        int[] sums = new int[4];
        for (int y = y0; y < y0 + FINER; y++) {
            for (int x = x0; x < x0 + FINER; x++) {
                int p = argb[y * width + x];
                int alpha = p >>> 24;
                sums[0] += alpha;
                for (int k = 1; k < 4; k++) {
                    sums[k] += alpha * ((p >> (24 - 8 * k)) & 0xFF);
                }
            }
        }
        if (sums[0] == 0) {
            return 0;
        }
        int result = Math.round(sums[0] / (float) (FINER * FINER));
        for (int k = 1; k < 4; k++) {
            result = (result << 8) | Math.round(sums[k] / (float) sums[0]);
        }
        return result;
    }
}
