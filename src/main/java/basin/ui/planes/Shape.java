package basin.ui.planes;

import basin.train.PlaneView;
import basin.ui.base.Texts;
import java.util.Locale;

/** What can be measured. */
enum Shape {
    /** A plane of two random directions. */
    PLANE(PlaneView.Kind.RANDOM, false),
    /** A line along a random direction. */
    LINE(PlaneView.Kind.RANDOM, true),
    /** The line from one lane's weights to another's. */
    BETWEEN(PlaneView.Kind.LINE, true),
    /** The plane of the lanes' trajectories. */
    TRAJECTORY(PlaneView.Kind.TRAJECTORY, false);

    private final PlaneView.Kind kind;
    private final boolean line;

    Shape(PlaneView.Kind kind, boolean line) {
        this.kind = kind;
        this.line = line;
    }

    PlaneView.Kind kind() {
        return kind;
    }

    /** Whether it is a line. */
    boolean line() {
        return line;
    }

    /** Whether {@code view} is one. */
    boolean fits(PlaneView view) {
        return view.kind() == kind && view.losses().line() == line;
    }

    /** Whether its directions are random, so that they are scaled and have a span. */
    boolean random() {
        return kind == PlaneView.Kind.RANDOM;
    }

    String title() {
        return Texts.get("planes.shape." + name().toLowerCase(Locale.ROOT));
    }
}
