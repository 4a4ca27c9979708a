package basin.ui.curves;

import basin.io.Numbers;
import basin.io.Ticks;
import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import basin.ui.run.Flag;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws one chart once. */
final class CurvePainter {
    private static final double LEFT = 40;
    private static final double RIGHT = 16;
    private static final double LABEL_SHIFT = 10;
    private static final double TOP = 6;
    private static final double BOTTOM = 18;
    private static final double GLYPH = 8;
    private static final double TICK_ROOM = 22;
    private static final double STEP_ROOM = 80;
    private static final double TICK_GAP = 8;

    /** Mean width of a character over the font's size. */
    private static final double CHARACTER = 0.55;

    private final GraphicsContext g;
    private final Look look;
    private final Plot plot;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final double low;
    private final double high;

    CurvePainter(Canvas canvas, Look look, Plot plot) {
        this.g = canvas.getGraphicsContext2D();
        this.look = look;
        this.plot = plot;
        left = look.px(LEFT);
        right = right(canvas.getWidth());
        top = look.px(TOP);
        bottom = canvas.getHeight() - look.px(BOTTOM);
        double[] range = plot.range();
        low = range[0];
        high = range[1];
    }

    /** Where the axis ends: at the margin, or so far before it that the labels beyond the newest step have room. */
    private double right(double width) {
        double widest = plot.series().stream()
                .filter(s -> s.x().length > 0 && (s.note().isEmpty() || s.x()[s.x().length - 1] == furthest()))
                .map(s -> s.note().isEmpty() ? text(s, s.x().length - 1) : s.note())
                .mapToDouble(text -> Pen.width(text, look.semiBold(Look.CAPTION)))
                .max()
                .orElse(0);
        double share = furthest() / Math.max(1, plot.total());
        double room = width - left - look.px(LABEL_SHIFT) - widest - look.px(4);
        return Math.min(width - look.px(RIGHT), share > 0 ? left + Math.max(1, room) / share : width);
    }

    private double furthest() {
        return plot.series().stream()
                .filter(s -> s.x().length > 0)
                .mapToDouble(s -> s.x()[s.x().length - 1])
                .reduce(0, Math::max);
    }

    private String text(Plot.Series s, int at) {
        return s.title() + "  " + Numbers.fixed(s.y()[at], plot.digits());
    }

    private double x(double step) {
        return left + (right - left) * step / Math.max(1, plot.total());
    }

    private double y(double value) {
        return bottom - (bottom - top) * (value - low) / (high - low);
    }

    /** The step at pixel {@code x}; NaN outside of the axes. */
    double stepAt(double x) {
        double step = (x - left) / (right - left) * plot.total();
        return step < 0 || step > plot.total() ? Double.NaN : step;
    }

    /** Draws all of it; values are those at {@code pointed}, or the newest where that is NaN. */
    void paint(double pointed) {
        axes();
        flags();
        boolean pointing = pointed <= plot.total();
        double mark = pointing ? pointed : furthest();
        if (mark > 0) {
            g.setLineDashes();
            g.setLineWidth(look.px(1));
            g.setStroke(look.palette().muted());
            g.strokeLine(crisp(x(mark)), top, crisp(x(mark)), bottom);
        }
        EndLabels labels = new EndLabels();
        for (Plot.Series s : plot.series()) {
            curve(s, pointing ? pointed : Double.POSITIVE_INFINITY, labels);
        }
        labels.paint(new Pen(g, look), x(furthest()) + look.px(LABEL_SHIFT), top, bottom);
    }

