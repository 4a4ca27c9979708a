package basin.ui.status;

import basin.ui.base.Texts;
import basin.ui.base.Views;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

/** Binds the line at the bottom. */
public final class StatusController {
    private final StatusViewModel model;
    private final MemoryViewModel need;
    private final ObservableBooleanValue idle;

    @FXML
    private Label state;

    @FXML
    private Circle dot;

    @FXML
    private Label step;

    @FXML
    private Label surfaces;

    @FXML
    private Label spectra;

    @FXML
    private Label folder;

    @FXML
    private HBox keys;

    @FXML
    private Label seed;

    @FXML
    private Label machine;

    @FXML
    private Label memory;

    /** For {@code model} and {@code need}; keys are shown while {@code idle}. */
    public StatusController(StatusViewModel model, MemoryViewModel need, ObservableBooleanValue idle) {
        this.model = model;
        this.need = need;
        this.idle = idle;
    }

    @FXML
    void initialize() {
        state.textProperty().bind(model.state());
        state.textProperty().addListener((o, a, b) -> colour());
        step.textProperty().bind(model.step());
        surfaces.textProperty().bind(model.surfaces());
        spectra.textProperty().bind(model.spectra());
        folder.textProperty().bind(model.folder());
        Views.explain(folder, Texts.get("status.folder.tip"));
        seed.textProperty().bind(model.seed());
        machine.textProperty().bind(model.machine());
        memory.textProperty().bind(need.text());
        need.tip().addListener((o, a, tip) -> Views.explain(memory, tip));
        keys.visibleProperty().bind(idle);
        keys.managedProperty().bind(idle);
        colour();
    }

    private void colour() {
        String token =
                switch (model.tone()) {
                    case QUIET -> "-b-muted";
                    case GOOD -> "-b-good";
                    case WRONG -> "-b-wrong";
                };
        dot.setStyle("-fx-fill: " + token);
        state.setStyle("-fx-text-fill: " + (model.tone() == StatusViewModel.Tone.QUIET ? "-b-text" : token));
    }
}
