package basin.ui.chart;

import basin.ui.paint.LaneStyle;

/**
 * One curve. Immutable; arrays are never written after.
 *
 * @param label at its end; empty for none
 * @param value its last value in words, after the label
 * @param x places, rising
 * @param y values; NaN where there is none
 * @param lane whose colour and shape it has; null for a neutral one
 * @param stroke how it is drawn
 * @param strength 1 for the foremost, less for those behind it
 * @param unsure of which points "~" is to be said; empty for none
 */
public record Series(
        String label,
        String value,
        double[] x,
        double[] y,
        LaneStyle lane,
        Stroke stroke,
        double strength,
        boolean[] unsure) {
    /** How a curve is drawn. */
    public enum Stroke {
        /** With the lane's dash, and its shape at the end. */
        LANE,
        /** Solid and thin, a dot at every point. */
        PLAIN,
        /** Dots. */
        DOTS,
        /** With the lane's dash, and its shape at every point. */
        MARKED,
        /** Solid and thin, a short level line at every point: how far a value spreads. */
        BAR
    }

    /** A lane's curve, all of which is sure. */
    public static Series of(String label, String value, double[] x, double[] y, LaneStyle lane) {
        return new Series(label, value, x, y, lane, Stroke.LANE, 1, new boolean[0]);
    }

    /** Whether point {@code i} is not sure. */
    boolean unsure(int i) {
        return i < unsure.length && unsure[i];
    }

    /** The index of the last point that is a number; -1 without any. */
    int last() {
        int i = y.length - 1;
        while (i >= 0 && !Double.isFinite(y[i])) {
            i--;
        }
        return i;
    }
}
