package basin.ui.scale;

import basin.io.LossScale;
import basin.io.Ticks;
import basin.io.Viridis;
import basin.ui.paint.Look;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The colours of losses with their numbers. */
final class ColourBar extends Region {
    private static final double WIDTH = 186;
    private static final double HEIGHT = 32;
    private static final double MARGIN = 16;
    private static final double BAR = 9;
    private static final double TOP = 5;
    private static final double LABEL = 16;
    private static final int MOST_LABELS = 6;

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Look> look;
    private final ObjectProperty<LossScale> scale = new SimpleObjectProperty<>();

    ColourBar(ObservableValue<Look> look) {
        this.look = look;
        getChildren().add(canvas);
        setPrefSize(WIDTH, HEIGHT);
        look.addListener((o, a, b) -> requestLayout());
        scale.addListener((o, a, b) -> paint());
    }

    ObjectProperty<LossScale> scaleProperty() {
        return scale;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        LossScale now = scale.get();
        if (now == null) {
            return;
        }
        Look l = look.getValue();
        double left = l.px(MARGIN);
        double length = canvas.getWidth() - 2 * left;
        for (int x = 0; x < length; x++) {
            g.setFill(Color.web(String.format("#%06X", Viridis.rgb((x + 0.5) / length))));
            g.fillRect(Math.rint(left) + x, l.px(TOP), 1, l.px(BAR));
        }
        g.setFill(l.palette().muted());
        g.setFont(l.font(Look.AXIS));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        Ticks ticks = now.ticks();
        int every = Math.max(1, (int) Math.ceil((ticks.count() - 1.0) / (MOST_LABELS - 1)));
        for (int i = ticks.count() - 1; i >= 0; i -= every) {
            g.fillText(now.label(i), left + length * i / Math.max(1, ticks.count() - 1), l.px(LABEL));
        }
    }
}
