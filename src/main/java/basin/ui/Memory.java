package basin.ui;

import basin.ui.base.Appearance;
import basin.ui.base.Tab;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers theme, zoom, the window's place and size, and what it showed, from one start to the next; never a presentation. */
final class Memory {
    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final String DARK = "dark";
    private static final String ZOOM = "zoom";
    private static final String X = "x";
    private static final String Y = "y";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String MAXIMIZED = "maximized";
    private static final String LANGUAGE = "language";
    private static final String VIEW = "view";
    private static final String FOLDED = "settings-away";
    private static final String LESSONS = "lessons";

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
        double x = store.getDouble(X, Double.NaN);
        double y = store.getDouble(Y, Double.NaN);
        if (width >= stage.getMinWidth() && height >= stage.getMinHeight()) {
            List<Rectangle2D> screens =
                    Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
            boolean placed = !Double.isNaN(x) && !Double.isNaN(y);
            Rectangle2D inside = inside(new Rectangle2D(placed ? x : 0, placed ? y : 0, width, height), screens);
            stage.setWidth(inside.getWidth());
            stage.setHeight(inside.getHeight());
            if (placed) {
                stage.setX(inside.getMinX());
                stage.setY(inside.getMinY());
            }
        }
        stage.setMaximized(store.getBoolean(MAXIMIZED, false));
    }

    /** The window {@code wanted}, moved and shrunk so that all of it lies on that of {@code screens} of which it covers most. */
    static Rectangle2D inside(Rectangle2D wanted, List<Rectangle2D> screens) {
        Rectangle2D screen = screens.stream()
                .max(Comparator.comparingDouble(s -> common(s, wanted)))
                .orElse(wanted);
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        double x = Math.max(screen.getMinX(), Math.min(wanted.getMinX(), screen.getMaxX() - width));
        double y = Math.max(screen.getMinY(), Math.min(wanted.getMinY(), screen.getMaxY() - height));
        return new Rectangle2D(x, y, width, height);
    }

    private static double common(Rectangle2D a, Rectangle2D b) {
        double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double up = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return Math.max(0, across) * Math.max(0, up);
    }

    /** The language that was chosen, as {@link LanguageMenu} offers it. */
    String language() {
        return store.get(LANGUAGE, LanguageMenu.SYSTEM);
    }

    /** Keeps the language {@code choice}. */
    void language(String choice) {
        store.put(LANGUAGE, choice);
    }

    /** Shows in {@code window} what was shown. */
    void restore(MainWindow window) {
        String view = store.get(VIEW, "");
        Arrays.stream(Tab.values())
                .filter(t -> t.name().equals(view))
                .findFirst()
                .ifPresent(window.tab()::set);
        window.settingsSide().foldedProperty().set(store.getBoolean(FOLDED, false));
        if (store.getBoolean(LESSONS, false)) {
            window.lessons();
        }
    }

    /** Keeps them as they are now. */
    void keep(Appearance appearance, Stage stage, MainWindow window) {
        store.putBoolean(DARK, appearance.darkProperty().get());
        store.putDouble(ZOOM, appearance.zoomProperty().get());
        store.putBoolean(MAXIMIZED, stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            store.putDouble(X, stage.getX());
            store.putDouble(Y, stage.getY());
            store.putDouble(WIDTH, stage.getWidth());
            store.putDouble(HEIGHT, stage.getHeight());
        }
        store.put(VIEW, window.tab().get().name());
        store.putBoolean(FOLDED, window.settingsSide().foldedProperty().get());
        store.putBoolean(LESSONS, window.lessonsOpen());
        try {
            store.flush();
        } catch (BackingStoreException e) {
            LOG.warn("The look and place of the window could not be kept.", e);
        }
    }
}
