package basin.ui.planted;

/** Planted: a view model that knows the scene. */
final class PlantedViewModel {
    javafx.scene.Node node;
}
