package basin.ui.masks;

import basin.train.MaskView.LayerMask;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A panel as pixels in which each weight has a colour of its own; where weights share a pixel, the mean of theirs. */
final class CellImage {
    private static final int OPAQUE = 0xFF000000;

    private CellImage() {}

    /** The colour of number {@code index} of {@code part}, as 0xRRGGBB. */
    interface Ink {
        int rgb(LayerMask part, int index);
    }

    static WritableImage of(MaskPanel panel, int width, int height, Ink ink) {
        int across = Math.min(panel.columns(), width);
        int down = Math.min(panel.rows(), height);
        long[] sums = new long[3 * across * down];
        int[] weights = new int[across * down];
        CellWalk.over(panel, (row, column, part, index) -> {
            int bin = (int) ((long) row * down / panel.rows()) * across
                    + (int) ((long) column * across / panel.columns());
            int rgb = ink.rgb(part, index);
            sums[3 * bin] += rgb >> 16 & 0xFF;
            sums[3 * bin + 1] += rgb >> 8 & 0xFF;
            sums[3 * bin + 2] += rgb & 0xFF;
            weights[bin]++;
        });
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int bin = (int) ((long) y * down / height) * across + (int) ((long) x * across / width);
                int n = weights[bin];
                pixels[y * width + x] = n == 0 ? 0 : OPAQUE | mean(sums, bin, n);
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private static int mean(long[] sums, int bin, int n) {
        return (int) (sums[3 * bin] / n) << 16 | (int) (sums[3 * bin + 1] / n) << 8 | (int) (sums[3 * bin + 2] / n);
    }
}
