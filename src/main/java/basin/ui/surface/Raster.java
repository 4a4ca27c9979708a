package basin.ui.surface;

import java.util.Arrays;

/**
 * Draws the triangles of a {@link Relief} by scan lines, the nearer over the farther: the palette's colour of each
 * place's height times the light there. Each pixel is the mean of several samples, which smooths the edges. For one
 * thread.
 */
final class Raster {
    private static final int OPAQUE = 0xFF000000;
    /** Every other channel of a pixel. */
    private static final int CHANNELS = 0xFF00FF;
    /** Where each channel of {@link PaletteImage#filtered} overflows its eight bits. */
    private static final long OVER = 1L << 48 | 1L << 28 | 1L << 8;
    /** The parts of a shade that leave a colour as it is. */
    private static final float WHOLE = 256;

    private static final float TONES = PaletteImage.WIDTH - 1;

    private final Corners corners = new Corners();
    private long[][] palettes;
    private int width;
    private int height;
    private int[] samples = {};
    /** One over the distance of what each sample shows, 0 where it shows nothing. */
    private float[] nearness = {};

    /** How nearness, place in the palette and shade of the triangle change from one sample to the next in a row. */
    private float nearAcross;

    private float toneAcross;
    private float shadeAcross;

    /** Pixels that a length of so many takes. */
    static int whole(double pixels) {
        return (int) Math.ceil(pixels - 1e-6);
    }

    /**
     * Draws a picture of {@code view}'s size.
     *
     * @param colors along the heights, see {@link PaletteImage#filtered}
     * @param fineness samples along a pixel's side, a power of two
     * @param pixels get the picture from the left top, row by row, as premultiplied ARGB; transparent where nothing is
     */
    void draw(Relief relief, long[][] colors, Projection view, int fineness, int[] pixels) {
        palettes = colors;
        width = fineness * whole(view.width());
        height = fineness * whole(view.height());
        clear();
        corners.place(relief, view.enlarged(fineness));
        int[] faces = relief.faces();
        for (int at = 0; at < faces.length; at += 9) {
            corners.face(faces[at], faces[at + 3], faces[at + 6], this::triangle);
        }
        merge(fineness, pixels);
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
                        alphaGreen += (samples[at + x] >>> 8) & CHANNELS;
                    }
                }
                pixels[row * across + column] =
                        (((alphaGreen >>> halvings) & CHANNELS) << 8) | ((redBlue >>> halvings) & CHANNELS);
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

    /** From the highest corner to the lowest; all that is shown changes evenly over the triangle. */
    private void falling(int a, int b, int c) {
        float[] xs = corners.x;
        float[] ys = corners.y;
        int top = Math.max(0, (int) Math.ceil(ys[a] - 0.5f));
        int bottom = Math.min(height, (int) Math.ceil(ys[c] - 0.5f));
        float x1 = xs[b] - xs[a];
        float y1 = ys[b] - ys[a];
        float x2 = xs[c] - xs[a];
        float y2 = ys[c] - ys[a];
        float area = x1 * y2 - x2 * y1;
        if (top >= bottom || area == 0) {
            return;
        }
        float near1 = corners.nearness[b] - corners.nearness[a];
        float near2 = corners.nearness[c] - corners.nearness[a];
        float tone1 = TONES * (corners.unit[b] - corners.unit[a]);
        float tone2 = TONES * (corners.unit[c] - corners.unit[a]);
        float shade1 = WHOLE * (corners.shade[b] - corners.shade[a]);
        float shade2 = WHOLE * (corners.shade[c] - corners.shade[a]);
        nearAcross = (near1 * y2 - near2 * y1) / area;
        toneAcross = (tone1 * y2 - tone2 * y1) / area;
        shadeAcross = (shade1 * y2 - shade2 * y1) / area;
        float nearDown = (near2 * x1 - near1 * x2) / area;
        float toneDown = (tone2 * x1 - tone1 * x2) / area;
        float shadeDown = (shade2 * x1 - shade1 * x2) / area;
        long[] palette = palettes[PaletteImage.level(Math.max(Math.abs(toneAcross), Math.abs(toneDown)))];
        for (int row = top; row < bottom; row++) {
            float middle = row + 0.5f;
            float one = edge(a, c, middle);
            float other = middle < ys[b] ? edge(a, b, middle) : edge(b, c, middle);
            int from = Math.max(0, (int) Math.ceil(Math.min(one, other) - 0.5f));
            int to = Math.min(width, (int) Math.ceil(Math.max(one, other) - 0.5f));
            float dx = from + 0.5f - xs[a];
            float dy = middle - ys[a];
            run(
                    row * width + from,
                    row * width + to,
                    corners.nearness[a] + dx * nearAcross + dy * nearDown,
                    TONES * corners.unit[a] + dx * toneAcross + dy * toneDown,
                    WHOLE * corners.shade[a] + dx * shadeAcross + dy * shadeDown,
                    palette);
        }
    }

    /** The x at which an edge crosses a row's middle; the same for both triangles that share the edge. */
    private float edge(int upper, int lower, float middle) {
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
        long c = (color * shade) >>> 8;
        long over = c & OVER;
        c |= over - (over >>> 8);
        return OPAQUE | ((int) (c >>> 24) & 0xFF0000) | ((int) (c >>> 12) & 0xFF00) | ((int) c & 0xFF);
    }
}
