package basin.data;

import java.util.Arrays;

/**
 * What a training sample goes through before each use, its chances drawn anew: Mi et al. 2022, section 5.1, in the details as their
 * published code has them. Test samples, surfaces, spectra and Fisher values see the samples as they are.
 */
public enum Augmentation {
    /** Nothing. */
    NONE,
    /** A crop of the image's own size from the image with 4 black pixels on each side, and a flip of half of them. */
    BASIC,
    /** {@link #BASIC}; then in half of them a square of 16 pixels, its centre anywhere in the image, becomes 0 (the mean colour). */
    CUTOUT,
    /** A rectangle of .08 to 1 of the image, its sides 3:4 to 4:3, resized to the sample's size, and a flip of half of them. */
    RESIZED;

    private static final int PADDING = 4;
    private static final int HOLE = 16;

    /** {@code values} of {@code shape}, {@code black} beside the image in each channel, with chances from {@code rng}. */
    float[] apply(Shape shape, float[] values, float[] black, Rng rng) {
        if (this == NONE || !shape.image()) {
            return values;
        }
        if (this == RESIZED) {
            Resampling.Box box = Resampling.Box.random(shape.height(), shape.width(), rng);
            float[] cut = Resampling.resize(shape, values, box, shape.height(), shape.width());
            return flip(shape, cut, rng);
        }
        float[] moved = crop(shape, values, black, rng);
        float[] flipped = flip(shape, moved, rng);
        if (this == CUTOUT) {
            cut(shape, flipped, rng);
        }
        return flipped;
    }

    private static float[] crop(Shape shape, float[] values, float[] black, Rng rng) {
        int down = rng.nextInt(2 * PADDING + 1) - PADDING;
        int across = rng.nextInt(2 * PADDING + 1) - PADDING;
        float[] moved = new float[values.length];
        int at = 0;
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = down; y < down + shape.height(); y++) {
                for (int x = across; x < across + shape.width(); x++, at++) {
                    boolean inside = y >= 0 && y < shape.height() && x >= 0 && x < shape.width();
                    moved[at] = inside ? values[(c * shape.height() + y) * shape.width() + x] : black[c];
                }
            }
        }
        return moved;
    }

    /** Mirrors {@code values} from left to right, or not. */
    static float[] flip(Shape shape, float[] values, Rng rng) {
        if (rng.nextBoolean()) {
            int width = shape.width();
            for (int row = 0; row < values.length; row += width) {
                for (int x = 0; x < width / 2; x++) {
                    float left = values[row + x];
                    values[row + x] = values[row + width - 1 - x];
                    values[row + width - 1 - x] = left;
                }
            }
        }
        return values;
    }

    private static void cut(Shape shape, float[] values, Rng rng) {
        if (rng.nextBoolean()) {
            int x = rng.nextInt(shape.width());
            int y = rng.nextInt(shape.height());
            int left = Math.max(0, x - HOLE / 2);
            int right = Math.min(shape.width(), x + HOLE / 2);
            for (int c = 0; c < shape.channels(); c++) {
                for (int row = Math.max(0, y - HOLE / 2); row < Math.min(shape.height(), y + HOLE / 2); row++) {
                    int start = (c * shape.height() + row) * shape.width();
                    Arrays.fill(values, start + left, start + right, 0);
                }
            }
        }
    }
}
