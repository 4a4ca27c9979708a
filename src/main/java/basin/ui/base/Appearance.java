package basin.ui.base;

import basin.ui.paint.Look;
import basin.ui.paint.Palette;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How the window looks now: theme, zoom and presentation mode. */
public final class Appearance {
    private static final double LEAST = 0.75;
    private static final double MOST = 2;
    private static final double STEP = 0.125;
    private static final double PRESENTATION = 1.5;

    private final BooleanProperty dark = new SimpleBooleanProperty(true);
    private final BooleanProperty presentation = new SimpleBooleanProperty();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final DoubleBinding scale = Bindings.createDoubleBinding(
            () -> zoom.get() * (presentation.get() ? PRESENTATION : 1), zoom, presentation);
    private final ObjectBinding<Look> look = Bindings.createObjectBinding(
            () -> new Look(dark.get() ? Palette.DARK : Palette.LIGHT, scale.get()), dark, scale);

    /** The same look, which nothing follows yet. */
    public Appearance copy() {
        Appearance copy = new Appearance();
        copy.dark.set(dark.get());
        copy.presentation.set(presentation.get());
        copy.zoom.set(zoom.get());
        return copy;
    }

    /** Whether the theme is the dark one. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether everything is shown half as large again, for a projector. */
    public BooleanProperty presentationProperty() {
        return presentation;
    }

    /** Makes everything one step larger (1), smaller (-1), or plain (0); 75 to 200 %. */
    public void zoom(int direction) {
        zoomTo(direction == 0 ? 1 : zoom.get() + direction * STEP);
    }

    /** Sets the zoom, 1 being plain, as far as 75 to 200 % allow. */
    public void zoomTo(double wanted) {
        zoom.set(wanted > 0 ? Math.max(LEAST, Math.min(MOST, wanted)) : 1);
    }

    /** The zoom; 1 is plain. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom;
    }

    /** Factor on everything: zoom times presentation mode. */
    public DoubleBinding scale() {
        return scale;
    }

    /** For painters: the theme's colours and that factor. */
    public ObjectBinding<Look> look() {
        return look;
    }
}
