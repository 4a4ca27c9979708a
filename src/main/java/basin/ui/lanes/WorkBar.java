package basin.ui.lanes;

import basin.ui.base.Texts;
import basin.ui.base.Views;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How far the measurement of a section is: a thin line at its upper edge, and below its caption the words. */
final class WorkBar extends VBox {
    private static final double CAPTION = 18;
    private static final double SIDE = 8;

    private final StackPane track = new StackPane();
    private final Region full = new Region();
    private final Label words = new Label();
    private final String what;

    /** Shows {@code work}, which is of {@code what}, while there is any; {@code cancel} gives it up. */
    WorkBar(String what, ObservableValue<LaneViewModel.Work> work, Runnable cancel) {
        this.what = what;
        getStyleClass().add("work");
        full.getStyleClass().add("full");
        full.setMaxWidth(USE_PREF_SIZE);
        track.getStyleClass().add("track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.getChildren().add(full);
        words.getStyleClass().add("caption");
        Button button = new Button(Texts.get("scale.cancel"));
        button.getStyleClass().add("link");
        button.setOnAction(e -> cancel.run());
        Views.explain(button, Texts.get("lane.measuring.cancel"));
        HBox row = new HBox(words, button);
        row.getStyleClass().add("words");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMaxWidth(USE_PREF_SIZE);
        VBox.setMargin(row, new javafx.geometry.Insets(CAPTION, 0, 0, SIDE));
        row.setPickOnBounds(false);
        setPickOnBounds(false);
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        getChildren().addAll(track, row);
        track.widthProperty().addListener((o, a, b) -> show(work.getValue()));
        work.addListener((o, a, now) -> show(now));
        show(work.getValue());
    }

    private void show(LaneViewModel.Work work) {
        Views.show(this, work != null);
        if (work != null) {
            full.setPrefWidth(work.progress() * track.getWidth());
            words.setText(work.text(what));
        }
    }
}
