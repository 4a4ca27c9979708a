package basin.train;

import basin.landscape.PlaneLosses;
import java.util.Locale;

/**
 * The places of a plane: how many, and from where to where along both directions.
 *
 * @param columns places along the first direction, 2 or more
 * @param rows places along the second; 1 is a line
 * @param left the first direction's lowest coordinate; NaN, with {@code right}, where what is shown decides
 * @param right its highest
 * @param bottom the second direction's lowest coordinate; NaN, with {@code top}, where what is shown decides
 * @param top its highest
 */
public record PlaneSizes(int columns, int rows, double left, double right, double bottom, double top) {
    /** The most places along one direction. */
    public static final int MOST = 1001;

    /** Places a side of the surfaces of Mi et al. 2022; the program's own has one more, and the weights in its centre. */
    public static final int PAPER = 50;

    /** Room around what is shown, a share of its extent. */
    private static final double MARGIN = 0.2;

    /** Refuses, with a sentence, what is no plane. */
    public PlaneSizes {
        count("columns", columns, 2);
        count("rows", rows, 1);
        range("first", left, right);
        if (rows > 1) {
            range("second", bottom, top);
        }
    }

    private static void count(String what, int number, int least) {
        if (number < least || number > MOST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "The surface has %d %s; it must have %d to %,d.", number, what, least, MOST));
        }
    }

    private static void range(String which, double low, double high) {
        boolean open = Double.isNaN(low) && Double.isNaN(high);
        if (!open && !(low < high && Double.isFinite(high - low))) {
            throw new IllegalArgumentException("The " + which + " direction's range is " + text(low) + " to "
                    + text(high) + "; it must end above where it begins.");
        }
    }

    private static String text(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e9 ? Long.toString((long) x) : Double.toString(x);
    }

    /** {@code columns} x {@code rows} places from {@code -span} to {@code span} along both directions. */
    public static PlaneSizes around(int columns, int rows, double span) {
        return new PlaneSizes(columns, rows, -span, span, -span, span);
    }

    /** These sizes where ranges left open take in all of {@code a} and {@code b}, and some room. */
    PlaneSizes over(double[] a, double[] b) {
        double[] x = Double.isNaN(left) ? extent(a) : new double[] {left, right};
        double[] y = Double.isNaN(bottom) ? extent(b) : new double[] {bottom, top};
        return new PlaneSizes(columns, rows, x[0], x[1], y[0], y[1]);
    }

    private static double[] extent(double[] places) {
        double low = 0;
        double high = 0;
        for (double p : places) {
            low = Math.min(low, p);
            high = Math.max(high, p);
        }
        double room = MARGIN * Math.max(high - low, Double.MIN_NORMAL);
        return new double[] {low - room, high + room};
    }

    /** The plane, nothing of it known. */
    PlaneLosses none() {
        double[] across = PlaneLosses.axis(columns, left, right);
        return PlaneLosses.none(across, rows == 1 ? new double[] {0} : PlaneLosses.axis(rows, bottom, top));
    }
}
