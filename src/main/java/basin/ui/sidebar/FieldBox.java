package basin.ui.sidebar;

import basin.ui.base.Texts;
import basin.ui.base.Views;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A caption over a text field. */
public final class FieldBox extends VBox {
    private static final double GAP = 3;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private static final String SETTING = "basin.setting";

    private final Label caption = new Label();
    private final TextField input = new TextField();

    /** Without caption and text. */
    public FieldBox() {
        super(GAP);
        caption.getStyleClass().add("caption");
        caption.setLabelFor(input);
        input.setPrefColumnCount(1);
        input.setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        getChildren().addAll(caption, input);
    }

    /** What stands over the field. */
    public String getCaption() {
        return caption.getText();
    }

    /** Sets what stands over the field; screen readers say it too. */
    public void setCaption(String text) {
        caption.setText(text);
        input.setAccessibleText(text);
    }

    /** The field itself. */
    TextField input() {
        return input;
    }

    /** Ties the field to a setting; a wrong text gets a red border. */
    void bind(Field<?> field) {
        help(Texts.get("tip." + field.name()));
        bind(input, field);
    }

    /** What a tooltip and screen readers say of it beside its caption. */
    void help(String text) {
        Views.explain(this, text);
        input.setAccessibleHelp(text);
    }

    /** Whether {@code focused} is a field for a setting, whose changes are taken back with all others. */
    public static boolean isSetting(Node focused) {
        return focused != null
                && focused.hasProperties()
                && focused.getProperties().containsKey(SETTING);
    }

    static void bind(TextField input, Field<?> field) {
        input.textProperty().bindBidirectional(field.textProperty());
        input.focusedProperty().addListener((o, a, focused) -> {
            field.editingProperty().set(focused);
            if (!focused) {
                field.tidy();
            }
        });
        input.getProperties().put(SETTING, true);
        input.setOnAction(e -> {
            field.editingProperty().set(false);
            field.tidy();
            field.editingProperty().set(true);
        });
        field.errorProperty().addListener((o, a, error) -> input.pseudoClassStateChanged(WRONG, !error.isEmpty()));
    }
}
