package basin.ui.base;

import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The place of a view that is made when it is first shown, so that the window's start need not. */
public final class Late extends StackPane {
    private final Supplier<? extends Node> view;

    /** Shown while {@code when} holds; from then on it holds what {@code view} gives. */
    public Late(ObservableBooleanValue when, Supplier<? extends Node> view) {
        this.view = view;
        setPickOnBounds(false);
        setMinSize(0, 0);
        visibleProperty().addListener((o, a, shown) -> make());
        visibleProperty().bind(when);
        make();
    }

    private void make() {
        if (isVisible() && getChildren().isEmpty()) {
            getChildren().add(view.get());
        }
    }
}
