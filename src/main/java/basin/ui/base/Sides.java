package basin.ui.base;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * A view's middle between panels. A panel for which there is no room becomes a drawer over the middle, which a button of
 * the middle opens.
 */
public final class Sides extends StackPane {
    private final HBox row = new HBox();
    private final Region middle;
    private final Side left;
    private final Side right;
    private boolean there = true;

    /** A panel, and the button that opens it where it is a drawer. */
    private static final class Side {
        private final Region panel;
        private final double room;
        private final Button button = new Button();
        private final StackPane drawer = new StackPane();
        private final Button close;
        private boolean docked;

        Side(Region panel, double room, Pos at) {
            this.panel = panel;
            this.room = room;
            button.getStyleClass().add("drawer-button");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(e -> drawer.setVisible(!drawer.isVisible()));
            close = Views.closer(Texts.get("drawer.close"), () -> drawer.setVisible(false));
            drawer.getStyleClass().add("drawer");
            drawer.setMaxWidth(USE_PREF_SIZE);
            drawer.setVisible(false);
            StackPane.setAlignment(drawer, at);
            StackPane.setAlignment(close, Pos.TOP_RIGHT);
        }

        /** Takes the panel out of the drawer or puts it in; whether it stands beside the middle. */
        boolean arrange(boolean there, double width) {
            docked = there && width >= room;
            Views.show(button, there && !docked);
            if (docked || !there) {
                drawer.setVisible(false);
                drawer.getChildren().clear();
            } else if (drawer.getChildren().isEmpty()) {
                drawer.getChildren().setAll(panel, close);
            }
            return docked;
        }
    }

    /**
     * With nothing at the right.
     *
     * @param room the width from which on the panel stands beside the middle
     */
    public Sides(Region middle, Region left, double room) {
        this(middle, left, room, null, 0);
    }

    /** With both panels, each with the width from which on it stands beside the middle. */
    public Sides(Region middle, Region left, double leftRoom, Region right, double rightRoom) {
        this.middle = middle;
        this.left = new Side(left, leftRoom, Pos.CENTER_LEFT);
        this.right = right == null ? null : new Side(right, rightRoom, Pos.CENTER_RIGHT);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(row, this.left.drawer);
        if (right != null) {
            getChildren().add(this.right.drawer);
        }
        setMinWidth(0);
        // what is told at the right follows the pointer over the middle, so only the left drawer closes there
        middle.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (!within(e.getTarget(), this.left.button)) {
                this.left.drawer.setVisible(false);
            }
        });
        widthProperty().addListener((o, a, b) -> arrange());
        arrange();
    }

    private static boolean within(Object target, Node node) {
        for (Node n = target instanceof Node at ? at : null; n != null; n = n.getParent()) {
            if (n == node) {
                return true;
            }
        }
        return false;
    }

    private void arrange() {
        List<Node> beside = new ArrayList<>();
        if (left.arrange(there, getWidth())) {
            beside.add(left.panel);
        }
        beside.add(middle);
        if (right != null && right.arrange(there, getWidth())) {
            beside.add(right.panel);
        }
        if (!beside.equals(row.getChildren())) { // a button under the pointer must not leave the window and come back
            row.getChildren().setAll(beside);
        }
    }

    /** Whether there are panels at all. */
    public void showPanels(boolean shown) {
        if (shown != there) {
            there = shown;
            arrange();
        }
    }

    /** Opens the left panel; invisible while that stands beside the middle. */
    public Button leftButton(String id, String words) {
        return named(left.button, id, words, Feather.SIDEBAR);
    }

    /** Opens the right panel; invisible while that stands beside the middle. */
    public Button rightButton(String id, String words) {
        return named(right.button, id, words, Feather.INFO);
    }

    private static Button named(Button button, String id, String words, Feather icon) {
        button.setId(id);
        button.setText(words);
        button.setGraphic(Views.icon(icon));
        return button;
    }

    /** Closes a drawer; whether one was open. */
    public boolean hide() {
        boolean open = left.drawer.isVisible() || (right != null && right.drawer.isVisible());
        left.drawer.setVisible(false);
        if (right != null) {
            right.drawer.setVisible(false);
        }
        return open;
    }
}
