package basin.ui.spectrum;

import basin.io.LaneLook;
import basin.io.Numbers;
import basin.io.Ticks;
import basin.spectrum.Spectrum;
import basin.train.SpectrumView;
import basin.ui.base.Texts;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import basin.ui.paint.PaintedRegion;
import basin.ui.paint.Pen;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The histogram of a lane's Hessian eigenvalues with lambda_1 and lambda_1/lambda_5; heights are logarithmic. All
 * methods are for the JavaFX thread.
 */
public final class SpectrumChart extends PaintedRegion {
    private static final double SIDE = 12;
    private static final double LEFT = 36;
    private static final double TOP = 48;
    private static final double BELOW = 20;
    private static final double BAR = 3;
    private static final double LEAST_BAR = 0.06;

    private final ObjectProperty<SpectrumView> spectrum = new SimpleObjectProperty<>(this, "spectrum");
    private final ObjectProperty<EigenRange> range = new SimpleObjectProperty<>(this, "range", new EigenRange(0, 1));
    private final ObjectProperty<LaneStyle> lane =
            new SimpleObjectProperty<>(this, "lane", new LaneStyle(LaneLook.CIRCLE));
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty first = new SimpleStringProperty(this, "first", Texts.get("surface.first"));
    private final Tooltip tooltip = new Tooltip();

    /** Begins without a spectrum. */
    public SpectrumChart() {
        repaintOn(spectrum, range, lane, name, first);
    }

    /** What is shown; null, or with no spectrum in it, before the first. */
    public ObjectProperty<SpectrumView> spectrumProperty() {
        return spectrum;
    }

    /** The horizontal axis, the same for all lanes that are compared. */
    public ObjectProperty<EigenRange> rangeProperty() {
        return range;
    }

    /** The lane's colour. */
    public ObjectProperty<LaneStyle> laneProperty() {
        return lane;
    }

    /** The lane's name, for screen readers. */
    public StringProperty nameProperty() {
        return name;
    }

    /** When the first will be there, in words. */
    public StringProperty firstProperty() {
        return first;
    }

    @Override
    protected double computePrefHeight(double width) {
        return look().px(112);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        Pen pen = new Pen(g, look());
        SpectrumView view = spectrum.get();
        String whose = name.get().isEmpty() ? "" : name.get() + ", ";
        if (view == null || view.spectrum() == null) {
            Tooltip.uninstall(this, tooltip);
            setAccessibleText(whose + Texts.get("spectrum.empty", first.get()));
            empty(pen, width, height);
            return;
        }
        Spectrum now = view.spectrum();
        tooltip.setText(SpectrumWords.details(now));
        Tooltip.install(this, tooltip);
        setAccessibleText(whose
                + Texts.get(
                        "spectrum.about",
                        Numbers.count(view.epoch() + 1L),
                        SpectrumWords.largest(now),
                        SpectrumWords.ratio(now)));
        header(pen, view, width);
        double left = Math.round(look().px(LEFT));
        double right = Math.round(width - look().px(SIDE));
        double top = Math.round(look().px(TOP));
        double bottom = Math.round(height - look().px(BELOW));
        if (right > left && bottom > top) {
            heights(pen, left, right, top, bottom);
            bars(pen, now, left, right, top, bottom);
            places(pen, left, right, bottom);
            largest(pen, now, left, right, bottom);
        }
    }

    private void header(Pen pen, SpectrumView view, double width) {
        Look look = look();
        Color muted = look.palette().muted();
        Color text = look.palette().text();
        double y = look.px(11);
        pen.text(
                Texts.get("spectrum.caption", Numbers.count(view.epoch() + 1L)),
                look.px(SIDE),
                y,
                look.font(Look.CAPTION),
                muted,
                TextAlignment.LEFT);
        pen.runTo(
                width - look.px(SIDE),
                y,
                new Pen.Part("λ₁ ", look.font(Look.CAPTION), muted),
                new Pen.Part(SpectrumWords.largest(view.spectrum()), look.semiBold(Look.CAPTION), text),
                new Pen.Part("  λ₁/λ₅ ", look.font(Look.CAPTION), muted),
                new Pen.Part(SpectrumWords.ratio(view.spectrum()), look.semiBold(Look.CAPTION), text));
    }

    private void heights(Pen pen, double left, double right, double top, double bottom) {
        Look look = look();
        for (int power = 0; power >= SpectrumBins.LOWEST_POWER; power -= 2) {
            double y = top + (bottom - top) * power / SpectrumBins.LOWEST_POWER;
            pen.line(left, y, right, y, look.palette().border().deriveColor(0, 1, 1, 0.7));
            pen.text(
                    Numbers.powerOfTen(power),
                    left - look.px(6),
                    y,
                    look.font(Look.AXIS),
                    look.palette().muted(),
                    TextAlignment.RIGHT);
        }
    }

    private void bars(Pen pen, Spectrum now, double left, double right, double top, double bottom) {
        double wide = Math.max(2, Math.round(look().px(BAR)));
        int bins = (int) Math.max(1, Math.floor((right - left) / wide));
        double width = (right - left) / bins;
        SpectrumBins binned = SpectrumBins.of(now, range.get(), bins);
        pen.g().setFill(lane.get().color(look().palette()));
        for (int i = 0; i < bins; i++) {
            double high = Math.round(binned.height(i, LEAST_BAR) * (bottom - top));
            double x = Math.round(left + i * width);
            pen.g().fillRect(x, bottom - high, Math.round(left + (i + 1) * width) - x - 1, high);
        }
    }

    private void places(Pen pen, double left, double right, double bottom) {
        Look look = look();
        pen.line(left, bottom, right, bottom, look.palette().border());
        Ticks ticks = Ticks.between(range.get().low(), range.get().high(), 4);
        for (int i = 0; i < ticks.count(); i++) {
            double x = left + range.get().unit(ticks.at(i)) * (right - left);
            pen.text(
                    ticks.label(i),
                    x,
                    bottom + look.px(9),
                    look.font(Look.AXIS),
                    look.palette().muted(),
                    TextAlignment.CENTER);
        }
    }

    private void largest(Pen pen, Spectrum now, double left, double right, double bottom) {
        if (now.eigenvalues().length == 0) {
            return;
        }
        double unit = range.get().unit(now.eigenvalues()[0]);
        if (unit >= 0 && unit <= 1) {
            double x = left + unit * (right - left);
            Color text = look().palette().text();
            pen.line(x, look().px(38), x, bottom, text, look().px(2), look().px(2));
            pen.text("λ₁", x, look().px(30), look().medium(Look.AXIS), text, TextAlignment.CENTER);
        }
    }

    private void empty(Pen pen, double width, double height) {
        double u = look().px(1);
        double x = width / 2;
        double y = height / 2 - look().px(4);
        pen.g().setStroke(look().palette().border());
        pen.g().setLineWidth(look().px(1.4));
        pen.g().setLineDashes();
        pen.g()
                .strokePolyline(
                        new double[] {x - 7 * u, x - 4 * u, x - 2 * u, x + 2 * u, x + 4 * u, x + 7 * u},
                        new double[] {y, y, y - 6 * u, y + 6 * u, y, y},
                        6);
        pen.text(
                Texts.get("spectrum.empty", first.get()),
                x,
                height / 2 + look().px(18),
                look().font(Look.SMALL),
                look().palette().muted(),
                TextAlignment.CENTER);
    }
}
