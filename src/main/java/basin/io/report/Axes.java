package basin.io.report;

import basin.io.Ticks;

/**
 * The two axes of a chart: which numbers lie where, drawn with ticks and names.
 *
 * @param left of the plot, in units of the canvas
 * @param top likewise
 * @param right likewise
 * @param bottom likewise
 * @param xs what lies at left and right
 * @param ys what lies at bottom and top
 */
record Axes(double left, double top, double right, double bottom, double[] xs, double[] ys) {
    private static final double TEXT = 11;
    private static final double TICK = 4;

    double x(double value) {
        return left + (right - left) * (value - xs[0]) / (xs[1] - xs[0]);
    }

    double y(double value) {
        return bottom - (bottom - top) * (value - ys[0]) / (ys[1] - ys[0]);
    }

    /** Frame, ticks and names; {@code log} says that the second axis holds logarithms. */
    void draw(Canvas c, String across, String up, boolean log) {
        c.line(Chart.MUTED, 1, left, top, left, bottom, right, bottom);
        Ticks ticks = Ticks.between(xs[0], xs[1], 6);
        for (int i = 0; i < ticks.count(); i++) {
            double x = x(ticks.at(i));
            c.line(Chart.MUTED, 1, x, bottom, x, bottom + TICK);
            c.text(Chart.MUTED, TEXT, 0.5, x, bottom + 16, ticks.label(i));
        }
        Ticks steps = Ticks.between(ys[0], ys[1], 6);
        for (int i = 0; i < steps.count(); i++) {
            double y = y(steps.at(i));
            c.line(Chart.MUTED, 1, left - TICK, y, left, y);
            c.text(Chart.MUTED, TEXT, 1, left - 7, y + 4, log ? LogText.of(steps.at(i)) : steps.label(i));
        }
        c.text(Chart.INK, TEXT, 0.5, (left + right) / 2, bottom + 31, across);
        c.text(Chart.INK, TEXT, 0, 8, top - 9, up);
    }
}
