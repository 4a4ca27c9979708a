package basin.ui.masks;

/**
 * A panel's weights brought to at most a given number of bins: how many weights each bin holds and how many of them are
 * perturbed. One walk over the bits in their own order.
 */
final class MaskRaster {
    private final int[] ones;
    private final int[] weights;
    private final int across;
    private final int[] rowBin;
    private final int[] columnBin;

    /** Counts {@code panel} in at most {@code width} by {@code height} bins. */
    MaskRaster(MaskPanel panel, int width, int height) {
        across = Math.min(panel.columns(), width);
        int down = Math.min(panel.rows(), height);
        rowBin = bins(panel.rows(), down);
        columnBin = bins(panel.columns(), across);
        ones = new int[across * down];
        weights = new int[across * down];
        CellWalk.over(panel, (row, column, part, index) -> {
            int bin = rowBin[row] * across + columnBin[column];
            ones[bin] += part.bits()[index];
            weights[bin]++;
        });
    }

    private static int[] bins(int cells, int bins) {
        int[] result = new int[cells];
        for (int i = 0; i < cells; i++) {
            result[i] = (int) ((long) i * bins / cells);
        }
        return result;
    }

    /** The share of ones in the bin of cell (row, column); NaN where it holds no weight. */
    double density(int row, int column) {
        int bin = rowBin[row] * across + columnBin[column];
        return weights[bin] == 0 ? Double.NaN : (double) ones[bin] / weights[bin];
    }

    /** How many weights share the bin of cell (row, column). */
    int weights(int row, int column) {
        return weights[rowBin[row] * across + columnBin[column]];
    }
}
