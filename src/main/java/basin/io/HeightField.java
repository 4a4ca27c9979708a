package basin.io;

import basin.landscape.PlaneLosses;
import java.util.Arrays;

/**
 * Heights over a grid as they are shown, from losses that stay as they are. Immutable.
 *
 * @param columns the coordinates along the first direction, rising
 * @param rows along the second; one for a line
 * @param heights row by row; NaN is a hole
 */
public record HeightField(double[] columns, double[] rows, double[] heights) {
    /**
     * How losses become heights: cut first, then the logarithm.
     *
     * @param log the logarithm to the base of ten; losses of 0 and below have none
     * @param clip what is higher is shown as high as this; NaN cuts nothing
     */
    public record Scale(boolean log, double clip) {
        /** Losses as they are. */
        public static final Scale LINEAR = new Scale(false, Double.NaN);

        /** Refuses, with a sentence, a cut that leaves nothing. */
        public Scale {
            if ((log && clip <= 0) || Double.isInfinite(clip)) {
                throw new IllegalArgumentException("clip is " + clip + "; it must be finite, and above 0 for log.");
            }
        }

        /** The height of {@code loss}; NaN where it has none. */
        public double of(double loss) {
            double cut = loss > clip ? clip : loss;
            double height = log ? Math.log10(cut) : cut;
            return Double.isFinite(height) ? height : Double.NaN;
        }
    }

    /** Checks the sizes. */
    public HeightField {
        if (columns.length < 2 || rows.length < 1 || heights.length != columns.length * rows.length) {
            throw new IllegalArgumentException(columns.length + " x " + rows.length + " places do not have "
                    + heights.length + " heights, or are too few.");
        }
    }

    /** The heights of {@code losses}, those not known yet interpolated where they can be. */
    public static HeightField of(PlaneLosses losses, Scale scale) {
        double[] heights = Arrays.stream(losses.shown()).map(scale::of).toArray();
        return new HeightField(losses.columns(), losses.rows(), heights);
    }

    /** The height at column {@code i}, row {@code j}. */
    public double at(int i, int j) {
        return heights[j * columns.length + i];
    }

    /** The smallest height; NaN where all are holes. */
    public double lowest() {
        return Arrays.stream(heights).filter(Double::isFinite).min().orElse(Double.NaN);
    }

    /** The largest height; NaN where all are holes. */
    public double highest() {
        return Arrays.stream(heights).filter(Double::isFinite).max().orElse(Double.NaN);
    }

    /** The height at the coordinates {@code x} and {@code y}, bilinear between places; NaN outside and beside holes. */
    public double over(double x, double y) {
        double column = place(columns, x);
        double row = rows.length == 1 ? 0 : place(rows, y);
        return between(column, row);
    }

    /** Where {@code x} lies on {@code axis}, in places; NaN outside. */
    private static double place(double[] axis, double x) {
        if (!(x >= axis[0] && x <= axis[axis.length - 1])) {
            return Double.NaN;
        }
        int i = 0;
        while (i < axis.length - 2 && x >= axis[i + 1]) {
            i++;
        }
        return i + (x - axis[i]) / (axis[i + 1] - axis[i]);
    }

    /** The height between the places, at the column and row {@code column} and {@code row}; NaN outside. */
    public double between(double column, double row) {
        boolean inside = column >= 0 && column <= columns.length - 1 && row >= 0 && row <= rows.length - 1;
        if (!inside) {
            return Double.NaN;
        }
        int i = (int) Math.min(columns.length - 2.0, column);
        if (rows.length == 1) {
            return mix(at(i, 0), at(i + 1, 0), column - i);
        }
        int j = (int) Math.min(rows.length - 2.0, row);
        double u = column - i;
        return mix(mix(at(i, j), at(i + 1, j), u), mix(at(i, j + 1), at(i + 1, j + 1), u), row - j);
    }

    /** Exact at both ends, so that a neighbour that is a hole does not spoil a place on the grid. */
    private static double mix(double a, double b, double t) {
        return t == 0 ? a : t == 1 ? b : a + t * (b - a);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeightField f
                && Arrays.equals(columns, f.columns)
                && Arrays.equals(rows, f.rows)
                && Arrays.equals(heights, f.heights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(heights);
    }
}
