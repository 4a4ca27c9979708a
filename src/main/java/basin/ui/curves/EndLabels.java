package basin.ui.curves;

import basin.ui.paint.Labels;
import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** What stands at the curves' ends, in the order of their values and never over each other. */
final class EndLabels {
    /** From one label to the next. */
    static final double GAP = 13;

    private final List<EndLabel> labels = new ArrayList<>();

    private record EndLabel(String text, Color color, double y) {}

    /** One that belongs at {@code y}. */
    void add(String text, Color color, double y) {
        labels.add(new EndLabel(text, color, y));
    }

    /** Writes them from {@code x} on. */
    void paint(Pen pen, double x, double top, double bottom) {
        double[] wanted = labels.stream().mapToDouble(EndLabel::y).toArray();
        double[] places = Labels.spread(wanted, pen.look().px(GAP), top, bottom);
        for (int i = 0; i < places.length; i++) {
            EndLabel label = labels.get(i);
            pen.text(label.text(), x, places[i], pen.look().semiBold(Look.CAPTION), label.color(), TextAlignment.LEFT);
        }
    }
}
