package basin.ui.chart;

import basin.ui.paint.Look;
import basin.ui.paint.Pen;

/**
 * Where a plot's axes lie on a canvas, in pixels.
 *
 * @param plot what is drawn
 * @param left end of the level axis
 * @param right end of the level axis, before the labels of the curves
 * @param top of the upright axis
 * @param bottom of the upright axis
 */
record Frame(XyPlot plot, double left, double right, double top, double bottom) {
    private static final double LEFT = 40;
    private static final double RIGHT = 14;
    private static final double TOP = 6;
    private static final double BOTTOM = 20;
    private static final double TOP_SAID = 52;
    private static final double BOTTOM_SAID = 44;
    private static final double SHIFT = 12;

    /** Leaves room for the widest label. */
    static Frame of(XyPlot plot, Look look, double width, double height) {
        double widest = plot.series().stream()
                .filter(s -> s.last() >= 0 && !plot.axes().said())
                .map(Frame::words)
                .mapToDouble(t -> t.isEmpty() ? 0 : Pen.width(t, look.semiBold(Look.CAPTION)) + look.px(SHIFT))
                .max()
                .orElse(0);
        double rules = plot.rules().stream()
                .mapToDouble(r -> Pen.width(r.label(), look.font(Look.CAPTION)) + look.px(SHIFT))
                .max()
                .orElse(0);
        double right = width - Math.max(look.px(RIGHT), Math.max(widest, rules) + look.px(4));
        double left = look.px(LEFT);
        double top = look.px(plot.axes().said() ? TOP_SAID : TOP);
        return new Frame(
                plot,
                left,
                Math.max(left + 1, right),
                top,
                Math.max(top + 1, height - look.px(plot.axes().said() ? BOTTOM_SAID : BOTTOM)));
    }

    /** What stands at a curve's end. */
    static String words(Series s) {
        return s.value().isEmpty() ? s.label() : s.label() + "  " + s.value();
    }

    double x(double place) {
        return left + (right - left) * (place - plot.left()) / (plot.right() - plot.left());
    }

    double y(double value) {
        return bottom - (bottom - top) * plot.unit(value);
    }

    /** The place at pixel {@code x}, beyond the axis too. */
    double placeAt(double x) {
        return plot.left() + (plot.right() - plot.left()) * (x - left) / (right - left);
    }

    /** Where {@code series} lies at {@code place}, between its points too; NaN beyond them. */
    static double valueAt(Series series, double place) {
        double[] x = series.x();
        for (int i = 0; i + 1 < x.length; i++) {
            if (x[i] <= place && place <= x[i + 1]) {
                double share = x[i + 1] > x[i] ? (place - x[i]) / (x[i + 1] - x[i]) : 0;
                return share == 0 ? series.y()[i] : series.y()[i] + share * (series.y()[i + 1] - series.y()[i]);
            }
        }
        return Double.NaN;
    }
}
