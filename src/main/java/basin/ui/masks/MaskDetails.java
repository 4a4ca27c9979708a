package basin.ui.masks;

import basin.ui.base.Appearance;
import basin.ui.base.Magnified;
import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** At the right of a mask: the weight under the pointer and its layer, else all layers; what the update did; the ages. */
final class MaskDetails extends StackPane {
    private static final double WIDTH = 300;

    private final ObservableValue<MaskMap.Pointed> pointed;
    private final Label place = Panels.label("", "strong");
    private final GridPane weight = new GridPane();
    private final Label layerTitle = Panels.label("", "section-title");
    private final GridPane layer = new GridPane();
    private final Label update = Panels.label("", "reading");
    private final AgeBars ages = new AgeBars();
    private MaskMoment shown;

    MaskDetails(Appearance appearance, ObservableValue<MaskMap.Pointed> pointed) {
        this.pointed = pointed;
        ages.lookProperty().bind(appearance.look());
        update.getStyleClass().add("small");
        layer.setId("mask-facts");
        VBox under = Panels.section(Panels.title(Texts.get("masks.pointer"), null), place, weight);
        getChildren()
                .add(Panels.rightSide(
                        WIDTH,
                        under,
                        Panels.section(layerTitle, layer),
                        Panels.section(Panels.title(Texts.get("masks.update"), null), update),
                        Panels.section(
                                Panels.title(
                                        Texts.get("masks.ages"), Panels.label(Texts.get("masks.ages.axis"), "caption")),
                                new Magnified(ages, appearance.scale(), true))));
        pointed.addListener((o, a, b) -> point());
    }

    void show(MaskMoment now) {
        shown = now;
        ages.momentProperty().set(now);
        update.setText(now == null ? "" : MaskWords.update(now));
        point();
    }

    private void point() {
        MaskMap.Pointed at = shown == null ? null : pointed.getValue();
        place.setText(at == null ? Texts.get("masks.pointer.none") : at.place());
        place.getStyleClass().setAll("label", at == null ? "caption" : "medium");
        Views.show(weight, at != null);
        if (shown == null) {
            layerTitle.setText("");
            layer.getChildren().clear();
            return;
        }
        layerTitle.setText(
                at == null
                        ? Texts.get("masks.whole")
                        : LayerBars.name(shown.update().layers().get(at.layer()))
                                .toUpperCase(java.util.Locale.ROOT));
        Panels.facts(layer, at == null ? MaskWords.whole(shown) : MaskWords.layer(shown, at));
        if (at != null) {
            Panels.facts(weight, MaskWords.weight(shown, at));
        }
    }
}
