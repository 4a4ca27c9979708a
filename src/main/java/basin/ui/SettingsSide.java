package basin.ui;

import basin.ui.sidebar.SidebarController;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The settings beside the lanes, or, where they are put away or have no room, a rail that opens them over the lanes. */
final class SettingsSide {
    private static final double NARROW = 1200;

    private final BorderPane frame;
    private final StackPane body;
    private final SidebarController sidebar;
    private final Region settings;
    private final Rail rail = new Rail(this::open);
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private boolean narrow;

    /** At the left of {@code frame}, over whose {@code body} they open. */
    SettingsSide(BorderPane frame, StackPane body, SidebarController sidebar, Region settings) {
        this.frame = frame;
        this.body = body;
        this.sidebar = sidebar;
        this.settings = settings;
    }

    /** Whether a window of {@code width} has no room for them beside the lanes. */
    static boolean narrow(double width) {
        return width < NARROW;
    }

    /**
     * Fits them.
     *
     * @param shown whether the lanes are
     * @param width for both
     * @return what the lanes have of it
     */
    double arrange(boolean shown, double width) {
        narrow = narrow(width);
        boolean away = narrow || folded.get();
        if (!shown) {
            frame.setLeft(null);
        } else if (away && frame.getLeft() != rail) {
            frame.setLeft(rail);
        } else if (!away && frame.getLeft() != settings) {
            body.getChildren().remove(settings);
            frame.setLeft(settings);
        }
        return width - (away ? rail.getMaxWidth() : settings.getMaxWidth());
    }

    /** Shows their part {@code index}. */
    void open(int index) {
        folded.set(false);
        if (narrow && !body.getChildren().contains(settings)) {
            StackPane.setAlignment(settings, Pos.CENTER_LEFT);
            body.getChildren().add(settings);
            settings.applyCss();
            body.layout();
        }
        sidebar.reveal(index);
    }

    /** Puts them away. */
    void fold() {
        if (narrow) {
            body.getChildren().remove(settings);
        } else {
            folded.set(true);
        }
    }

    /** Closes them where they lie over the lanes and {@code target} is none of theirs. */
    void pressed(EventTarget target) {
        for (Node n = target instanceof Node node ? node : null; n != null; n = n.getParent()) {
            if (n == settings) {
                return;
            }
        }
        body.getChildren().remove(settings);
    }

    /** Whether they are put away, though there may be room for them. */
    BooleanProperty foldedProperty() {
        return folded;
    }
}
