package basin.landscape;

import java.util.Arrays;

/**
 * The losses over a plane of any size, or over a line where there is one row: column i, row j holds
 * f(w + columns[i] d1 + rows[j] d2). Immutable; arrays are never written after.
 *
 * @param columns the coordinates along the first direction, rising
 * @param rows the coordinates along the second direction, rising; {@code {0}} for a line
 * @param values row by row, 0 where not known; a loss that is not finite stays as it is
 * @param known whether a value was computed, in the same order
 */
public record PlaneLosses(double[] columns, double[] rows, double[] values, boolean[] known) {
    /** Checks the sizes. */
    public PlaneLosses {
        int places = Math.multiplyExact(columns.length, rows.length);
        if (columns.length < 2 || rows.length < 1 || values.length != places || known.length != places) {
            throw new IllegalArgumentException("A plane of " + columns.length + " x " + rows.length + " places does not"
                    + " have " + values.length + " values, or is too small.");
        }
    }

    /** A plane of which nothing is known yet. */
    public static PlaneLosses none(double[] columns, double[] rows) {
        int places = Math.multiplyExact(columns.length, rows.length);
        return new PlaneLosses(columns, rows, new double[places], new boolean[places]);
    }

    /**
     * {@code count} coordinates from {@code low} to {@code high}, both exactly, evenly spaced; symmetric ones hold 0
     * exactly where their number is odd.
     */
    public static double[] axis(int count, double low, double high) {
        double[] axis = new double[count];
        for (int i = 0; i < count; i++) {
            axis[i] = (low * (count - 1 - i) + high * i) / (count - 1);
        }
        axis[0] = low;
        axis[count - 1] = high;
        return axis;
    }

    /** The loss at column {@code i}, row {@code j}; NaN where it is not known. */
    public double at(int i, int j) {
        int place = j * columns.length + i;
        return known[place] ? values[place] : Double.NaN;
    }

    /** How many places were computed. */
    public int done() {
        int sum = 0;
        for (boolean k : known) {
            sum += k ? 1 : 0;
        }
        return sum;
    }

    /** Whether every place was computed. */
    public boolean complete() {
        return done() == known.length;
    }

    /** Whether it is a line. */
    public boolean line() {
        return rows.length == 1;
    }

    /** The place of the smallest finite value in {@link #values}; -1 where there is none. */
    public int lowest() {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (known[i] && Double.isFinite(values[i]) && (best < 0 || values[i] < values[best])) {
                best = i;
            }
        }
        return best;
    }

    /** The losses for showing: those not known yet are interpolated between coarser ones, NaN where there are none. */
    public double[] shown() {
        return new GridFill(this).shown();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlaneLosses p
                && Arrays.equals(columns, p.columns)
                && Arrays.equals(rows, p.rows)
                && Arrays.equals(values, p.values)
                && Arrays.equals(known, p.known);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
