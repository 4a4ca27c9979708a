package basin.ui.base;

import basin.train.LaneConfig;
import basin.ui.paint.LaneStyle;
import java.util.List;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Chooses one of a run's lanes: a row each, with its shape and name. */
public final class LaneChoice extends VBox {
    private static final double GLYPH = 11;
    private static final double GAP = 8;

    private final String role;
    private final Property<Integer> chosen;
    private final ObservableValue<basin.ui.paint.Look> look;
    private List<LaneConfig> lanes = List.of();
    private List<Integer> offered = List.of();

    /**
     * Sets {@code chosen} to the index of a lane.
     *
     * @param role what it chooses, in small letters: the rows' ids are it and the lane's name
     */
    public LaneChoice(String role, Property<Integer> chosen, ObservableValue<basin.ui.paint.Look> look) {
        this.role = role;
        this.chosen = chosen;
        this.look = look;
        chosen.addListener((o, a, b) -> mark());
        look.addListener((o, a, b) -> fill());
    }

    /** Offers those of {@code all} whose indices are in {@code indices}. */
    public void offer(List<LaneConfig> all, List<Integer> indices) {
        lanes = List.copyOf(all);
        offered = List.copyOf(indices);
        fill();
    }

    private void fill() {
        List<LaneStyle> styles = LaneStyle.of(lanes);
        getChildren().clear();
        for (int index : offered) {
            Label name = new Label(lanes.get(index).title());
            name.getStyleClass().add("medium");
            HBox row = new HBox(GAP, Glyphs.of(styles.get(index), GLYPH, look.getValue()), name);
            row.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(name, Priority.ALWAYS);
            ToggleButton button = new ToggleButton("", row);
            button.setId(role + "-" + lanes.get(index).name());
            button.getStyleClass().add("choice");
            button.setAlignment(Pos.CENTER_LEFT);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setUserData(index);
            button.setAccessibleText(name.getText());
            button.setOnAction(e -> {
                chosen.setValue(index);
                mark();
            });
            getChildren().add(button);
        }
        mark();
    }

    private void mark() {
        getChildren()
                .forEach(n -> ((ToggleButton) n).setSelected(n.getUserData().equals(chosen.getValue())));
    }
}