    private void axes() {
        Color rule = look.palette().border();
        g.setFill(rule.deriveColor(0, 1, 1, 0.18));
        double newest = x(furthest());
        g.fillRect(newest, top, right - newest, bottom - top);
        g.setFont(look.font(Look.AXIS));
        g.setTextBaseline(VPos.CENTER);
        g.setLineDashes();
        g.setLineWidth(look.px(1));
        Ticks values = Ticks.between(low, high, (int) Math.max(2, (bottom - top) / look.px(TICK_ROOM)));
        for (int i = 0; i < values.count(); i++) {
            double y = crisp(y(values.at(i)));
            g.setStroke(rule.deriveColor(0, 1, 1, 0.6));
            g.strokeLine(left, y, right, y);
            g.setFill(look.palette().muted());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(values.label(i), left - look.px(6), y);
        }
        g.setStroke(rule);
        g.strokeLine(left, crisp(bottom), right, crisp(bottom));
        Ticks steps = Ticks.between(0, plot.total(), (int) Math.max(2, (right - left) / look.px(STEP_ROOM)));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        g.setFill(look.palette().muted());
        String end = Numbers.count(plot.total());
        double free = right - Pen.width(end, look.font(Look.AXIS)) - look.px(TICK_GAP);
        for (int i = 0; i < steps.count(); i++) {
            String label = Numbers.count(Math.round(steps.at(i)));
            if (x(steps.at(i)) + Pen.width(label, look.font(Look.AXIS)) / 2 < free) {
                g.fillText(label, x(steps.at(i)), bottom + look.px(4));
            }
        }
        g.fillText(end, right, bottom + look.px(4));
    }

    private void flags() {
        g.setFont(look.font(Look.AXIS));
        g.setTextBaseline(VPos.TOP);
        double free = Double.NEGATIVE_INFINITY;
        for (Flag flag : plot.flags()) {
            double x = crisp(x(flag.step()));
            g.setStroke(look.palette().change());
            g.setLineWidth(look.px(1));
            g.setLineDashes(look.px(3), look.px(3));
            g.strokeLine(x, top, x, bottom);
            g.setLineDashes();
            free = Math.max(free, label(flag, x, free));
        }
    }

    /** Writes what changed beside its line, on the side where nothing stands yet; gives where the next may begin. */
    private double label(Flag flag, double x, double free) {
        String text =
                flag.setting().symbol() + " " + Numbers.fixed(flag.from(), 2) + " → " + Numbers.fixed(flag.to(), 2);
        double width = look.px(Look.AXIS) * CHARACTER * text.length();
        double gap = look.px(4);
        boolean atRight = x(furthest()) - x > width + 2 * gap && x > free;
        boolean atLeft = x - width - gap > Math.max(left, free);
        if (atRight || atLeft) {
            g.setFill(look.palette().change());
            g.setTextAlign(atRight ? TextAlignment.LEFT : TextAlignment.RIGHT);
            g.fillText(text, atRight ? x + gap : x - gap, top);
        }
        return atRight ? x + gap + width : x;
    }

    private void curve(Plot.Series s, double until, EndLabels labels) {
        g.save();
        g.beginPath();
        g.rect(left, 0, right, bottom + 1);
        g.clip();
        s.style().stroke(g, look, 1.5);
        g.beginPath();
        boolean down = false;
        int last = -1;
        for (int i = 0; i < s.x().length; i++) {
            if (!Double.isFinite(s.y()[i])) {
                down = false;
                continue;
            }
            if (down) {
                g.lineTo(x(s.x()[i]), y(s.y()[i]));
            } else {
                g.moveTo(x(s.x()[i]), y(s.y()[i]));
                down = true;
            }
            last = s.x()[i] <= until || last < 0 ? i : last;
        }
        g.stroke();
        g.restore();
        g.setLineDashes();
        if (last < 0) {
            return;
        }
        Color color = s.style().color(look.palette());
        double x = x(s.x()[last]);
        double y = Math.max(top, y(s.y()[last])); // beyond the axis lies at its end
        s.style().mark(g, x, y, look.px(GLYPH), look.palette(), look.palette().card(), look.px(1));
        String text = s.note().isEmpty() ? text(s, last) : s.note();
        double end = x + look.px(LABEL_SHIFT) + Pen.width(text, look.semiBold(Look.CAPTION));
        if (s.note().isEmpty() || end > x(furthest())) {
            labels.add(text, color, y);
        } else {
            note(s.note(), color, x + look.px(LABEL_SHIFT), Math.max(top + look.px(EndLabels.GAP) / 2, y));
        }
    }

    private void note(String text, Color color, double x, double y) {
        new Pen(g, look)
                .text(
                        text,
                        x,
                        y,
                        look.semiBold(Look.CAPTION),
                        color,
                        TextAlignment.LEFT,
                        look.palette().card());
    }

    private static double crisp(double v) {
        return Math.floor(v) + 0.5;
    }
}
