package basin.ui.curves;

import basin.ui.paint.LaneStyle;
import basin.ui.run.Flag;
import java.util.Arrays;
import java.util.List;

/**
 * What a chart of curves shows.
 *
 * @param series one a lane, in the order they are drawn
 * @param flags changes of settings
 * @param total steps of the whole run, at the right end
 * @param fromZero whether the axis begins at 0
 * @param digits after the point in labels
 * @param unit of the values per shown number: 1, or 100 for shares shown as per cent
 */
record Plot(List<Series> series, List<Flag> flags, int total, boolean fromZero, int digits, double unit) {
    Plot {
        series = List.copyOf(series);
        flags = List.copyOf(flags);
    }

    /**
     * One lane's curve. The arrays are never written after.
     *
     * @param title of the lane
     * @param style of the lane
     * @param x steps, rising
     * @param y values
     * @param note instead of the last value, where the lane ended early; empty otherwise
     */
    record Series(String title, LaneStyle style, double[] x, double[] y, String note) {
        /** The value at the last place up to {@code step}; NaN where there is none. */
        double at(double step) {
            int low = -1;
            int high = x.length;
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (x[middle] <= step) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low < 0 ? Double.NaN : y[low];
        }
    }

    /**
     * The lowest and highest finite value; 0 and 1 where there is none. On an axis from 0, what a lane that ended early
     * did beyond the others' highest value is left out, since losses grow without bound before they fail.
     */
    double[] range() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double most = most();
        for (Series s : series) {
            for (double v : s.y()) {
                if (Double.isFinite(v) && (s.note().isEmpty() || v <= most)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        if (!(low <= high)) {
            return new double[] {0, unit};
        }
        low = fromZero ? Math.min(0, low) : low;
        double margin = high > low ? 0.04 * (high - low) : 0.05 * unit;
        return new double[] {fromZero ? low : low - margin, high + margin};
    }

    private double most() {
        return !fromZero
                ? Double.POSITIVE_INFINITY
                : series.stream()
                        .flatMapToDouble(s -> s.note().isEmpty()
                                ? Arrays.stream(s.y())
                                : Arrays.stream(s.y()).limit(1))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.POSITIVE_INFINITY);
    }
}
