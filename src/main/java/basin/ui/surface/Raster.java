package basin.ui.surface;

import java.util.Arrays;

/**
 * Draws the triangles of a {@link Relief} by scan lines, the nearer over the farther: the palette's colour of each
 * place's height times the light there. Each pixel is the mean of several samples, which smooths the edges. For one
 * thread.
 */
final class Raster {
    private static final int OPAQUE = 0xFF000000;
    private static final int CHANNELS = 0xFF00FF;
    /** Where each channel of {@link PaletteImage#filtered} overflows its eight bits. */
    private static final long OVER = 1L << 48 | 1L << 28 | 1L << 8;
    /** A colour's own light as the sum of the shades' parts. */
    private static final float WHOLE = 256;

    private final Corners corners = new Corners();
    private long[][] palettes;
    private int width;
    private int height;
    private int[] samples = {};
    /** One over the distance of what each sample shows, 0 where it shows nothing. */
    private float[] nearness = {};

    /** Samples from the left, per sample to the right and downwards, at the left top corner: nearness, tone and shade. */
    private float nearAcross;

    private float toneAcross;
    private float shadeAcross;

    /**
     * Draws a picture of {@code view}'s size, whole pixels.
     *
     * @param colors along the heights, see {@link PaletteImage#filtered}
     * @param fineness samples along a pixel's side, a power of two
     * @return the pixels from the left top one, row by row, as premultiplied ARGB; transparent where nothing is
     */
    void draw(Relief relief, long[][] colors, Projection view, int fineness, int[] pixels) {
        palettes = colors;
        width = fineness * (int) view.width();
        height = fineness * (int) view.height();
        clear();
        corners.place(relief, view.enlarged(fineness));
        int[] faces = relief.faces();
        for (int at = 0; at < faces.length; at += 9) {
            corners.face(faces[at], faces[at + 3], faces[at + 6], this::triangle);
        }
        if (fineness == 1) {
            System.arraycopy(samples, 0, pixels, 0, width * height);
        } else {
            merge(fineness, pixels);
        }
    }

    private void clear() {
        if (samples.length < width * height) {
            samples = new int[width * height];
            nearness = new float[width * height];
        } else {
            Arrays.fill(samples, 0, width * height, 0);
            Arrays.fill(nearness, 0, width * height, 0);
        }
    }

    /** The means of squares of samples, two channels of a colour at once, 16 bits each. */
    private void merge(int fineness, int[] pixels) {
        int across = width / fineness;
        int halvings = 2 * Integer.numberOfTrailingZeros(fineness);
        for (int row = 0; row < height / fineness; row++) {
            for (int column = 0; column < across; column++) {
                int redBlue = 0;
                int alphaGreen = 0;
                for (int y = 0; y < fineness; y++) {
                    int at = (row * fineness + y) * width + column * fineness;
                    for (int x = 0; x < fineness; x++) {
                        redBlue += samples[at + x] & CHANNELS;
                        alphaGreen += samples[at + x] >>> 8 & CHANNELS;
                    }
                }
                pixels[row * across + column] =
                        (alphaGreen >>> halvings & CHANNELS) << 8 | redBlue >>> halvings & CHANNELS;
            }
        }
    }

    private void triangle(int a, int b, int c) {
        float[] y = corners.y;
        if (y[a] > y[b]) {
            triangle(b, a, c);
        } else if (y[b] > y[c]) {
            triangle(a, c, b);
        } else {
            falling(a, b, c);
        }
    }

    /** From the highest corner to the lowest. */
    private void falling(int a, int b, int c) {
        float[] xs = corners.x;
        float[] ys = corners.y;
        int top = Math.max(0, (int) Math.ceil(ys[a] - 0.5f));
        int bottom = Math.min(height, (int) Math.ceil(ys[c] - 0.5f));
        if (top >= bottom) {
            return;
        }
        float x1 = xs[b] - xs[a];
        float y1 = ys[b] - ys[a];
        float x2 = xs[c] - xs[a];
        float y2 = ys[c] - ys[a];
        float area = x1 * y2 - x2 * y1;
        if (area == 0) {
            return;
        }
        float[] n = corners.nearness;
        float[] t = corners.unit;
        float[] s = corners.shade;
        float tones = PaletteImage.WIDTH - 1;
        float n1 = n[b] - n[a];
        float n2 = n[c] - n[a];
        float t1 = tones * (t[b] - t[a]);
        float t2 = tones * (t[c] - t[a]);
        float s1 = WHOLE * (s[b] - s[a]);
        float s2 = WHOLE * (s[c] - s[a]);
        nearAcross = (n1 * y2 - n2 * y1) / area;
        toneAcross = (t1 * y2 - t2 * y1) / area;
        shadeAcross = (s1 * y2 - s2 * y1) / area;
        float nearDown = (n2 * x1 - n1 * x2) / area;
        float toneDown = (t2 * x1 - t1 * x2) / area;
        float shadeDown = (s2 * x1 - s1 * x2) / area;
        long[] palette = palettes[PaletteImage.level(Math.max(Math.abs(toneAcross), Math.abs(toneDown)))];
        for (int row = top; row < bottom; row++) {
            float middle = row + 0.5f;
            float far = along(a, c, middle);
            float near = middle < ys[b] ? along(a, b, middle) : along(b, c, middle);
            int from = Math.max(0, (int) Math.ceil(Math.min(far, near) - 0.5f));
            int to = Math.min(width, (int) Math.ceil(Math.max(far, near) - 0.5f));
            float dx = from + 0.5f - xs[a];
            float dy = middle - ys[a];
            run(
                    row * width + from,
                    row * width + to,
                    n[a] + dx * nearAcross + dy * nearDown,
                    tones * t[a] + dx * toneAcross + dy * toneDown,
                    WHOLE * s[a] + dx * shadeAcross + dy * shadeDown,
                    palette);
        }
    }

    /** The x at which an edge crosses a row's middle; the same for both triangles that share the edge. */
    private float along(int upper, int lower, float middle) {
        float[] x = corners.x;
        float[] y = corners.y;
        return x[upper] + (middle - y[upper]) * (x[lower] - x[upper]) / (y[lower] - y[upper]);
    }

    private void run(int from, int to, float near, float tone, float shade, long[] palette) {
        float n = near;
        float t = tone;
        float s = shade;
        for (int at = from; at < to; at++) {
            if (n > nearness[at]) {
                nearness[at] = n;
                samples[at] = lit(palette[Math.max(0, Math.min(PaletteImage.WIDTH - 1, (int) t))], (int) s);
            }
            n += nearAcross;
            t += toneAcross;
            s += shadeAcross;
        }
    }

    /** The channels side by side, each times the shade and no more than full. */
    private static int lit(long color, int shade) {
        long c = color * shade >>> 8;
        long over = c & OVER;
        c |= over - (over >>> 8);
        return OPAQUE | (int) (c >>> 24) & 0xFF0000 | (int) (c >>> 12) & 0xFF00 | (int) c & 0xFF;
    }
}
