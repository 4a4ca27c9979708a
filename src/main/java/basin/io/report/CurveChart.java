package basin.io.report;

import basin.io.Numbers;
import basin.io.Ticks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Curves of all lanes over the steps, each named at its end; changes of settings are dashed lines. */
final class CurveChart {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 310;
    private static final double LEFT = 44;
    private static final double RIGHT = 484;
    private static final double TOP = 44;
    private static final double BOTTOM = 272;
    private static final double LABEL_HEIGHT = 18;
    private static final double GLYPH = 9;
    private static final int MARKS = 6;
    private static final int MOST_TICKS = 6;
    private static final int LONGEST_NAME = 14;

    /** The axis ends here times the 95 % quantile at the most, so that one runaway curve does not flatten the others. */
    private static final double ROOM_OVER_MOST = 2;

    private final List<Curve> curves;
    private final List<Settings.Change> changes;
    private final String title;
    private final double lastStep;
    private final double low;
    private final double high;
    private final double step;

    /**
     * What a chart is drawn into.
     *
     * @param changes of settings
     * @param steps where the axis ends
     * @param fromZero whether the upright axis begins at 0
     */
    record Frame(List<Settings.Change> changes, int steps, boolean fromZero) {}

    /** A chart of {@code curves}, of which one has a point; {@code title} is for who can't see it. */
    CurveChart(String title, List<Curve> curves, Frame frame) {
        this.title = title;
        this.curves = curves.stream().filter(c -> !c.isEmpty()).toList();
        this.changes = frame.changes();
        this.lastStep = Math.max(1, frame.steps());
        double[] sorted = this.curves.stream()
                .flatMapToDouble(c -> Arrays.stream(c.values()))
                .sorted()
                .toArray();
        double least = frame.fromZero() ? Math.min(0, sorted[0]) : sorted[0];
        double usual = sorted[(int) (0.95 * (sorted.length - 1))];
        double most = Math.min(sorted[sorted.length - 1], least + ROOM_OVER_MOST * Math.max(usual - least, 1e-9));
        step = Ticks.niceStep(Math.max(most - least, 1e-9) / MOST_TICKS);
        low = Math.floor(least / step) * step;
        high = Math.max(low + step, Math.ceil(most / step) * step);
    }

    /** Draws it; {@code label} writes a value at a curve's end. */
    void draw(Markup m, DoubleFunction<String> label) {
        Svg.open(m, WIDTH, HEIGHT, title);
        axes(m);
        double[] y = labelPlaces();
        flags(m);
        for (Curve c : curves) {
            curve(m, c);
        }
        for (int i = 0; i < curves.size(); i++) {
            Curve c = curves.get(i);
            m.open("g", "class", "lane" + c.lane().index());
            double end = c.steps()[c.steps().length - 1];
            if (Math.abs(y[i] - y(c.last())) > 2 || x(end) < RIGHT - 2) {
                Svg.line(m, "leader", x(end) + 6, y(c.last()), RIGHT + 8, y[i]);
            }
            String name = c.lane().title();
            String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
            Svg.text(m, "start strong laneText", RIGHT + 12, y[i] + 4, shown + "  " + label.apply(c.last()));
            m.close();
        }
        m.close();
    }

    private void axes(Markup m) {
        Ticks up = new Ticks(low, step, (int) Math.rint((high - low) / step) + 1);
        for (int i = 0; i < up.count(); i++) {
            Svg.line(m, i == 0 ? "axis" : "grid", LEFT, y(up.at(i)), RIGHT, y(up.at(i)));
            Svg.text(m, "end", LEFT - 7, y(up.at(i)) + 4, up.label(i));
        }
        Ticks along = Ticks.between(0, lastStep, MOST_TICKS);
        for (int i = 0; i < along.count(); i++) {
            Svg.line(m, "axis", x(along.at(i)), BOTTOM, x(along.at(i)), BOTTOM + 4);
            Svg.text(m, "middle", x(along.at(i)), BOTTOM + 19, along.label(i));
        }
        Svg.text(m, "end muted", RIGHT, BOTTOM + 34, "steps");
    }

    /** Lines at all changes; texts in two rows, left out where they would run into each other. */
    private void flags(Markup m) {
        double[] free = {LEFT, LEFT};
        for (Settings.Change change : changes) {
            double at = x(change.step());
            Svg.line(m, "change", at, TOP - 26, at, BOTTOM);
            int row = at >= free[0] ? 0 : 1;
            if (at >= free[row]) {
                Svg.text(m, "start small", at + 4, TOP - 18 + 12 * row, change.text());
                free[row] = at + 8 + 6.2 * change.text().length();
            }
        }
    }

    private void curve(Markup m, Curve c) {
        double[] places = new double[2 * c.steps().length];
        for (int i = 0; i < c.steps().length; i++) {
            places[2 * i] = x(c.steps()[i]);
            places[2 * i + 1] = y(c.values()[i]);
        }
        m.open("g", "class", "lane" + c.lane().index());
        m.empty(
                "polyline",
                "class",
                "curve",
                "stroke-dasharray",
                Svg.dash(c.lane().look()),
                "points",
                Svg.points(places));
        int every = Math.max(1, c.steps().length / MARKS);
        for (int i = c.steps().length - 1; i > 0; i -= every) {
            Svg.glyph(m, c.lane().look(), "mark", places[2 * i], places[2 * i + 1], GLYPH);
        }
        m.close();
    }

    /** Heights of the names, in the order of the curves' ends and apart from each other. */
    private double[] labelPlaces() {
        List<Integer> order = IntStream.range(0, curves.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> y(curves.get(i).last())))
                .toList();
        double[] y = new double[curves.size()];
        double least = TOP;
        for (int i : order) {
            y[i] = Math.max(least, y(curves.get(i).last()));
            least = y[i] + LABEL_HEIGHT;
        }
        double most = BOTTOM;
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            y[i] = Math.min(most, y[i]);
            most = y[i] - LABEL_HEIGHT;
        }
        return y;
    }

    private double x(double at) {
        return LEFT + (RIGHT - LEFT) * at / lastStep;
    }

    private double y(double value) {
        double up = (Math.min(value, high) - low) / (high - low);
        return BOTTOM - (BOTTOM - TOP) * up;
    }

    /** A loss as the end of a curve says it. */
    static String loss(double value) {
        return Numbers.significant(value, 3);
    }
}
