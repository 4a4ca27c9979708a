package basin.ui.sidebar;

import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import basin.ui.paint.Look;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The list of lanes with its menu to add one, and the choice whether sliders act on all or on one. */
final class LanesPanel {
    private final LanesViewModel lanes;
    private final VBox rows;
    private final ToggleButton one;
    private final ObservableBooleanValue locked;
    private final ObservableValue<Look> look;

    /** Fills {@code rows} and {@code add}; lanes come and go only while not {@code locked}. */
    LanesPanel(
            LanesViewModel lanes,
            VBox rows,
            MenuButton add,
            ToggleButton all,
            ToggleButton one,
            ObservableBooleanValue locked,
            ObservableValue<Look> look) {
        this.lanes = lanes;
        this.rows = rows;
        this.one = one;
        this.locked = locked;
        this.look = look;
        for (OptimizerKind kind : OptimizerKind.values()) {
            MenuItem item = new MenuItem(kind.title());
            item.setId("add-" + kind.id());
            item.setOnAction(e -> lanes.add(kind));
            add.getItems().add(item);
        }
        lanes.allProperty().bind(all.selectedProperty());
        Stream.of(all, one).forEach(t -> t.setOnAction(e -> t.setSelected(true)));
        lanes.lanes().addListener((ListChangeListener<LaneConfig>) c -> fill());
        lanes.hidden().addListener((SetChangeListener<Integer>) c -> fill());
        lanes.chosenProperty().addListener((o, a, b) -> fill());
        lanes.allProperty().addListener((o, a, b) -> fill());
        locked.addListener((o, a, b) -> fill());
        look.addListener((o, a, b) -> fill());
        fill();
    }

    private void fill() {
        int focused = IntStream.range(0, rows.getChildren().size())
                .filter(i -> rows.getChildren().get(i).isFocused())
                .findFirst()
                .orElse(-1);
        rows.getChildren().clear();
        for (int i = 0; i < lanes.lanes().size(); i++) {
            boolean removable = !locked.get() && lanes.lanes().size() > 1;
            rows.getChildren().add(new LaneRow(lanes, i, removable, look.getValue(), () -> one.setSelected(true)));
        }
        if (focused >= 0 && focused < rows.getChildren().size()) {
            rows.getChildren().get(focused).requestFocus();
        }
    }
}
