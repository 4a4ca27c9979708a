package basin.ui.paint;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A region with one canvas as large as itself, painted anew in the next layout pass after something changed and at no
 * other time. All methods are for the JavaFX thread.
 */
public abstract class PaintedRegion extends Region {
    private final Canvas canvas = new Canvas();
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.DARK);
    private boolean stale = true;

    /** Begins empty and dark. */
    protected PaintedRegion() {
        canvas.setManaged(false);
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        repaintOn(look);
    }

    /** Colours and scale. */
    public final ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** The look now. */
    public final Look look() {
        return look.get();
    }

    /** Paints again whenever one of these changes. */
    protected final void repaintOn(ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            value.subscribe(v -> repaint());
        }
    }

    /** Asks for a new picture in the next layout pass. */
    protected final void repaint() {
        stale = true;
        requestLayout();
    }

    /** Paints the whole picture on a cleared canvas of this size in pixels. */
    protected abstract void paint(GraphicsContext g, double width, double height);

    @Override
    protected void layoutChildren() {
        double width = Math.ceil(getWidth());
        double height = Math.ceil(getHeight());
        if (!stale && canvas.getWidth() == width && canvas.getHeight() == height) {
            return;
        }
        stale = false;
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        if (width > 0 && height > 0) {
            paint(g, width, height);
        }
    }
}
