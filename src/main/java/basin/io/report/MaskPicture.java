package basin.io.report;

import basin.train.MaskView.LayerMask;
import java.awt.image.BufferedImage;

/**
 * The mask of one parameter: filters from top to bottom, inputs from left to right, the kernel inside; a vector lies in one
 * row. Cells are whole pixels where there is room, and where a pixel holds several weights it has the mixed colour.
 *
 * @param image its pixels
 * @param width in units of the page
 * @param height likewise
 */
record MaskPicture(BufferedImage image, int width, int height) {
    private static final int LARGEST_CELL = 7;

    /** A cell is at most so many times longer than it is thick; in a kernel it is square. */
    private static final int LONGEST_CELL = 3;

    /**
     * Paints {@code layer}.
     *
     * @param most units it may be wide
     * @param tall units it may be high
     * @param off colour 0xRRGGBB of what is left alone
     * @param on colour of what is perturbed
     */
    static MaskPicture paint(LayerMask layer, int most, int tall, int off, int on) {
        boolean vector = layer.inputs() * layer.kernelHeight() * layer.kernelWidth() == 1;
        int columns = vector ? layer.filters() : layer.inputs() * layer.kernelWidth();
        int rows = vector ? 1 : layer.filters() * layer.kernelHeight();
        int longer = layer.kernelHeight() * layer.kernelWidth() > 1 ? 1 : LONGEST_CELL;
        int high = cell(tall, rows, LARGEST_CELL);
        int wide = cell(most, columns, Math.max(1, high) * longer);
        high = Math.min(high, Math.max(1, wide) * longer);
        int width = wide > 0 ? wide * columns : most;
        int height = high > 0 ? high * rows : tall;
        BufferedImage image =
                shrunk(layer, vector, columns, rows, wide > 0 ? columns : most, high > 0 ? rows : tall, off, on);
        return new MaskPicture(image, width, height);
    }

    /** Units of one cell where {@code count} share {@code room}; 0 where they must share units. */
    private static int cell(int room, int count, int largest) {
        return Math.min(Math.min(LARGEST_CELL, largest), room / count);
    }

    private static BufferedImage shrunk(
            LayerMask layer, boolean vector, int columns, int rows, int width, int height, int off, int on) {
        int[] ones = new int[width * height];
        int[] all = new int[width * height];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int at = (int) ((long) y * height / rows) * width + (int) ((long) x * width / columns);
                ones[at] += layer.bits()[vector ? x : index(layer, y, x)];
                all[at]++;
            }
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < all.length; i++) {
            image.setRGB(i % width, i / width, mixed(off, on, ones[i] / (double) all[i]));
        }
        return image;
    }

    /** Where the weight of row {@code y}, column {@code x} lies in C order [filters][inputs][kernel]. */
    private static int index(LayerMask layer, int y, int x) {
        int filter = y / layer.kernelHeight();
        int input = x / layer.kernelWidth();
        int row = y % layer.kernelHeight();
        int column = x % layer.kernelWidth();
        return ((filter * layer.inputs() + input) * layer.kernelHeight() + row) * layer.kernelWidth() + column;
    }

    private static int mixed(int off, int on, double share) {
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = (off >> shift) & 0xFF;
            int b = (on >> shift) & 0xFF;
            result = (result << 8) | (int) Math.round(a + share * (b - a));
        }
        return result;
    }
}
