package basin.ui.details;

import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.details.Details.Task;
import basin.ui.details.Details.Task.State;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that asks for something, and its cost; while that is measured, how far it is and the button that gives it up. */
final class TaskRow extends VBox {
    private static final double GAP = 8;

    private final Button ask = new Button();
    private final Label cost = Panels.label("", "caption");
    private final Label words = Panels.label("", "small");
    private final Button cancel = new Button(Texts.get("scale.cancel"));
    private final HBox under = new HBox(GAP, words, Panels.space(), cancel);
    private final Label done = Panels.label("", "small", "muted");

    TaskRow(Ask what, DetailsViewModel model) {
        String id = what.name().toLowerCase(Locale.ROOT);
        ask.setId("ask-" + id);
        ask.getStyleClass().add("link");
        ask.setMinWidth(USE_PREF_SIZE);
        Views.explain(ask, Texts.get("details.ask.tip"));
        ask.setOnAction(e -> model.ask(what));
        cancel.setId("cancel-" + id);
        cancel.getStyleClass().add("link");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(e -> model.cancel());
        Views.explain(cancel, Texts.get("details.cancel.tip"));
        FontIcon check = Views.icon(Feather.CHECK);
        check.getStyleClass().add("good");
        done.setGraphic(check);
        under.setAlignment(Pos.CENTER_LEFT);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(ask, under, done, cost);
    }

    void show(Task task) {
        Views.show(ask, task.state() == State.OPEN || task.state() == State.BUSY);
        Views.show(under, task.state() == State.UNDER_WAY);
        Views.show(done, task.state() == State.DONE);
        Views.show(cost, task.state() != State.DONE);
        ask.setText(task.words());
        ask.setAccessibleText(task.words() + ". " + task.cost());
        ask.setDisable(task.state() != State.OPEN);
        words.setText(task.words());
        done.setText(task.words());
        cost.setText(task.cost());
    }
}
