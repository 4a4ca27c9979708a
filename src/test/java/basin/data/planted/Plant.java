package basin.data.planted;

/** Planted: what this room may not do. */
public final class Plant {
    basin.planted.Roomless roomless;
    javafx.scene.Node node;
}
