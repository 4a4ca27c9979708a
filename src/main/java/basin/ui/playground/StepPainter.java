package basin.ui.playground;

import basin.io.Numbers;
import basin.train.OptimizerKind;
import basin.train.playground.Play;
import basin.train.playground.StepTrace;
import basin.train.playground.StepTrace.Point;
import basin.ui.base.Texts;
import basin.ui.paint.Look;
import basin.ui.paint.Palette;
import basin.ui.paint.Pen;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the parts of one step over the map: 1 g, 2 the ball, 3 the mask, 4 w + e, 5 g', 6 the update. */
final class StepPainter {
    private static final Color INK = Color.web("#0D1117", 0.82);
    private static final Color ALTERNATE = Color.web("#F0B24A");
    /** Arrows of gradients are drawn so long that a step's is seen whole: in units of the plane a unit of gradient. */
    private static final double LONGEST_ARROW = 0.75;

    private final Pen pen;
    private final GraphicsContext g;
    private final MapFrame frame;
    private final Play play;
    private final StepTrace trace;
    private final Color own;

    StepPainter(Pen pen, MapFrame frame, Play play, OptimizerKind kind) {
        this.pen = pen;
        this.g = pen.g();
        this.frame = frame;
        this.play = play;
        this.trace = play.trace(kind);
        own = StepMap.style(kind).color(Palette.DARK);
    }

    /** The first {@code parts} of it. */
    void paint(int parts) {
        Point w = trace.w();
        boolean climbs = trace.optimizer().perturbs();
        double gradient = LONGEST_ARROW
                / Math.max(1e-9, Math.max(trace.g().length(), trace.used().length()));
        Point top = plus(w, trace.e(), 1);
        if (parts >= 2 && climbs) {
            ball(w);
        }
        if (parts >= 1) {
            arrow(w, plus(w, trace.g(), gradient), Color.WHITE, "g");
        }
        if (parts >= 3 && climbs) {
            cut(w);
        }
        if (parts >= 4 && climbs) {
            arrow(w, top, own, Texts.get("playground.tag.climb"));
        }
        if (parts >= 5) {
            Point from = climbs ? top : w;
            arrow(from, plus(from, trace.used(), gradient), ALTERNATE, climbs ? Texts.get("playground.tag.used") : "g");
        }
        if (parts >= 6) {
            arrow(w, trace.next(), own, Texts.get("playground.tag.new"));
            others();
        }
        StepMap.style(trace.optimizer())
                .mark(
                        g,
                        frame.px(w.x()),
                        frame.py(w.y()),
                        pen.look().px(13),
                        Palette.DARK,
                        Color.WHITE,
                        pen.look().px(2));
        tag(
                "w",
                frame.px(w.x()) - pen.look().px(20),
                frame.py(w.y()) - pen.look().px(12),
                Color.WHITE);
    }

    private static Point plus(Point p, Point v, double by) {
        return new Point(p.x() + by * v.x(), p.y() + by * v.y());
    }

    private void ball(Point w) {
        double r = play.spec().rho() * frame.unit();
        g.setStroke(Color.WHITE);
        g.setLineWidth(pen.look().px(1.5));
        g.setLineDashes(pen.look().px(5), pen.look().px(4));
        g.strokeOval(frame.px(w.x()) - r, frame.py(w.y()) - r, 2 * r, 2 * r);
        g.setLineDashes();
        String words =
                Texts.get("playground.tag.ball", Numbers.fixed(play.spec().rho(), 2));
        double y = frame.py(w.y()) - r - pen.look().px(14);
        tag(words, frame.px(w.x()), Math.max(y, pen.look().px(14)), Color.WHITE);
    }

    /** From where all of e would lead to where the mask lets it. */
    private void cut(Point w) {
        double scale = play.spec().rho() / Math.max(1e-9, trace.g().length());
        Point all = plus(w, trace.g(), scale);
        Point left = plus(w, trace.e(), 1);
        boolean nothing = trace.masked().x() && trace.masked().y();
        if (!nothing) {
            pen.line(
                    frame.px(all.x()),
                    frame.py(all.y()),
                    frame.px(left.x()),
                    frame.py(left.y()),
                    Color.WHITE,
                    pen.look().px(4),
                    pen.look().px(3));
        }
        String words = Texts.get(nothing ? "playground.tag.all" : "playground.tag.cut");
        double x = frame.px((all.x() + left.x()) / 2) + pen.look().px(70);
        tag(words, x, frame.py((all.y() + left.y()) / 2) - pen.look().px(18), Color.WHITE);
    }

    private void others() {
        for (StepTrace other : play.traces()) {
            if (other.optimizer() != trace.optimizer()) {
                StepMap.style(other.optimizer())
                        .mark(
                                g,
                                frame.px(other.next().x()),
                                frame.py(other.next().y()),
                                pen.look().px(9),
                                Palette.DARK,
                                Color.WHITE,
                                pen.look().px(1));
            }
        }
    }

    private void arrow(Point from, Point to, Color color, String words) {
        double x0 = frame.px(from.x());
        double y0 = frame.py(from.y());
        double x1 = frame.px(to.x());
        double y1 = frame.py(to.y());
        double length = Math.hypot(x1 - x0, y1 - y0);
        if (length < 1) {
            return;
        }
        double ux = (x1 - x0) / length;
        double uy = (y1 - y0) / length;
        double head = Math.min(pen.look().px(11), length);
        for (boolean rim : new boolean[] {true, false}) {
            g.setStroke(rim ? Color.web("#0D1117") : color);
            g.setFill(rim ? Color.web("#0D1117") : color);
            g.setLineWidth(pen.look().px(rim ? 5 : 3));
            g.strokeLine(x0, y0, x1 - ux * head, y1 - uy * head);
            double wide = pen.look().px(rim ? 7 : 5.5);
            double far = rim ? pen.look().px(2) : 0;
            double bx = x1 - ux * head;
            double by = y1 - uy * head;
            g.fillPolygon(
                    new double[] {x1 + ux * far, bx - uy * wide, bx + uy * wide},
                    new double[] {y1 + uy * far, by + ux * wide, by - ux * wide},
                    3);
        }
        double away = pen.look().px(20) + Pen.width(words, pen.look().semiBold(Look.SMALL)) / 2 * Math.abs(ux);
        tag(words, x1 + ux * away, y1 + uy * pen.look().px(20), color);
    }

    private void tag(String words, double x, double y, Color color) {
        double width =
                Pen.width(words, pen.look().semiBold(Look.SMALL)) + pen.look().px(12);
        double height = pen.look().px(20);
        double left = Math.max(4, Math.min(frame.width() - width - 4, x - width / 2));
        double top = Math.max(4, Math.min(frame.height() - height - 4, y - height / 2));
        g.setFill(INK);
        g.fillRoundRect(left, top, width, height, pen.look().px(6), pen.look().px(6));
        pen.text(
                words,
                left + width / 2,
                top + height / 2,
                pen.look().semiBold(Look.SMALL),
                color,
                TextAlignment.CENTER);
    }
}
