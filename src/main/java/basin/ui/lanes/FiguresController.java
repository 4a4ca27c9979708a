package basin.ui.lanes;

import basin.ui.base.Texts;
import basin.ui.base.Views;
import javafx.beans.value.ObservableDoubleValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Binds the figures in a lane's header: accuracies, loss, time and cost. They are there from the run's begin. */
public final class FiguresController {
    private static final double FOUR_FIGURES = 262;

    private final LaneViewModel model;
    private final ObservableDoubleValue width;

    @FXML
    private Label accuracy;

    @FXML
    private VBox trainBox;

    @FXML
    private Label trainAccuracy;

    @FXML
    private Label loss;

    @FXML
    private Label millis;

    @FXML
    private HBox costs;

    @FXML
    private Label theoryTitle;

    @FXML
    private Label theory;

    @FXML
    private StackPane theoryBar;

    @FXML
    private Region theoryFull;

    @FXML
    private Label measured;

    @FXML
    private StackPane measuredBar;

    @FXML
    private Region measuredFull;

    /** The figures of {@code model}; {@code width} of the card. */
    FiguresController(LaneViewModel model, ObservableDoubleValue width) {
        this.model = model;
        this.width = width;
    }

    @FXML
    void initialize() {
        model.wordsProperty().addListener((o, a, now) -> say(now));
        theoryBar.widthProperty().addListener((o, a, b) -> bars());
        width.addListener((o, a, b) -> fit());
        Views.explain(costs, Texts.get("lane.cost.tip"));
        fit();
        say(model.wordsProperty().get());
    }

    private void fit() {
        boolean wide = width.get() >= FOUR_FIGURES;
        Views.show(trainBox, wide);
        theoryTitle.setText(Texts.get(wide ? "lane.theory" : "lane.theory.short"));
    }

    private void say(LaneViewModel.Words words) {
        accuracy.setText(words.accuracy());
        trainAccuracy.setText(words.trainAccuracy());
        loss.setText(words.loss());
        millis.setText(words.millis());
        theory.setText(words.theory());
        measured.setText(words.measured());
        bars();
    }

    private void bars() {
        LaneViewModel.Words words = model.wordsProperty().get();
        theoryFull.setPrefWidth(theoryBar.getWidth() * words.theoryBar());
        measuredFull.setPrefWidth(measuredBar.getWidth() * words.measuredBar());
    }
}
