package basin.ui.sidebar;

import basin.train.LaneConfig;
import basin.ui.base.LaneNames;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/**
 * What is seldom changed, folded away at first: the choices of {@link Rule}, which act on the lanes that the sliders act on,
 * and below them LookSAM's own settings where there is such a lane, for all of those.
 */
final class RulesPanel {
    private static final double GAP = 3;
    private static final double BETWEEN = 8;
    private static final double WIDTH = 70;

    private final LanesViewModel lanes;
    private final ObservableBooleanValue locked;
    private final Map<Rule, ComboBox<String>> boxes = new EnumMap<>(Rule.class);
    private final HBox looks;
    private boolean filling;

    /** Puts itself into {@code place}, with fields for {@code form}; nothing is chosen or typed while {@code locked}. */
    RulesPanel(LanesViewModel lanes, Form form, VBox place, ObservableBooleanValue locked) {
        this.lanes = lanes;
        this.locked = locked;
        HBox row = new HBox(BETWEEN);
        for (Rule rule : Rule.values()) {
            ComboBox<String> box = box(rule);
            boxes.put(rule, box);
            Label caption = new Label(Texts.get("rule." + rule.field()));
            caption.getStyleClass().add("caption");
            VBox whole = new VBox(GAP, caption, box);
            HBox.setHgrow(whole, Priority.ALWAYS);
            row.getChildren().add(whole);
        }
        Button more = new Button(Texts.get("rules.more"), Views.icon(Feather.CHEVRON_RIGHT));
        more.setId("rules-more");
        more.getStyleClass().add("link");
        Views.explain(more, Texts.get("rules.more.tip"));
        looks = new HBox(BETWEEN, look("look.every", form.lookEvery), look("look.alpha", form.lookAlpha));
        VBox folded = new VBox(BETWEEN, row, looks);
        Views.show(folded, false);
        more.setOnAction(e -> {
            Views.show(folded, !folded.isVisible());
            more.setGraphic(Views.icon(folded.isVisible() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        });
        place.getChildren().addAll(more, folded);
        lanes.lanes().addListener((ListChangeListener<LaneConfig>) c -> fill());
        lanes.chosenProperty().addListener((o, a, b) -> fill());
        lanes.allProperty().addListener((o, a, b) -> fill());
        locked.addListener((o, a, b) -> fill());
        fill();
    }

    private FieldBox look(String caption, Field<?> field) {
        FieldBox box = new FieldBox();
        box.setId(field.name());
        box.setCaption(Texts.get(caption));
        box.bind(field);
        box.setPrefWidth(WIDTH);
        box.input().disableProperty().bind(locked);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private ComboBox<String> box(Rule rule) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("rule-" + rule.field());
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(Double.MAX_VALUE);
        String tip = Texts.get("rule." + rule.field() + ".tip");
        Views.explain(box, tip);
        box.setAccessibleText(Texts.get("rule." + rule.field()));
        box.setAccessibleHelp(tip);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String id) {
                return id == null ? "" : LaneNames.value(rule.field(), id);
            }

            @Override
            public String fromString(String text) {
                return text; // nothing is typed here
            }
        });
        box.setOnAction(e -> {
            if (!filling && box.getValue() != null) {
                lanes.choose(rule, box.getValue());
            }
        });
        return box;
    }

    private void fill() {
        Views.show(looks, lanes.lanes().stream().anyMatch(l -> l.acts("lookEvery")));
        filling = true;
        boxes.forEach((rule, box) -> {
            List<String> offered = lanes.offered(rule);
            if (!offered.equals(box.getItems())) {
                box.getItems().setAll(offered);
            }
            box.setValue(lanes.value(rule));
            box.setDisable(locked.get() || lanes.value(rule) == null);
        });
        filling = false;
    }
}
