package basin.io.report;

import java.util.List;

/** Curves over one axis; each is broken where a number is not finite. */
public final class CurvesChart extends Chart {
    private static final double LEFT = 58;
    private static final double ROOM = 0.04;

    private final String title;
    private final String across;
    private final String up;
    private final boolean log;
    private final List<Series> series;

    /**
     * A curve.
     *
     * @param name in the legend; empty for none
     * @param rgb its colour, 0xRRGGBB
     * @param xs rising
     * @param ys as many; logarithms to the base of ten where the axis is logarithmic
     */
    public record Series(String name, int rgb, double[] xs, double[] ys) {}

    /** {@code series}, one or more; {@code log} says that the numbers of the second axis are logarithms. */
    public CurvesChart(String title, String across, String up, boolean log, List<Series> series) {
        this.title = title;
        this.across = across;
        this.up = up;
        this.log = log;
        this.series = List.copyOf(series);
    }

    @Override
    void draw(Canvas c, double width, double height, double pixels) {
        double[] xs = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] ys = xs.clone();
        for (Series s : series) {
            for (int i = 0; i < s.xs().length; i++) {
                if (Double.isFinite(s.ys()[i])) {
                    widen(xs, s.xs()[i]);
                    widen(ys, s.ys()[i]);
                }
            }
        }
        double room = ROOM * Math.max(ys[1] - ys[0], Double.MIN_NORMAL);
        double[] up = xs[0] > xs[1] ? new double[] {0, 1} : new double[] {ys[0] - room, ys[1] + room};
        double[] along = xs[0] < xs[1] ? xs : new double[] {0, 1};
        Axes axes = new Axes(LEFT, 48, width - 16, height - 44, along, up);
        c.text(INK, 13, 0, 8, 20, title);
        axes.draw(c, across, this.up, log);
        double x = width - 16;
        for (int i = series.size() - 1; i >= 0; i--) {
            Series s = series.get(i);
            curve(c, axes, s);
            if (!s.name().isEmpty()) {
                c.text(s.rgb(), 11, 1, x, 39, s.name());
                x -= 14 + 6.3 * s.name().length();
            }
        }
    }

    private static void widen(double[] range, double value) {
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
    }

    private static void curve(Canvas c, Axes axes, Series s) {
        int from = 0;
        while (from < s.ys().length) {
            int end = from;
            while (end < s.ys().length && Double.isFinite(s.ys()[end])) {
                end++;
            }
            double[] places = new double[2 * (end - from)];
            for (int i = from; i < end; i++) {
                places[2 * (i - from)] = axes.x(s.xs()[i]);
                places[2 * (i - from) + 1] = axes.y(s.ys()[i]);
            }
            if (places.length == 2) {
                c.dot(s.rgb(), places[0], places[1], 1.5);
            } else if (places.length > 2) {
                c.line(s.rgb(), 1.6, places);
            }
            from = end + 1;
        }
    }
}
