package basin.ui.start;

import basin.io.Numbers;
import basin.train.RunConfig;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableObjectValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Binds the first start's card. */
public final class StartController {
    private static final double ROOM_FOR_TWO = 640;
    private static final double ROOM_FOR_THREE = 860;
    /** Up to so many lanes are counted in words. */
    private static final int MOST = 6;

    private final ObservableObjectValue<RunConfig> config;
    private final ObservableBooleanValue off;
    private final Runnable action;

    @FXML
    private HBox card;

    @FXML
    private Region firstLine;

    @FXML
    private VBox see;

    @FXML
    private Region secondLine;

    @FXML
    private VBox keep;

    @FXML
    private Label title;

    @FXML
    private Label text;

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
        card.widthProperty().addListener((o, a, b) -> fit());
        config.addListener((o, a, b) -> {
            fit();
            count();
        });
        fit();
        count();
        plan.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(
                                "start.plan",
                                Texts.count("count.epochs", config.get().epochs()),
                                Texts.get("data." + config.get().data())),
                        config));
    }

    /** What is to be kept in mind is about wrong labels, and stands where there are some. */
    private void fit() {
        double width = card.getWidth();
        boolean noisy = config.get().labelNoise() > 0;
        List.of(firstLine, see).forEach(n -> Views.show(n, width >= ROOM_FOR_TWO));
        List.of(secondLine, keep).forEach(n -> Views.show(n, noisy && width >= ROOM_FOR_THREE));
    }

    private void count() {
        int lanes = config.get().lanes().size();
        title.setText(
                lanes <= MOST ? Texts.get("start.title." + lanes) : Texts.get("start.title", Numbers.count(lanes)));
        text.setText(Texts.get(lanes == 1 ? "start.text.one" : "start.text"));
    }

    @FXML
    void train() {
        action.run();
    }
}
