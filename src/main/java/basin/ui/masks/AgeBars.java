package basin.ui.masks;

import basin.io.Numbers;
import basin.io.Ticks;
import basin.ui.paint.Cividis;
import basin.ui.paint.PaintedRegion;
import basin.ui.paint.Pen;
import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** How many perturbed weights have each age, in masks since their birth; what was just born in its own colour. */
final class AgeBars extends PaintedRegion {
    private static final double HEIGHT = 120;
    private static final double LEFT = 38;
    private static final double BELOW = 18;
    private static final int TICKS = 3;

    private final ObjectProperty<MaskMoment> moment = new SimpleObjectProperty<>(this, "moment");

    AgeBars() {
        repaintOn(moment);
    }

    ObjectProperty<MaskMoment> momentProperty() {
        return moment;
    }

    @Override
    protected double computePrefHeight(double width) {
        return look().px(HEIGHT);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        if (moment.get() == null) {
            return;
        }
        Pen pen = new Pen(g, look());
        int[] counts = moment.get().ageCounts();
        double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        double left = Math.round(look().px(LEFT));
        double bottom = Math.round(height - look().px(BELOW));
        double top = look().px(8);
        Ticks ticks = Ticks.between(0, most, TICKS);
        for (int i = 0; i < ticks.count(); i++) {
            double y = bottom - (bottom - top) * ticks.at(i) / most;
            pen.line(left, y, width, y, look().palette().border().deriveColor(0, 1, 1, 0.7));
            pen.axis(Numbers.count(Math.round(ticks.at(i))), left - look().px(6), y, TextAlignment.RIGHT);
        }
        double slot = (width - left) / counts.length;
        double bar = Math.max(1, Math.min(look().px(14), Math.floor(slot) - 1));
        for (int age = 0; age < counts.length; age++) {
            double high = Math.round((bottom - top) * counts[age] / most);
            boolean born = age == 0 && counts.length > 1;
            g.setFill(
                    born ? look().palette().maskBorn() : Cividis.color((double) age / Math.max(1, counts.length - 1)));
            g.fillRect(Math.rint(left + age * slot), bottom - Math.max(counts[age] > 0 ? 1 : 0, high), bar, high);
        }
        Ticks ages = Ticks.between(0, counts.length - 1., 4);
        for (int i = 0; i < ages.count(); i++) {
            if (ages.at(i) == Math.rint(ages.at(i))) {
                double x = left + ages.at(i) * slot + bar / 2;
                pen.axis(Numbers.count(Math.round(ages.at(i))), x, bottom + look().px(9), TextAlignment.CENTER);
            }
        }
    }
}
