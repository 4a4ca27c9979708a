package basin.ui.runs;

import basin.io.Numbers;
import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Buttons that leave only runs of an optimizer, a data set, a network or a tag in the list; closed at first. */
final class FilterChips extends VBox {
    private static final double GAP = 4;
    private static final double WIDEST = 280;

    private final RunsViewModel model;
    private final ToggleButton button = new ToggleButton("", Views.icon(Feather.FILTER));
    private final VBox kinds = new VBox(GAP);
    private final Button clear = new Button(Texts.get("runs.filter.clear"));
    private boolean filling;

    FilterChips(RunsViewModel model) {
        super(GAP);
        this.model = model;
        setId("runs-filters");
        button.setId("runs-filter");
        button.getStyleClass().addAll("chip", "filter");
        button.setMinWidth(USE_PREF_SIZE);
        clear.setId("runs-filter-clear");
        clear.getStyleClass().add("link");
        clear.setOnAction(e -> model.chosen().clear());
        getChildren().setAll(kinds, clear);
        Views.show(this, button.selectedProperty());
        model.facetsProperty().addListener((o, a, now) -> fill(now));
        model.chosen().addListener((SetChangeListener<Facet>) c -> say());
        fill(model.facetsProperty().get());
        say();
    }

    /** Shows them or hides them. */
    ToggleButton button() {
        return button;
    }

    private void say() {
        int count = model.chosen().size();
        Views.show(clear, count > 0);
        filling = true;
        kinds.lookupAll(".chip").stream()
                .map(ToggleButton.class::cast)
                .forEach(c -> c.setSelected(model.chosen().contains((Facet) c.getUserData())));
        filling = false;
        button.setText(count == 0 ? "" : Numbers.count(count));
        Views.explain(
                button, count == 0 ? Texts.get("runs.filter.tip") : Texts.get("runs.filtered", Numbers.count(count)));
    }

    private void fill(Map<Facet.Kind, Map<Facet, Long>> facets) {
        Facet focused = getScene() != null && getScene().getFocusOwner() != null
                ? getScene().getFocusOwner().getUserData() instanceof Facet f ? f : null
                : null;
        filling = true;
        kinds.getChildren().clear();
        facets.forEach((kind, counts) -> {
            FlowPane chips = new FlowPane(GAP, GAP);
            counts.forEach((facet, count) -> chips.getChildren().add(chip(facet, count)));
            kinds.getChildren().addAll(Panels.label(kind.words(), "caption"), chips);
        });
        if (facets.isEmpty()) {
            kinds.getChildren().add(Panels.label(Texts.get("runs.filter.none"), "caption"));
        }
        filling = false;
        if (focused != null) {
            lookupAll(".chip").stream()
                    .filter(n -> focused.equals(n.getUserData()))
                    .forEach(Node::requestFocus);
        }
    }

    private ToggleButton chip(Facet facet, long count) {
        ToggleButton chip = new ToggleButton(facet.value() + "  " + Numbers.count(count));
        chip.getStyleClass().addAll("chip", "filter");
        chip.setUserData(facet);
        chip.setMaxWidth(WIDEST);
        chip.setSelected(model.chosen().contains(facet));
        Views.explain(
                chip,
                Texts.get("runs.facet.tip", facet.kind().words(), facet.value(), Texts.count("count.runs", count)));
        chip.selectedProperty().addListener((o, a, now) -> {
            if (!filling && now) {
                model.chosen().add(facet);
            } else if (!filling) {
                model.chosen().remove(facet);
            }
        });
        return chip;
    }
}
