package basin.ui.surface;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;

/** What draws the mesh of a surface in perspective. For the JavaFX thread. */
interface Space {
    /** Drawn by the graphics card where JavaFX uses one, else computed here. */
    static Space create() {
        return Platform.isSupported(ConditionalFeature.SCENE3D) ? new SpaceScene() : new SpaceImage();
    }

    /** The node to put between the box's back and the marker. */
    Node node();

    /** Shows another surface. */
    void show(Relief relief);

    /** Draws contour lines at these heights, 0..1, on the surface. */
    void contours(double... levels);

    /** Takes the place of a projection, its size and the height of its box. */
    void look(Projection view);
}
