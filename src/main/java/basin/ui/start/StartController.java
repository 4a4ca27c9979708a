package basin.ui.start;

import basin.io.Numbers;
import basin.train.RunConfig;
import basin.ui.base.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableObjectValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Binds the first start's card. */
public final class StartController {
    private final ObservableObjectValue<RunConfig> config;
    private final ObservableBooleanValue off;
    private final Runnable action;

    @FXML
    private Button train;

    @FXML
    private Label plan;

    /** The card whose button does {@code action}, unless {@code off}; it says what {@code config} will do. */
    public StartController(ObservableObjectValue<RunConfig> config, ObservableBooleanValue off, Runnable action) {
        this.config = config;
        this.off = off;
        this.action = action;
    }

    @FXML
    void initialize() {
        train.disableProperty().bind(off);
        plan.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(
                                "start.plan",
                                Numbers.count(config.get().epochs()),
                                Texts.get("data." + config.get().data())),
                        config));
    }

    @FXML
    void train() {
        action.run();
    }
}
