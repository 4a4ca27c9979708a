package basin.landscape;

/**
 * A square grid on its way from coarse to fine. Level by level the stride halves down to 1; a level holds the places
 * whose column and row are multiples of its stride or the last, so that every level spans the whole plane.
 */
final class GridFill {
    /** Places a side of the first level, at least, where the grid has them: enough to see a valley. */
    private static final int FIRST_INTERVALS = 6;

    private final int side;
    private final float[] axis;
    private final double[] values;
    private final boolean[] known;
    private int stride;
    private int place = -1;
    private boolean firstLevel = true;

    GridFill(int side, double span) {
        if (side < 2) {
            throw new IllegalArgumentException("A surface has " + side + " places a side; 2 or more are allowed.");
        }
        if (!(span > 0 && Double.isFinite(span))) {
            throw new IllegalArgumentException("A surface's span is " + span + "; above 0 is allowed.");
        }
        this.side = side;
        axis = new float[side];
        for (int i = 0; i < side; i++) {
            axis[i] = (float) (span * (2.0 * i - (side - 1)) / (side - 1));
        }
        values = new double[side * side];
        known = new boolean[side * side];
        stride = Math.max(1, Integer.highestOneBit((side - 1) / FIRST_INTERVALS));
    }

    /** Moves to the next place to compute; whether there is one. */
    boolean next() {
        while (true) {
            for (place++; place < known.length; place++) {
                if (!known[place] && on(place % side) && on(place / side)) {
                    return true;
                }
            }
            if (stride == 1) {
                return false;
            }
            firstLevel = false;
            stride /= 2;
            place = -1;
        }
    }

    private boolean on(int index) {
        return index % stride == 0 || index == side - 1;
    }

    /** The coordinate of the place along the first direction. */
    double a() {
        return axis[place % side];
    }

    /** The coordinate of the place along the second direction. */
    double b() {
        return axis[place / side];
    }

    void put(double loss) {
        values[place] = loss;
        known[place] = true;
    }

    LossGrid grid(double cosine, int samples) {
        float[] shown = new float[values.length];
        boolean complete = true;
        for (int i = 0; i < shown.length; i++) {
            complete &= known[i];
            shown[i] = (float) (known[i] ? values[i] : between(i % side, i / side));
        }
        return new LossGrid(axis.clone(), shown, cosine, samples, complete);
    }

    /** Bilinear between the places of the last level that is complete, or of the first. */
    private double between(int column, int row) {
        int step = firstLevel ? stride : 2 * stride;
        int left = low(column, step);
        int right = Math.min(left + step, side - 1);
        int top = low(row, step);
        int bottom = Math.min(top + step, side - 1);
        double upper = mix(value(left, top), value(right, top), share(column, left, right));
        double lower = mix(value(left, bottom), value(right, bottom), share(column, left, right));
        return mix(upper, lower, share(row, top, bottom));
    }

    private int low(int index, int step) {
        return index == side - 1 ? index : index - index % step;
    }

    private static double share(int index, int low, int high) {
        return high == low ? 0 : (double) (index - low) / (high - low);
    }

    /** Takes an end as it is, so that nothing beyond it matters there. */
    private static double mix(double from, double to, double share) {
        return share == 0 ? from : from + share * (to - from);
    }

    private double value(int column, int row) {
        int i = row * side + column;
        return known[i] ? values[i] : Double.NaN;
    }
}
