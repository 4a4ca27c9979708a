package basin.ui.base;

import java.util.Map;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A row of buttons of which one is chosen. */
public final class Segments {
    private Segments() {}

    /**
     * Chooses the value of {@code property} among {@code choices}, each with its words, in their order.
     *
     * @param wide whether the buttons share the width there is
     */
    public static <T> HBox of(Property<T> property, Map<T, String> choices, boolean wide) {
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        row.setMaxHeight(Region.USE_PREF_SIZE);
        row.setMinWidth(wide ? 0 : Region.USE_PREF_SIZE);
        choices.forEach((value, words) -> {
            ToggleButton button = new ToggleButton(words);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setUserData(value);
            HBox.setHgrow(button, wide ? Priority.ALWAYS : Priority.NEVER);
            button.setOnAction(e -> {
                button.setSelected(true);
                property.setValue(value);
            });
            property.addListener((o, a, now) -> button.setSelected(value.equals(now)));
            button.setSelected(value.equals(property.getValue()));
            row.getChildren().add(button);
        });
        return row;
    }
}
