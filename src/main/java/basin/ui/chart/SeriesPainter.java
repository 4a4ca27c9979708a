package basin.ui.chart;

import basin.ui.paint.Labels;
import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the curves of a plot once: lines, points that are not sure as rings, and labels at their ends. */
final class SeriesPainter {
    private static final double WIDTH = 1.6;
    private static final double THIN = 1.2;
    private static final double GLYPH = 8;
    private static final double RING = 5;
    private static final double CAP = 7;
    private static final double SHIFT = 12;
    private static final double LABEL_GAP = 14;

    private final Pen pen;
    private final GraphicsContext g;
    private final Look look;
    private final XyPlot plot;
    private final Frame frame;

    SeriesPainter(Pen pen, XyPlot plot, Frame frame) {
        this.pen = pen;
        this.g = pen.g();
        this.look = pen.look();
        this.plot = plot;
        this.frame = frame;
    }

    void paint() {
        for (XyPlot.Rule rule : plot.rules()) {
            double y = frame.y(rule.y());
            pen.line(frame.left(), y, frame.right(), y, look.palette().muted(), look.px(2), look.px(4));
        }
        for (Series s : plot.series()) {
            line(s);
            points(s);
        }
        if (!plot.axes().said()) {
            labels();
        }
    }

    /** What {@code s} is drawn in. */
    Color color(Series s) {
        Color full = s.lane() == null ? look.palette().change() : s.lane().color(look.palette());
        return full.deriveColor(0, 1, 1, s.strength());
    }

    private void line(Series s) {
        g.save();
        g.beginPath();
        g.rect(frame.left(), 0, frame.right() - frame.left(), frame.bottom() + 1);
        g.clip();
        stroke(s);
        g.beginPath();
        boolean down = false;
        for (int i = 0; i < s.x().length; i++) {
            boolean there = Double.isFinite(s.y()[i]) && (s.y()[i] > 0 || !plot.logarithmic());
            if (there && down) {
                g.lineTo(frame.x(s.x()[i]), frame.y(s.y()[i]));
            } else if (there) {
                g.moveTo(frame.x(s.x()[i]), frame.y(s.y()[i]));
            }
            down = there;
        }
        g.stroke();
        g.restore();
        g.setLineDashes();
    }

    /** Gives the canvas the width, dash and colour of {@code s}. */
    void stroke(Series s) {
        boolean lane = s.stroke() == Series.Stroke.LANE || s.stroke() == Series.Stroke.MARKED;
        if (lane && s.lane() != null) {
            s.lane().stroke(g, look, WIDTH);
        } else {
            g.setLineWidth(look.px(s.stroke() == Series.Stroke.LANE ? WIDTH : THIN));
            g.setLineDashes(s.stroke() == Series.Stroke.DOTS ? new double[] {look.px(1.5), look.px(3)} : new double[0]);
        }
        g.setStroke(color(s));
    }

    private void points(Series s) {
        switch (s.stroke()) {
            case BAR -> caps(s);
            case MARKED -> {
                for (int i = 0; i < s.x().length; i++) {
                    mark(s, i);
                }
            }
            default -> dots(s);
        }
    }

    private void caps(Series s) {
        stroke(s);
        double half = look.px(CAP) / 2;
        for (int i = 0; i < s.x().length; i++) {
            double x = frame.x(s.x()[i]);
            double y = frame.y(s.y()[i]);
            g.strokeLine(x - half, y, x + half, y);
        }
    }

    private void mark(Series s, int i) {
        if (s.lane() != null && Double.isFinite(s.y()[i])) {
            double x = frame.x(s.x()[i]);
            double y = frame.y(s.y()[i]);
            s.lane()
                    .mark(
                            g,
                            x,
                            y,
                            look.px(GLYPH),
                            look.palette(),
                            look.palette().card(),
                            look.px(1));
        }
    }

    private void dots(Series s) {
        double size = look.px(RING);
        g.setLineWidth(look.px(THIN));
        for (int i = 0; i < s.x().length; i++) {
            boolean dot = s.unsure(i) || s.stroke() == Series.Stroke.PLAIN;
            if (dot && Double.isFinite(s.y()[i]) && (s.y()[i] > 0 || !plot.logarithmic())) {
                g.setFill(s.unsure(i) ? look.palette().card() : color(s));
                g.setStroke(color(s));
                g.fillOval(frame.x(s.x()[i]) - size / 2, frame.y(s.y()[i]) - size / 2, size, size);
                g.strokeOval(frame.x(s.x()[i]) - size / 2, frame.y(s.y()[i]) - size / 2, size, size);
            }
        }
        int last = s.last();
        if (last >= 0
                && s.stroke() == Series.Stroke.LANE
                && s.lane() != null
                && plot.stems().isEmpty()) {
            mark(s, last);
        }
    }

    private void labels() {
        List<Series> labelled = plot.series().stream()
                .filter(s -> s.last() >= 0 && !Frame.words(s).isEmpty())
                .toList();
        double[] wanted = DoubleStream.concat(
                        labelled.stream().mapToDouble(s -> frame.y(s.y()[s.last()])),
                        plot.rules().stream().mapToDouble(r -> frame.y(r.y())))
                .toArray();
        double[] places = Labels.spread(wanted, look.px(LABEL_GAP), frame.top(), frame.bottom());
        double x = frame.right() + look.px(SHIFT);
        for (int i = 0; i < labelled.size(); i++) {
            Series s = labelled.get(i);
            pen.text(Frame.words(s), x, places[i], look.semiBold(Look.CAPTION), color(s), TextAlignment.LEFT);
        }
        for (int i = 0; i < plot.rules().size(); i++) {
            String words = plot.rules().get(i).label();
            double y = places[labelled.size() + i];
            pen.text(words, x, y, look.font(Look.CAPTION), look.palette().muted(), TextAlignment.LEFT);
        }
    }
}
