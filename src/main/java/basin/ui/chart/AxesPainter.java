package basin.ui.chart;

import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Says what a plot's axes measure, which curve is which, and which places have a name. */
final class AxesPainter {
    private static final double TITLES = 10;
    private static final double NAMES = 34;
    private static final double ACROSS = 30;
    private static final double SAMPLE = 22;
    private static final double GLYPH = 11;
    private static final double GAP = 7;

    private final Pen pen;
    private final GraphicsContext g;
    private final Look look;
    private final XyPlot plot;
    private final Frame frame;
    private final SeriesPainter series;

    AxesPainter(Pen pen, XyPlot plot, Frame frame, SeriesPainter series) {
        this.pen = pen;
        this.g = pen.g();
        this.look = pen.look();
        this.plot = plot;
        this.frame = frame;
        this.series = series;
    }

    void paint() {
        double top = look.px(TITLES);
        pen.text(
                plot.axes().up(),
                look.px(2),
                top,
                look.font(Look.CAPTION),
                look.palette().muted(),
                TextAlignment.LEFT);
        pen.text(
                plot.axes().across(),
                (frame.left() + frame.right()) / 2,
                frame.bottom() + look.px(ACROSS),
                look.font(Look.CAPTION),
                look.palette().muted(),
                TextAlignment.CENTER);
        legend(top);
        plot.stems().forEach(this::stem);
    }

    /** From the right: the foremost curve first when read from the left. */
    private void legend(double y) {
        double right = frame.right();
        for (Series s : plot.series()) {
            double text = right - Pen.width(s.label(), look.medium(Look.CAPTION));
            pen.text(
                    s.label(),
                    text,
                    y,
                    look.medium(Look.CAPTION),
                    look.palette().text(),
                    TextAlignment.LEFT);
            double end = text - look.px(GAP);
            series.stroke(s);
            g.strokeLine(end - look.px(SAMPLE), y, end, y);
            g.setLineDashes();
            right = end - look.px(SAMPLE) - look.px(2 * GAP);
        }
    }

    private void stem(XyPlot.Stem stem) {
        double x = frame.x(stem.x());
        if (plot.series().isEmpty() || x < frame.left() || x > frame.right()) {
            return;
        }
        pen.line(x, frame.top(), x, frame.bottom(), look.palette().muted(), look.px(2), look.px(4));
        g.setLineDashes();
        double value = Frame.valueAt(plot.series().get(plot.series().size() - 1), stem.x());
        double half = Pen.width(stem.label(), look.medium(Look.SMALL)) / 2;
        double middle = Math.max(frame.left() + half, Math.min(frame.right() - half, x));
        pen.text(
                stem.label(),
                middle,
                look.px(NAMES),
                look.medium(Look.SMALL),
                look.palette().text(),
                TextAlignment.CENTER);
        if (stem.lane() != null && Double.isFinite(value) && (value > 0 || !plot.logarithmic())) {
            stem.lane()
                    .mark(
                            g,
                            x,
                            frame.y(value),
                            look.px(GLYPH),
                            look.palette(),
                            look.palette().card(),
                            look.px(2));
        }
    }
}
