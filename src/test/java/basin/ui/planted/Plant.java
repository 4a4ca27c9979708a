package basin.ui.planted;

/** Planted: what this room may not do. */
public final class Plant {
    basin.planted.Roomless roomless;
    basin.model.Objective objective;
    basin.ui.plantedtoo.Plant back;

    void post() {
        javafx.application.Platform.runLater(() -> {});
    }
}
