package basin.ui.sidebar;

import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.ui.base.Glyphs;
import basin.ui.base.LaneNames;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.paint.Look;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A lane in the list: a click chooses it. */
final class LaneRow extends HBox {
    private static final double GLYPH = 11;

    LaneRow(LanesViewModel lanes, int index, boolean removable, Look look, Runnable chosen) {
        LaneConfig lane = lanes.lanes().get(index);
        getStyleClass().add("lane-row");
        if (!lanes.allProperty().get() && lanes.chosenProperty().get() == index) {
            getStyleClass().add("chosen");
        }
        boolean hidden = lanes.hidden().contains(index);
        Label name = new Label(lane.title());
        name.getStyleClass().add("strong");
        Label settings = new Label(settings(lane));
        settings.getStyleClass().addAll("muted", "small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(Glyphs.of(lanes.style(index), GLYPH, look), name, gap, settings);
        name.setMinWidth(Region.USE_PREF_SIZE);
        if (removable) {
            Button remove = button(Feather.X, "lanes.remove", () -> lanes.remove(index));
            getChildren().add(remove);
            remove.visibleProperty().bind(hoverProperty().or(remove.focusedProperty()));
            remove.managedProperty().bind(remove.visibleProperty());
            settings.visibleProperty().bind(remove.visibleProperty().not());
            settings.managedProperty().bind(settings.visibleProperty());
        }
        getChildren().add(button(hidden ? Feather.EYE_OFF : Feather.EYE, "lanes.show", () -> lanes.toggle(index)));
        setOpacity(hidden ? 0.5 : 1);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(Texts.get("lanes.choose", lane.title() + " " + settings.getText()));
        Runnable choose = () -> {
            lanes.chosenProperty().set(index);
            chosen.run();
        };
        setOnMouseClicked(e -> choose.run());
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && e.getTarget() == this) {
                choose.run();
            }
        });
    }

    private static Button button(Feather icon, String tip, Runnable action) {
        Button button = new Button();
        button.setGraphic(Views.icon(icon));
        button.getStyleClass().addAll("flat", "tiny");
        button.setOnAction(e -> action.run());
        Views.explain(button, Texts.get(tip));
        return button;
    }

    private static String settings(LaneConfig lane) {
        StringBuilder text = new StringBuilder();
        if (lane.optimizer().perturbs()) {
            text.append("ρ ").append(Numbers.fixed(lane.rho(), 2));
        }
        if (lane.acts("sparsity")) {
            text.append(" · s ").append(Numbers.fixed(lane.sparsity(), 2));
        }
        if (!lane.variant().isEmpty()) {
            text.append(text.length() == 0 ? "" : " · ").append(LaneNames.variant(lane));
        }
        return text.toString();
    }
}
