package basin.ui.help;

import basin.ui.base.Texts;
import basin.ui.base.Views;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The sheet of keys and definitions; each line is a pair in the texts. */
public final class HelpController {
    private static final double GAP = 4;

    private final BooleanProperty open = new SimpleBooleanProperty();

    @FXML
    private StackPane shade;

    @FXML
    private Button close;

    @FXML
    private GridPane keys;

    @FXML
    private VBox definitions;

    @FXML
    void initialize() {
        shade.setOnMouseClicked(e -> {
            if (e.getTarget() == shade) {
                close();
            }
        });
        Views.explain(close, Texts.get("help.close"));
        int row = 0;
        for (String line : Texts.get("help.keys").split("\\|", -1)) {
            String[] pair = line.split("=", 2);
            HBox caps = new HBox(GAP);
            for (String cap : pair[0].strip().split(" ", -1)) {
                Label key = new Label(cap);
                key.getStyleClass().add("key");
                key.setMinWidth(Region.USE_PREF_SIZE);
                caps.getChildren().add(key);
            }
            caps.setAlignment(Pos.CENTER_LEFT);
            Label action = new Label(pair[1].strip());
            action.setMinWidth(Region.USE_PREF_SIZE);
            keys.addRow(row++, caps, action);
        }
        for (String line : Texts.get("help.definitions").split("\\|", -1)) {
            String[] pair = line.split("=", 2);
            Label name = new Label(pair[0].strip());
            name.getStyleClass().add("strong");
            Label text = new Label(pair[1].strip());
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            text.getStyleClass().add("muted");
            definitions.getChildren().add(new VBox(name, text));
        }
    }

    /** Shows the sheet, or hides it. */
    public void toggle() {
        open.set(!open.get());
        if (open.get()) {
            close.requestFocus();
        }
    }

    /** Hides the sheet; whether it was shown. */
    public boolean hide() {
        boolean shown = open.get();
        open.set(false);
        return shown;
    }

    /** Whether it is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    @FXML
    void close() {
        hide();
    }
}
