package basin.ui.base;

import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Lanes' shapes as parts of views. */
public final class Glyphs {
    private Glyphs() {}

    /** The shape of a lane in its colour, in a box of {@code size} pixels a side. */
    public static Node of(LaneStyle style, double size, Look look) {
        StackPane box = new StackPane(style.node(size, look.palette()));
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        return box;
    }
}
