package basin.ui.playground;

import basin.ui.base.Panels;
import basin.ui.base.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The parts of a step as a bar that fills; a press shows the step up to that part. What it means stands below. */
final class PartsBar extends VBox {
    private static final double GAP = 8;
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    PartsBar(PlaygroundViewModel model) {
        super(4);
        HBox row = new HBox(GAP);
        for (int i = 1; i <= PlaygroundViewModel.PARTS; i++) {
            int part = i;
            Button button = new Button(Texts.get("playground.part." + i));
            button.setId("step-part-" + i);
            button.getStyleClass().add("part");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setPrefWidth(120);
            button.setOnAction(e -> {
                model.rolledProperty().set(0);
                model.partProperty().set(part);
            });
            model.partProperty()
                    .addListener((o, a, now) -> button.pseudoClassStateChanged(REACHED, now.intValue() >= part));
            row.getChildren().add(button);
        }
        Label words = Panels.label("", "muted", "small");
        words.setId("step-words");
        words.setText(words(model));
        model.partProperty().addListener((o, a, b) -> words.setText(words(model)));
        model.rolledProperty().addListener((o, a, b) -> words.setText(words(model)));
        model.shownProperty().addListener((o, a, b) -> words.setText(words(model)));
        getChildren().addAll(row, words);
    }

    private static String words(PlaygroundViewModel model) {
        if (model.rolledProperty().get() > 0) {
            return Texts.get(
                    "playground.rolled", Integer.toString(model.rolledProperty().get()));
        }
        int part = model.partProperty().get();
        boolean climbs = model.shownProperty().get().perturbs();
        return Texts.get("playground.words." + part + (climbs || part < 2 ? "" : ".sgd"));
    }
}
