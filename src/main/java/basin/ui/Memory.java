package basin.ui;

import basin.ui.base.Appearance;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers theme, zoom and the window's size from one start to the next. */
final class Memory {
    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final String DARK = "dark";
    private static final String ZOOM = "zoom";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String MAXIMIZED = "maximized";

    private final Preferences store;

    /** Kept in {@code store}. */
    Memory(Preferences store) {
        this.store = store;
    }

    /** Makes them as they were; what was never kept stays as it is. */
    void restore(Appearance appearance, Stage stage) {
        appearance
                .darkProperty()
                .set(store.getBoolean(DARK, appearance.darkProperty().get()));
        appearance.zoomTo(store.getDouble(ZOOM, 1));
        double width = store.getDouble(WIDTH, Double.NaN);
        double height = store.getDouble(HEIGHT, Double.NaN);
        if (width >= stage.getMinWidth() && height >= stage.getMinHeight()) {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(width, screen.getWidth()));
            stage.setHeight(Math.min(height, screen.getHeight()));
        }
        stage.setMaximized(store.getBoolean(MAXIMIZED, false));
    }

    /** Keeps them as they are now. */
    void keep(Appearance appearance, Stage stage) {
        store.putBoolean(DARK, appearance.darkProperty().get());
        store.putDouble(ZOOM, appearance.zoomProperty().get());
        store.putBoolean(MAXIMIZED, stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            store.putDouble(WIDTH, stage.getWidth());
            store.putDouble(HEIGHT, stage.getHeight());
        }
        try {
            store.flush();
        } catch (BackingStoreException e) {
            LOG.warn("Theme, zoom and size of the window could not be kept.", e);
        }
    }
}
