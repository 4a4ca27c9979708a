package basin.ui.status;

import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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
    private HBox bar;

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
        colour();
        bar.widthProperty().addListener((o, a, b) -> fit());
        idle.addListener((o, a, b) -> fit());
        for (Label each : List.of(state, step, surfaces, spectra, folder, seed, memory, machine)) {
            each.textProperty().addListener((o, a, b) -> fit());
        }
    }

    /** Shows whole parts alone: those that matter least go first where there is no room for all. */
    private void fit() {
        List<Region> shown = Stream.of(state, step, surfaces, spectra, folder, keys, seed, memory, machine)
                .filter(r -> r == keys ? idle.get() : !((Label) r).getText().isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        for (Region least : List.of(machine, keys, spectra, memory, folder, surfaces, seed)) {
            if (width(shown) <= bar.getWidth()) {
                break;
            }
            shown.remove(least);
        }
        for (Region each : List.of(state, step, surfaces, spectra, folder, keys, seed, memory, machine)) {
            Views.show(each, shown.contains(each));
        }
    }

    /** What {@code parts} need beside each other and the space between them; a long folder is cut at its front. */
    private double width(List<Region> parts) {
        double parted = bar.getInsets().getLeft() + bar.getInsets().getRight() + bar.getSpacing() * parts.size();
        return parted
                + parts.stream()
                        .mapToDouble(r -> r == folder ? folder.minWidth(-1) : r.prefWidth(-1))
                        .sum();
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
