package basin.ui.curves;

import basin.ui.paint.Look;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/** A chart of curves over the steps. The step under the pointer is shared with other charts. */
final class CurveChart extends Region {
    private final Canvas canvas = new Canvas();
    private final ObservableValue<Look> look;
    private final DoubleProperty pointed;
    private final ObjectProperty<Plot> plot = new SimpleObjectProperty<>();

    /** {@code left} runs when the pointer has gone, {@code chosen} gets the step of a click. */
    CurveChart(ObservableValue<Look> look, DoubleProperty pointed, Runnable left, DoubleConsumer chosen) {
        this.look = look;
        this.pointed = pointed;
        getChildren().add(canvas);
        look.addListener((o, a, b) -> requestLayout());
        plot.addListener((o, a, b) -> paint());
        pointed.addListener((o, a, b) -> paint());
        setOnMouseMoved(e -> {
            if (plot.get() != null) {
                pointed.set(new CurvePainter(canvas, look.getValue(), plot.get()).stepAt(e.getX()));
            }
        });
        setOnMouseExited(e -> left.run());
        setOnMouseClicked(e -> {
            if (!Double.isNaN(pointed.get())) {
                chosen.accept(pointed.get());
            }
        });
    }

    ObjectProperty<Plot> plotProperty() {
        return plot;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (plot.get() != null && canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            new CurvePainter(canvas, look.getValue(), plot.get()).paint(pointed.get());
        }
    }
}
