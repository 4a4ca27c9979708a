package basin.ui.details;

import basin.io.LaneLook;
import basin.io.Ticks;
import basin.ui.base.Texts;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import basin.ui.paint.PaintedRegion;
import basin.ui.paint.Palette;
import basin.ui.paint.Pen;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The histogram of a gradient ratio: what is left alone a grey ground, what is perturbed a line in the lane's colour and
 * dash over it. All methods are for the JavaFX thread.
 */
final class RatioChart extends PaintedRegion {
    private static final double HEIGHT = 128;
    private static final double LEFT = 34;
    private static final double TOP = 20;
    private static final double BELOW = 18;
    private static final int TICKS = 5;

    private final ObjectProperty<RatioBars> bars = new SimpleObjectProperty<>(this, "bars");
    private final ObjectProperty<LaneStyle> lane =
            new SimpleObjectProperty<>(this, "lane", new LaneStyle(LaneLook.CIRCLE));

    private final StringProperty layer = new SimpleStringProperty(this, "layer", "");

    RatioChart() {
        repaintOn(bars, lane, layer);
    }

    /** The layer whose ratios are shown; empty for all. */
    StringProperty layerProperty() {
        return layer;
    }

    /** What is shown; null for nothing. */
    ObjectProperty<RatioBars> barsProperty() {
        return bars;
    }

    /** The lane's colour. */
    ObjectProperty<LaneStyle> laneProperty() {
        return lane;
    }

    @Override
    protected double computePrefHeight(double width) {
        return look().px(HEIGHT);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        RatioBars now = bars.get();
        if (now == null || !(now.highest() > 0)) {
            return;
        }
        Pen pen = new Pen(g, look());
        Palette palette = look().palette();
        double left = Math.round(look().px(LEFT));
        double right = Math.round(width - look().px(8));
        double top = Math.round(look().px(TOP));
        double bottom = Math.round(height - look().px(BELOW));
        if (right <= left || bottom <= top) {
            return;
        }
        heights(pen, now, left, right, top, bottom);
        double[][] grey = outline(now.outside(), now.highest(), left, right, top, bottom);
        g.setFill(palette.maskKept().deriveColor(0, 1, 1, 0.45));
        g.fillPolygon(grey[0], grey[1], grey[0].length);
        double[][] line = outline(now.inside(), now.highest(), left, right, top, bottom);
        Color colour = lane.get().color(palette);
        g.setFill(colour.deriveColor(0, 1, 1, 0.2));
        g.fillPolygon(line[0], line[1], line[0].length);
        lane.get().stroke(g, look(), 1.5);
        g.setLineDashes();
        g.strokePolyline(line[0], line[1], line[0].length);
        places(pen, now, left, right, top, bottom);
        legend(pen, now, right);
    }

    /** The corners of steps as high as {@code shares}, from floor to floor. */
    private static double[][] outline(
            double[] shares, double highest, double left, double right, double top, double bottom) {
        int bins = shares.length;
        double[] xs = new double[bins == 0 ? 0 : 2 * bins + 2];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            int edge = i / 2;
            int bin = (i - 1) / 2;
            boolean floor = i == 0 || i == xs.length - 1;
            xs[i] = left + (right - left) * edge / bins;
            ys[i] = floor ? bottom : bottom - (bottom - top) * shares[bin] / highest;
        }
        return new double[][] {xs, ys};
    }

    private void heights(Pen pen, RatioBars now, double left, double right, double top, double bottom) {
        Ticks ticks = Ticks.between(0, 100 * now.highest(), 3);
        for (int i = 0; i < ticks.count(); i++) {
            double y = bottom - (bottom - top) * ticks.at(i) / (100 * now.highest());
            pen.line(left, y, right, y, look().palette().border().deriveColor(0, 1, 1, 0.7));
            pen.axis(ticks.label(i) + " %", left - look().px(6), y, TextAlignment.RIGHT);
        }
    }

    private void places(Pen pen, RatioBars now, double left, double right, double top, double bottom) {
        Ticks ticks = Ticks.between(now.low(), now.high(), TICKS);
        for (int i = 0; i < ticks.count(); i++) {
            double x = left + (ticks.at(i) - now.low()) / (now.high() - now.low()) * (right - left);
            pen.axis(ticks.label(i), x, bottom + look().px(10), TextAlignment.CENTER);
        }
        double zero = left - now.low() / (now.high() - now.low()) * (right - left);
        double dash = look().px(2);
        pen.line(zero, top, zero, bottom, look().palette().text(), dash, dash);
    }

    private void legend(Pen pen, RatioBars now, double right) {
        Palette palette = look().palette();
        String which = layer.get().isEmpty() ? Texts.get("details.ratio.all") : layer.get();
        pen.text(
                which,
                look().px(LEFT),
                look().px(8),
                look().semiBold(Look.CAPTION),
                palette.text(),
                TextAlignment.LEFT);
        List<Pen.Part> parts = new ArrayList<>();
        if (now.inside().length > 0) {
            parts.add(part("▬ ", lane.get().color(palette)));
            parts.add(part(Texts.get("details.perturbed") + "   ", palette.muted()));
        }
        if (now.outside().length > 0) {
            parts.add(part("■ ", palette.maskKept()));
            parts.add(part(Texts.get("details.alone"), palette.muted()));
        }
        pen.runTo(right, look().px(8), parts.toArray(Pen.Part[]::new));
    }

    private Pen.Part part(String text, Color colour) {
        return new Pen.Part(text, look().font(Look.AXIS), colour);
    }
}
