package basin.ui.masks;

import basin.io.Numbers;
import basin.train.MaskHistory.Part;
import basin.ui.base.Texts;
import basin.ui.paint.Look;
import basin.ui.paint.PaintedRegion;
import basin.ui.paint.Palette;
import basin.ui.paint.Pen;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** A bar a layer: its density beside that of the whole mask, or its births and deaths to both sides of a line. */
final class LayerBars extends PaintedRegion {
    private static final double ROW = 30;
    private static final double FLAT_ROW = 22;
    private static final double NAME = 78;
    private static final double VALUE = 40;
    private static final double BAR = 6;
    private static final double CHURN_BAR = 10;

    private final ObjectProperty<MaskMoment> moment = new SimpleObjectProperty<>(this, "moment");
    private final boolean churn;

    /** Of densities, or, where {@code churn} is true, of births and deaths. */
    LayerBars(boolean churn) {
        this.churn = churn;
        repaintOn(moment);
    }

    ObjectProperty<MaskMoment> momentProperty() {
        return moment;
    }

    private List<Part> parts() {
        return moment.get() == null ? List.of() : moment.get().update().layers();
    }

    @Override
    protected double computePrefHeight(double width) {
        return look().px(churn ? FLAT_ROW * (parts().size() + 1) : ROW * parts().size());
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        MaskMoment now = moment.get();
        if (now == null) {
            return;
        }
        Pen pen = new Pen(g, look());
        if (churn) {
            churn(pen, width);
        } else {
            densities(pen, now, width);
        }
    }

    /** A layer's weight is its layer's name. */
    static String name(Part part) {
        return part.layer().replaceFirst("\\.weight$", "");
    }

    private void densities(Pen pen, MaskMoment now, double width) {
        Look look = look();
        Palette palette = look.palette();
        double left = look.px(NAME);
        double right = width - look.px(VALUE);
        double target = now.update().whole().density();
        for (int i = 0; i < parts().size(); i++) {
            Part part = parts().get(i);
            double y = look.px(ROW) * i;
            text(pen, name(part), 0, y + look.px(9), Look.SMALL, true);
            text(pen, Numbers.count(part.length()), 0, y + look.px(22), Look.AXIS, false);
            double middle = y + look.px(14);
            double half = look.px(BAR) / 2;
            pen.g().setFill(palette.maskOff());
            pen.g().fillRoundRect(left, middle - half, right - left, 2 * half, half, half);
            pen.g().setFill(now.style().color(palette));
            pen.g().fillRoundRect(left, middle - half, (right - left) * part.density(), 2 * half, half, half);
            pen.g().setFill(palette.text());
            pen.g().fillRect(Math.rint(left + (right - left) * target), middle - 2 * half, look.px(1.5), 4 * half);
            pen.text(
                    Numbers.fixed(part.density(), 2),
                    width,
                    middle,
                    look.semiBold(Look.SMALL),
                    palette.text(),
                    TextAlignment.RIGHT);
        }
    }

    private void text(Pen pen, String words, double x, double y, double size, boolean strong) {
        Palette palette = look().palette();
        pen.text(
                words,
                x,
                y,
                strong ? look().medium(size) : look().font(size),
                strong ? palette.text() : palette.muted(),
                TextAlignment.LEFT);
    }

    private void churn(Pen pen, double width) {
        Look look = look();
        Palette palette = look.palette();
        double middle = Math.round((look.px(NAME) + width) / 2);
        double room = (width - middle) - look.px(VALUE);
        int most = Math.max(
                1,
                parts().stream()
                        .mapToInt(p -> Math.max(p.births(), p.deaths()))
                        .max()
                        .orElse(1));
        double gap = look.px(8);
        pen.text(
                Texts.get("masks.died"),
                middle - gap,
                look.px(8),
                look.medium(Look.CAPTION),
                palette.maskDied(),
                TextAlignment.RIGHT);
        pen.text(
                Texts.get("masks.born"),
                middle + gap,
                look.px(8),
                look.medium(Look.CAPTION),
                palette.maskBorn(),
                TextAlignment.LEFT);
        for (int i = 0; i < parts().size(); i++) {
            Part part = parts().get(i);
            double y = look.px(FLAT_ROW) * (i + 1.5);
            double half = look.px(CHURN_BAR) / 2;
            text(pen, name(part), 0, y, Look.CAPTION, true);
            double died = Math.max(part.deaths() > 0 ? 1 : 0, Math.round(room * part.deaths() / most));
            double born = Math.max(part.births() > 0 ? 1 : 0, Math.round(room * part.births() / most));
            pen.g().setFill(palette.maskDied());
            pen.g().fillRect(middle - died, y - half, died, 2 * half);
            pen.g().setFill(palette.maskBorn());
            pen.g().fillRect(middle + 1, y - half, born, 2 * half);
            number(pen, part.deaths(), middle - died - look.px(5), y, TextAlignment.RIGHT);
            number(pen, part.births(), middle + born + look.px(6), y, TextAlignment.LEFT);
        }
        pen.line(middle, look.px(FLAT_ROW), middle, look.px(FLAT_ROW) * (parts().size() + 1), palette.border());
    }

    private void number(Pen pen, int count, double x, double y, TextAlignment align) {
        pen.text(
                Numbers.count(count),
                x,
                y,
                look().font(Look.CAPTION),
                look().palette().muted(),
                align);
    }
}
