package basin.ui.base;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A small sheet that opens below what asks for it, or above where there is more room, and closes at a click elsewhere. It lies over the whole window. */
public final class Dropdown extends Pane {
    private static final double GAP = 6;
    private static final double EDGE = 8;

    private final Supplier<? extends Region> made;
    /** Null before it is first opened. */
    private Region content;

    private Node anchor;

    /** Closed; {@code content} is asked for when it first opens. */
    public Dropdown(Supplier<? extends Region> content) {
        made = content;
        setPickOnBounds(false);
        setVisible(false);
        EventHandler<MouseEvent> elsewhere = this::pressed;
        sceneProperty().addListener((o, before, scene) -> {
            if (before != null) {
                before.removeEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
            }
            if (scene != null) {
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
            }
        });
    }

    private void pressed(MouseEvent event) {
        if (isVisible() && !within(event.getTarget(), content) && !within(event.getTarget(), anchor)) {
            hide();
        }
    }

    private static boolean within(Object target, Node node) {
        for (Node n = target instanceof Node at ? at : null; n != null; n = n.getParent()) {
            if (n == node) {
                return true;
            }
        }
        return false;
    }

    /** Opens below {@code asked}, or closes where that opened it. */
    public void toggle(Node asked) {
        boolean same = isVisible() && asked == anchor;
        anchor = asked;
        if (content == null) {
            content = made.get();
            content.getStyleClass().addAll("sheet", "small-sheet");
            getChildren().add(content);
        }
        setVisible(!same);
        requestLayout();
    }

    /** Closes; whether it was open. */
    public boolean hide() {
        boolean open = isVisible();
        setVisible(false);
        return open;
    }

    @Override
    protected void layoutChildren() {
        if (content == null || anchor.getScene() == null) {
            return;
        }
        Bounds below = sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        double width = content.prefWidth(-1);
        double height = Math.min(content.prefHeight(width), getHeight() - 2 * EDGE);
        double x = Math.max(EDGE, Math.min(below.getMinX(), getWidth() - width - EDGE));
        double under = below.getMaxY() + GAP;
        boolean above = under + height > getHeight() - EDGE && below.getMinY() - GAP - height >= EDGE;
        double y =
                above ? below.getMinY() - GAP - height : Math.max(EDGE, Math.min(under, getHeight() - height - EDGE));
        content.resizeRelocate(Math.rint(x), Math.rint(y), width, height);
    }
}
