package basin.ui.planes;

import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The button that measures what the form says; while that works, how far it is and how to end it. */
final class PlaneStart extends VBox {
    private static final double GAP = 8;

    private final Button measure = new Button(Texts.get("planes.measure"));
    private final Label words = Panels.label("", "small");
    private final ProgressBar bar = new ProgressBar();
    private final VBox working;

    PlaneStart(PlanesViewModel model) {
        measure.setId("measure-plane");
        measure.getStyleClass().add("go");
        measure.setMaxWidth(Double.MAX_VALUE);
        measure.setOnAction(e -> model.measure());
        Button cancel = new Button(Texts.get("scale.cancel"));
        cancel.setId("cancel-plane");
        cancel.getStyleClass().add("link");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(e -> model.cancel());
        Views.explain(cancel, Texts.get("planes.cancel.tip"));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(GAP, words, Panels.space(), cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        working = new VBox(2, row, bar);
        Label error = Panels.label("", "error");
        error.textProperty().bind(model.errorProperty());
        Views.show(error, model.errorProperty().isNotEmpty());
        getChildren().addAll(measure, working, error);
        model.workProperty().addListener((o, a, now) -> show(now));
        show(model.workProperty().get());
    }

    private void show(PlaneWork.Progress now) {
        Views.show(measure, now == null);
        Views.show(working, now != null);
        if (now != null) {
            words.setText(now.words());
            bar.setProgress(now.share());
        }
    }
}
