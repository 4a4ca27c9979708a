package basin.io.report;

import basin.train.MaskView.LayerMask;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What a heatmap of a mask shows.
 *
 * @param name of the weight
 * @param rows of cells
 * @param columns of cells
 * @param states row by row: 0 left alone, 1 kept, 2 born, 3 died
 * @param vectors whether it holds vectors, whose columns may be broken anywhere
 */
record MaskCells(String name, int rows, int columns, byte[] states, boolean vectors) {
    private static final String WEIGHT = ".weight";

    /** A weight: filters as rows, inputs as columns, the kernel inside each. */
    static MaskCells of(LayerMask now, LayerMask was) {
        int rows = now.filters() * now.kernelHeight();
        int columns = now.inputs() * now.kernelWidth();
        byte[] states = new byte[rows * columns];
        for (int i = 0; i < states.length; i++) {
            int at = index(now, Math.floorDiv(i, columns), i % columns);
            states[i] = state(now.bits()[at], was.bits()[at]);
        }
        String name = now.name().endsWith(WEIGHT)
                ? now.name().substring(0, now.name().length() - WEIGHT.length())
                : now.name();
        return new MaskCells(name, rows, columns, states, false);
    }

    /** All vectors in one column, one after the other. */
    static MaskCells ofVectors(List<LayerMask> now, List<LayerMask> was) {
        byte[] states = new byte[now.stream().mapToInt(m -> m.bits().length).sum()];
        int at = 0;
        for (int v = 0; v < now.size(); v++) {
            for (int i = 0; i < now.get(v).bits().length; i++) {
                states[at++] = state(now.get(v).bits()[i], was.get(v).bits()[i]);
            }
        }
        return new MaskCells("vectors", states.length, 1, states, true);
    }

    private static byte state(byte now, byte was) {
        return (byte) (now != 0 ? (was != 0 ? 1 : 2) : was != 0 ? 3 : 0);
    }

    /** Where the weight of row {@code y}, column {@code x} lies in C order [filters][inputs][kernel]. */
    private static int index(LayerMask layer, int y, int x) {
        int filter = y / layer.kernelHeight();
        int input = x / layer.kernelWidth();
        int row = y % layer.kernelHeight();
        int column = x % layer.kernelWidth();
        return ((filter * layer.inputs() + input) * layer.kernelHeight() + row) * layer.kernelWidth() + column;
    }

    /** The share that is perturbed now. */
    double density() {
        int on = 0;
        for (byte s : states) {
            on += s == 1 || s == 2 ? 1 : 0;
        }
        return states.length == 0 ? 0 : (double) on / states.length;
    }

    /** At most {@code width} x {@code height} pixels, a cell one or more; where a pixel holds several, mixed. */
    BufferedImage image(int width, int height, int... colours) {
        int high = vectors
                ? Math.min(rows, Math.max(1, (int) Math.round(Math.sqrt((double) rows * height / width))))
                : rows;
        int wide = vectors ? (rows + high - 1) / high : columns;
        int w = Math.min(wide, width);
        int h = Math.min(high, height);
        int[][] sums = new int[4][w * h];
        for (int i = 0; i < states.length; i++) {
            int x = vectors ? Math.floorDiv(i, high) : i % columns;
            int y = vectors ? i % high : Math.floorDiv(i, columns);
            sums[states[i]][(int) ((long) y * h / high) * w + (int) ((long) x * w / wide)]++;
        }
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < w * h; i++) {
            image.setRGB(i % w, i / w, mixed(sums, i, colours));
        }
        return image;
    }

    /** White where there is no cell. */
    private static int mixed(int[][] sums, int at, int... colours) {
        int all = 0;
        for (int[] sum : sums) {
            all += sum[at];
        }
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double value = 0;
            for (int s = 0; s < sums.length; s++) {
                value += sums[s][at] * ((colours[s] >> shift) & 0xFF);
            }
            result = (result << 8) | (all == 0 ? 0xFF : (int) Math.round(value / all));
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
