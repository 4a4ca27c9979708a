package basin.landscape;

/**
 * A grid on its way from coarse to fine. Level by level the number of intervals a side doubles, from four until every
 * place is one; a level's places lie as evenly as whole numbers can and are among those of the next, so that every level
 * spans the whole plane. Which value a place gets never depends on the order.
 */
final class GridFill {
    /** Of the first level: 5 x 5 places show a valley, after 1 % of 51 x 51. */
    private static final int FIRST_INTERVALS = 4;

    private final double[] columns;
    private final double[] rows;
    private final double[] values;
    private final boolean[] known;
    private int intervals = FIRST_INTERVALS;
    private int place = -1;
    private int done;

    /** Goes on where {@code start} stands; moves to the first place that is not known. */
    GridFill(PlaneLosses start) {
        columns = start.columns();
        rows = start.rows();
        values = start.values().clone();
        known = start.known().clone();
        done = start.done();
        next();
    }

    /** Whether there is a place to compute. */
    boolean more() {
        return done < known.length;
    }

    int done() {
        return done;
    }

    int total() {
        return known.length;
    }

    private void next() {
        while (more()) {
            for (place++; place < known.length; place++) {
                if (!known[place] && on(column(place), columns.length) && on(row(place), rows.length)) {
                    return;
                }
            }
            intervals *= 2;
            place = -1;
        }
    }

    private int column(int at) {
        return at % columns.length;
    }

    private int row(int at) {
        return at / columns.length;
    }

    private boolean on(int index, int count) {
        return on(index, count, intervals);
    }

    /** Whether {@code index} is one of the places rint(k (count - 1) / intervals). */
    private static boolean on(int index, int count, int intervals) {
        long last = count - 1L;
        if (intervals >= last) {
            return true;
        }
        long k = nearest(index * (long) intervals, last);
        return nearest(k * last, intervals) == index;
    }

    private static long nearest(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }

    /** The coordinate of the place along the first direction. */
    double a() {
        return columns[column(place)];
    }

    /** The coordinate of the place along the second direction. */
    double b() {
        return rows[row(place)];
    }

    /** Sets the place's loss and moves to the next one. */
    void put(double loss) {
        values[place] = loss;
        known[place] = true;
        done++;
        next();
    }

    PlaneLosses losses() {
        return new PlaneLosses(columns, rows, values.clone(), known.clone());
    }

    /** The losses, those not known bilinear between the places of the last level that is complete, or of the first. */
    double[] shown() {
        double[] shown = new double[values.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = known[i] ? values[i] : between(column(i), row(i));
        }
        return shown;
    }

    private double between(int column, int row) {
        int level = Math.max(FIRST_INTERVALS, intervals / 2);
        int left = low(column, columns.length, level);
        int right = high(column, columns.length, level);
        int bottom = low(row, rows.length, level);
        int top = high(row, rows.length, level);
        double across = share(columns, column, left, right);
        double lower = mix(value(left, bottom), value(right, bottom), across);
        double upper = mix(value(left, top), value(right, top), across);
        return mix(lower, upper, share(rows, row, bottom, top));
    }

    private static int low(int index, int count, int level) {
        int i = index;
        while (!on(i, count, level)) {
            i--;
        }
        return i;
    }

    private static int high(int index, int count, int level) {
        int i = index;
        while (!on(i, count, level)) {
            i++;
        }
        return i;
    }

    private static double share(double[] axis, int index, int low, int high) {
        return high == low ? 0 : (axis[index] - axis[low]) / (axis[high] - axis[low]);
    }

    /** Takes an end as it is, so that nothing beyond it matters there. */
    private static double mix(double from, double to, double share) {
        return share == 0 ? from : from + share * (to - from);
    }

    private double value(int column, int row) {
        int i = row * columns.length + column;
        return known[i] ? values[i] : Double.NaN;
    }
}
