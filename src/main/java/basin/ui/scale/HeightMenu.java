package basin.ui.scale;

import atlantafx.base.controls.ToggleSwitch;
import basin.ui.base.Dropdown;
import basin.ui.base.Segments;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How heights follow from losses: plain or logarithms, and where they are clipped; for all surfaces at once. */
public final class HeightMenu {
    private static final double WIDTH = 248;
    private static final double GAP = 8;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private HeightMenu() {}

    /** The menu of {@code model}. */
    public static Dropdown of(ScaleViewModel model) {
        return new Dropdown(() -> content(model));
    }

    private static VBox content(ScaleViewModel model) {
        VBox box = controls(model);
        ToggleSwitch linked = new ToggleSwitch(Texts.get("scale.linked"));
        linked.selectedProperty().bindBidirectional(model.linkedProperty());
        ToggleSwitch shared = new ToggleSwitch(Texts.get("scale.shared"));
        shared.selectedProperty().bindBidirectional(model.sharedProperty());
        box.getChildren().addAll(linked, shared);
        box.setPrefWidth(WIDTH);
        return box;
    }

    /** Plain or logarithms, and the top. */
    public static VBox controls(ScaleViewModel model) {
        Label title = label("scale.height", "section-title");
        Map<Boolean, String> choices = new LinkedHashMap<>();
        choices.put(false, Texts.get("scale.plain"));
        choices.put(true, Texts.get("scale.logarithmic"));
        Region choice = Segments.of(model.logarithmicProperty().asObject(), choices, true);
        choice.setId("height-kind");
        TextField top = new TextField(model.topProperty().get());
        top.setId("height-top");
        top.getStyleClass().add("number");
        top.setPromptText(Texts.get("scale.top.free"));
        top.textProperty().bindBidirectional(model.topProperty());
        Views.explain(top, Texts.get("scale.top.tip"));
        Label error = label("scale.height", "error");
        error.textProperty().bind(model.topErrorProperty());
        error.setWrapText(true);
        model.topErrorProperty().addListener((o, a, now) -> {
            top.pseudoClassStateChanged(WRONG, !now.isEmpty());
            Views.show(error, !now.isEmpty());
        });
        Views.show(error, false);
        return new VBox(GAP, title, choice, label("scale.top", "caption"), top, error);
    }

    private static Label label(String key, String style) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add(style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
