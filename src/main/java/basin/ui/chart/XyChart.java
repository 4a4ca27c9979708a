package basin.ui.chart;

import basin.io.Numbers;
import basin.io.Ticks;
import basin.ui.paint.Look;
import basin.ui.paint.PaintedRegion;
import basin.ui.paint.Pen;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/** Draws a plot; a click names its place. All methods are for the JavaFX thread. */
public final class XyChart extends PaintedRegion {
    private static final double HEIGHT = 140;
    private static final double TICK_ROOM = 24;
    private static final double PLACE_ROOM = 64;
    private static final int MOST_TICKS = 10;

    private final ObjectProperty<XyPlot> plot = new SimpleObjectProperty<>(this, "plot");
    private final DoubleProperty mark = new SimpleDoubleProperty(this, "mark", Double.NaN);
    private final PlaceWords places;
    private DoubleConsumer chosen = x -> {};

    /** Writes tick {@code i} of the level axis. */
    @FunctionalInterface
    public interface PlaceWords {
        /** In as few figures as it needs. */
        String of(Ticks ticks, int i);
    }

    /** Empty; {@code places} writes a place on the axis. */
    public XyChart(PlaceWords places) {
        this.places = places;
        repaintOn(plot, mark);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
    }

    /** A chart whose places are epochs, counted from 1; between two of them there is nothing to write. */
    public static XyChart ofEpochs() {
        return new XyChart(
                (ticks, i) -> ticks.at(i) == Math.rint(ticks.at(i)) ? Numbers.count(Math.round(ticks.at(i))) : "");
    }

    /** What is drawn; null for nothing. */
    public ObjectProperty<XyPlot> plotProperty() {
        return plot;
    }

    /** A place with an upright line; NaN for none. */
    public DoubleProperty markProperty() {
        return mark;
    }

    /** {@code action} gets the place of a click or a drag. */
    public void onChosen(DoubleConsumer action) {
        chosen = action;
    }

    private void point(MouseEvent event) {
        if (plot.get() != null) {
            Frame frame = Frame.of(plot.get(), look(), getWidth(), getHeight());
            double x = Math.max(plot.get().left(), Math.min(plot.get().right(), frame.placeAt(event.getX())));
            chosen.accept(x);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return look().px(HEIGHT);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        XyPlot now = plot.get();
        if (now == null) {
            return;
        }
        setAccessibleText(now.about());
        Frame frame = Frame.of(now, look(), width, height);
        Pen pen = new Pen(g, look());
        heights(pen, now, frame);
        places(pen, now, frame);
        if (mark.get() >= now.left() && mark.get() <= now.right()) {
            double x = frame.x(mark.get());
            pen.line(x, frame.top(), x, frame.bottom(), look().palette().muted());
        }
        SeriesPainter series = new SeriesPainter(pen, now, frame);
        series.paint();
        if (now.axes().said()) {
            new AxesPainter(pen, now, frame, series).paint();
        }
    }

    private void heights(Pen pen, XyPlot now, Frame frame) {
        double room = look().px(TICK_ROOM);
        int wanted = (int) Math.min(MOST_TICKS, Math.max(2, (frame.bottom() - frame.top()) / room));
        double free = Double.POSITIVE_INFINITY;
        double[] values = now.logarithmic()
                ? AxisTicks.logarithmic(now.low(), now.high(), wanted)
                : AxisTicks.plain(now.low(), now.high(), wanted);
        for (int i = 0; i < values.length; i++) {
            double y = frame.y(values[i]);
            pen.line(
                    frame.left(), y, frame.right(), y, look().palette().border().deriveColor(0, 1, 1, 0.6));
            if (free - y > look().px(Look.AXIS)) {
                pen.axis(AxisTicks.text(values, i), frame.left() - look().px(6), y, TextAlignment.RIGHT);
                free = y;
            }
        }
        pen.line(
                frame.left(),
                frame.bottom(),
                frame.right(),
                frame.bottom(),
                look().palette().border());
    }

    private void places(Pen pen, XyPlot now, Frame frame) {
        double room = look().px(PLACE_ROOM);
        int wanted = (int) Math.min(MOST_TICKS, Math.max(2, (frame.right() - frame.left()) / room));
        Ticks ticks = Ticks.between(now.left(), now.right(), wanted);
        for (int i = 0; i < ticks.count(); i++) {
            pen.axis(places.of(ticks, i), frame.x(ticks.at(i)), frame.bottom() + look().px(10), TextAlignment.CENTER);
        }
    }
}
