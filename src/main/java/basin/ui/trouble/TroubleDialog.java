package basin.ui.trouble;

import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Stage;

/** The dialog about a {@link Trouble}; the window behind it stays in use. */
public final class TroubleDialog {
    private final Stage owner;

    /** Over {@code owner}. */
    public TroubleDialog(Stage owner) {
        this.owner = owner;
    }

    /** Shows {@code trouble} and returns; {@code closed} runs when it is closed. */
    public void show(Trouble trouble, Runnable closed) {
        ButtonType copy = new ButtonType(Texts.get("trouble.copy"), ButtonData.LEFT);
        ButtonType close = new ButtonType(Texts.get("trouble.close"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.ERROR, Texts.get("trouble.id", trouble.id()), copy, close);
        alert.setTitle(Texts.get("app.title"));
        alert.setHeaderText(Sentences.of(trouble.sentence()));
        alert.setGraphic(null);
        alert.initModality(Modality.NONE);
        if (owner != null && owner.isShowing()) {
            alert.initOwner(owner);
            alert.getDialogPane().getStyleClass().addAll("basin");
            alert.getDialogPane()
                    .getStyleClass()
                    .addAll(owner.getScene().getRoot().getStyleClass());
            alert.getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
        }
        alert.getDialogPane().lookupButton(copy).addEventFilter(ActionEvent.ACTION, e -> {
            Views.copy(trouble.details());
            e.consume(); // the dialog stays
        });
        alert.setOnHidden(e -> closed.run());
        alert.show();
    }
}
