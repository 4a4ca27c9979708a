package basin.ui.curves;

import basin.ui.base.Appearance;
import basin.ui.base.Glyphs;
import basin.ui.base.Magnified;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Binds the charts of loss and accuracy. */
public final class CurvesController {
    private static final double POINT_WIDTH = 2;
    private static final double GLYPH = 8;
    /** Below it the names at the curves' ends suffice. */
    private static final double ROOM_FOR_LEGEND = 400;

    private final CurvesViewModel model;
    private final Appearance appearance;
    private final ObservableBooleanValue visible;

    @FXML
    private HBox legend;

    @FXML
    private StackPane losses;

    @FXML
    private StackPane accuracies;

    @FXML
    private Label accuracyTitle;

    @FXML
    private ToggleButton train;

    @FXML
    private ToggleButton test;

    private CurveChart lossChart;
    private CurveChart accuracyChart;
    private List<Object> legendOf = List.of();

    /** For {@code model}; nothing is drawn unless {@code visible}. */
    public CurvesController(CurvesViewModel model, Appearance appearance, ObservableBooleanValue visible) {
        this.model = model;
        this.appearance = appearance;
        this.visible = visible;
    }

    @FXML
    void initialize() {
        lossChart = chart();
        accuracyChart = chart();
        losses.getChildren().add(new Magnified(lossChart, appearance.scale(), true));
        accuracies.getChildren().add(new Magnified(accuracyChart, appearance.scale(), true));
        accuracyTitle
                .textProperty()
                .bind(Bindings.when(model.ofTestProperty())
                        .then(Texts.get("curves.accuracy.test"))
                        .otherwise(Texts.get("curves.accuracy.train")));
        List.of(train, test)
                .forEach(t -> t.setOnAction(e -> {
                    t.setSelected(true);
                    model.ofTestProperty().set(t == test);
                }));
        losses.widthProperty().addListener((o, a, width) -> Views.show(legend, width.doubleValue() >= ROOM_FOR_LEGEND));
        model.revisionProperty().addListener((o, a, b) -> draw());
        model.ofTestProperty().addListener((o, a, b) -> draw());
        visible.addListener((o, a, b) -> draw());
        appearance.look().addListener((o, a, b) -> draw());
    }

    private CurveChart chart() {
        return new CurveChart(appearance.look(), model.pointedProperty(), model::hold, model::seek);
    }

    /** The view, made now. */
    public Parent view() {
        Parent view = Views.load(this, "curves.fxml");
        draw();
        return view;
    }

    /** Draws the curves as they are now. */
    public void draw() {
        if (!visible.get()) {
            return;
        }
        Plot loss = model.losses((int) (losses.getWidth() / POINT_WIDTH));
        Plot accuracy = model.accuracies();
        lossChart.plotProperty().set(loss);
        accuracyChart.plotProperty().set(accuracy);
        losses.setAccessibleText(Texts.get("curves.loss.about", model.summary(loss)));
        accuracies.setAccessibleText(Texts.get("curves.accuracy.about", model.summary(accuracy)));
        List<Object> shown = new ArrayList<>(List.of(appearance.look().get()));
        loss.series().forEach(s -> shown.addAll(List.of(s.title(), s.style())));
        if (!shown.equals(legendOf)) {
            legendOf = shown;
            legend.getChildren().setAll(loss.series().stream().map(this::entry).toList());
        }
    }

    private Node entry(Plot.Series series) {
        Label label = new Label(
                series.title(),
                Glyphs.of(series.style(), GLYPH, appearance.look().get()));
        label.getStyleClass().add("caption");
        return label;
    }
}
