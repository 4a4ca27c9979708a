package basin.ui.surface;

import basin.io.Ticks;
import basin.io.Viridis;
import basin.ui.paint.Look;
import basin.ui.paint.PaintedRegion;
import basin.ui.paint.Pen;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The colours of a height scale with its losses below; the last tick says that what is higher looks the same. */
public final class ColorBar extends PaintedRegion {
    private static final double BAR_HEIGHT = 10;
    private static final double SIDE = 8;

    private final ObjectProperty<HeightScale> scale = new SimpleObjectProperty<>(this, "scale", new HeightScale(0, 5));

    /** Begins with 0 to 5. */
    public ColorBar() {
        repaintOn(scale);
    }

    /** What the colours mean. */
    public ObjectProperty<HeightScale> scaleProperty() {
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
        Ticks ticks = scale.get().ticks(5);
        for (int i = 0; i < ticks.count(); i++) {
            double unit = scale.get().unit(ticks.at(i));
            String label = unit >= 1 ? "≥ " + ticks.label(i) : ticks.label(i);
            pen.text(
                    label,
                    left + unit * length,
                    look().px(BAR_HEIGHT + 8),
                    look().font(Look.AXIS),
                    look().palette().muted(),
                    TextAlignment.CENTER);
        }
        setAccessibleText(
                "Loss colours from " + ticks.label(0) + " to " + ticks.label(ticks.count() - 1) + " and above");
    }
}
