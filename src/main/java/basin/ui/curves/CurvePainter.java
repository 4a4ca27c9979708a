package basin.ui.curves;

import basin.io.Numbers;
import basin.io.Ticks;
import basin.ui.paint.Look;
import basin.ui.run.Flag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws one chart once. */
final class CurvePainter {
    private static final double LEFT = 40;
    private static final double RIGHT = 92;
    private static final double TOP = 6;
    private static final double BOTTOM = 18;
    private static final double GLYPH = 8;
    private static final double LABEL_GAP = 13;
    private static final double TICK_ROOM = 22;
    private static final double STEP_ROOM = 80;

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

    private record EndLabel(String text, Color color, double x, double y) {}

    CurvePainter(Canvas canvas, Look look, Plot plot) {
        this.g = canvas.getGraphicsContext2D();
        this.look = look;
        this.plot = plot;
        left = look.px(LEFT);
        right = canvas.getWidth() - look.px(RIGHT);
        top = look.px(TOP);
        bottom = canvas.getHeight() - look.px(BOTTOM);
        double[] range = plot.range();
        low = range[0];
        high = range[1];
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
        double mark = pointing ? pointed : plot.now();
        if (mark > 0) {
            g.setLineDashes();
            g.setLineWidth(look.px(1));
            g.setStroke(look.palette().muted());
            g.strokeLine(crisp(x(mark)), top, crisp(x(mark)), bottom);
        }
        List<EndLabel> labels = new ArrayList<>();
        for (Plot.Series s : plot.series()) {
            curve(s, pointing ? pointed : Double.POSITIVE_INFINITY, labels);
        }
        labels(labels);
    }

    private void axes() {
        Color rule = look.palette().border();
        g.setFill(rule.deriveColor(0, 1, 1, 0.18));
        g.fillRect(x(plot.now()), top, right - x(plot.now()), bottom - top);
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
        for (int i = 0; i < steps.count(); i++) {
            g.fillText(steps.label(i), x(steps.at(i)), bottom + look.px(4));
        }
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
        boolean atRight = x(plot.now()) - x > width + 2 * gap && x > free;
        boolean atLeft = x - width - gap > Math.max(left, free);
        if (atRight || atLeft) {
            g.setFill(look.palette().change());
            g.setTextAlign(atRight ? TextAlignment.LEFT : TextAlignment.RIGHT);
            g.fillText(text, atRight ? x + gap : x - gap, top);
        }
        return atRight ? x + gap + width : x;
    }

    private void curve(Plot.Series s, double until, List<EndLabel> labels) {
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
        g.setLineDashes();
        if (last < 0) {
            return;
        }
        Color color = look.lane(s.style().index());
        double x = x(s.x()[last]);
        double y = y(s.y()[last]);
        s.style().glyph().fill(g, x, y, look.px(GLYPH), color, look.palette().card(), look.px(1));
        String text = s.note().isEmpty() ? s.title() + "  " + Numbers.fixed(s.y()[last], plot.digits()) : s.note();
        labels.add(new EndLabel(text, color, x + look.px(10), y));
    }

    private void labels(List<EndLabel> labels) {
        labels.sort(Comparator.comparingDouble(EndLabel::y));
        double gap = look.px(LABEL_GAP);
        double[] places = labels.stream().mapToDouble(EndLabel::y).toArray();
        double least = top + gap / 2;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], least);
            least = places[i] + gap;
        }
        double most = bottom - gap / 2;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], most);
            most = places[i] - gap;
        }
        g.setFont(look.semiBold(Look.CAPTION));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < places.length; i++) {
            EndLabel label = labels.get(i);
            g.setFill(label.color());
            g.fillText(label.text(), label.x(), places[i]);
        }
    }

    private static double crisp(double v) {
        return Math.floor(v) + 0.5;
    }
}
