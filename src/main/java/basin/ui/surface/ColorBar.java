package basin.ui.surface;

import basin.io.LossScale;
import basin.io.Viridis;
import basin.ui.base.Texts;
import basin.ui.paint.Look;
import basin.ui.paint.PaintedRegion;
import basin.ui.paint.Pen;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The colours of a height scale with its losses below; the last tick says that what is higher looks the same. */
public final class ColorBar extends PaintedRegion {
    private static final double BAR_HEIGHT = 10;
    private static final double SIDE = 16;
    private static final double GAP = 4;

    private final ObjectProperty<LossScale> scale = new SimpleObjectProperty<>(this, "scale", LossScale.of(List.of()));

    /** Begins with 0 to 1. */
    public ColorBar() {
        repaintOn(scale);
    }

    /** What the colours mean. */
    public ObjectProperty<LossScale> scaleProperty() {
        return scale;
    }

    @Override
    protected double computePrefWidth(double height) {
        return look().px(150 + 2 * SIDE);
    }

    @Override
    protected double computePrefHeight(double width) {
        return look().px(BAR_HEIGHT + 16);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        Pen pen = new Pen(g, look());
        double left = look().px(SIDE);
        double length = Math.max(1, width - 2 * left);
        for (int i = 0; i < Viridis.SIZE; i++) {
            g.setFill(PaletteImage.color((i + 0.5) / Viridis.SIZE));
            double from = Math.floor(left + length * i / Viridis.SIZE);
            g.fillRect(from, 0, Math.ceil(left + length * (i + 1) / Viridis.SIZE) - from, look().px(BAR_HEIGHT));
        }
        labels(pen, left, length);
    }

    /** Ends first; between them what stands free. */
    private void labels(Pen pen, double left, double length) {
        double[] ticks = scale.get().ticks();
        int last = ticks.length - 1;
        double end = left + length - width(last) / 2;
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= last; i++) {
            double x = left + scale.get().share(ticks[i]) * length;
            double half = width(i) / 2;
            if (i == last || (x - half > free && x + half + look().px(GAP) < end)) {
                pen.text(
                        scale.get().label(i),
                        x,
                        look().px(BAR_HEIGHT + 8),
                        look().font(Look.AXIS),
                        look().palette().muted(),
                        TextAlignment.CENTER);
                free = x + half + look().px(GAP);
            }
        }
        setAccessibleText(
                Texts.get("surface.colours", scale.get().label(0), scale.get().label(last)));
    }

    private double width(int tick) {
        return Pen.width(scale.get().label(tick), look().font(Look.AXIS));
    }
}
