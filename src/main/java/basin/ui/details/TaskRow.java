package basin.ui.details;

import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.details.Details.Task;
import basin.ui.details.Details.Task.State;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The button that asks for something; while that is measured, how far it is and the button that gives it up. */
final class TaskRow extends HBox {
    private static final double GAP = 8;

    private final Button ask = new Button();
    private final Label words = new Label();
    private final Button cancel = new Button(Texts.get("scale.cancel"));

    TaskRow(Ask what, DetailsViewModel model) {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        ask.setId("ask-" + what.name().toLowerCase(Locale.ROOT));
        ask.getStyleClass().add("link");
        Views.explain(ask, Texts.get("details.ask.tip"));
        ask.setOnAction(e -> model.ask(what));
        words.getStyleClass().add("caption");
        cancel.getStyleClass().add("link");
        cancel.setOnAction(e -> model.cancel());
        Views.explain(cancel, Texts.get("lane.measuring.cancel"));
        getChildren().addAll(ask, words, cancel);
    }

    void show(Task task) {
        boolean under = task.state() == State.UNDER_WAY;
        Views.show(this, task.state() != State.DONE);
        Views.show(ask, !under);
        Views.show(words, under);
        Views.show(cancel, under);
        ask.setText(task.words());
        ask.setAccessibleText(task.words());
        ask.setDisable(task.state() != State.OPEN);
        words.setText(task.words());
    }
}
