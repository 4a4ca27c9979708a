package basin.ui.runs;

import basin.sweep.StoredSweep;
import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The sweeps and studies above the runs; out of sight where there are none. */
final class SweepList extends VBox {
    private static final double GAP = 8;
    private static final double ROW = 52;
    private static final int MOST = 3;
    private static final double WIDE = 256;

    private final SweepsViewModel model;
    private final ListView<StoredSweep> list = new ListView<>();
    private boolean filling;

    SweepList(SweepsViewModel model) {
        super(GAP);
        this.model = model;
        list.setId("sweeps-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(v -> new Cell());
        list.setAccessibleText(Texts.get("sweeps.title"));
        getChildren().setAll(Panels.label(Texts.get("sweeps.title"), "section-title"), list);
        model.found().addListener((ListChangeListener<StoredSweep>) c -> fill());
        model.chosenProperty().addListener((o, a, b) -> choose());
        list.getSelectionModel().selectedItemProperty().addListener((o, a, now) -> {
            if (!filling && now != null) {
                model.chosenProperty().set(now.path());
            }
        });
        fill();
    }

    private void fill() {
        filling = true;
        list.getItems().setAll(model.found());
        filling = false;
        double height = ROW * Math.min(MOST, list.getItems().size()) + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        Views.show(this, !list.getItems().isEmpty());
        choose();
    }

    private void choose() {
        filling = true;
        list.getSelectionModel().clearSelection();
        for (StoredSweep each : list.getItems()) {
            if (Objects.equals(each.path(), model.chosenProperty().get())) {
                list.getSelectionModel().select(each);
            }
        }
        filling = false;
    }

    /** Title; kind and how many runs have ended, and when it changed last. */
    private static final class Cell extends ListCell<StoredSweep> {
        @Override
        protected void updateItem(StoredSweep sweep, boolean empty) {
            super.updateItem(sweep, empty);
            setText(null);
            setGraphic(empty || sweep == null ? null : row(sweep));
        }

        private static VBox row(StoredSweep sweep) {
            Label title = line(sweep.title(), "strong");
            Label progress = line(SweepWords.progress(sweep), "muted", "small");
            Label day = line(RunWords.day(sweep.state().changed()), "muted", "small");
            day.setMinWidth(USE_PREF_SIZE);
            VBox box = new VBox(2, title, new HBox(GAP, progress, Panels.space(), day));
            box.setMaxWidth(WIDE);
            Views.explain(box, sweep.title() + "\n" + sweep.path());
            return box;
        }

        private static Label line(String text, String... styles) {
            Label label = new Label(text);
            label.getStyleClass().addAll(styles);
            label.setMinWidth(0);
            return label;
        }
    }
}
