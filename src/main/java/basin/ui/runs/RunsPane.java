package basin.ui.runs;

import basin.io.LibraryEntry;
import basin.io.Numbers;
import basin.sweep.StoredSweep;
import basin.train.RunConfig;
import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.paint.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of runs at the left; one that is chosen, or two beside each other, at the right. */
public final class RunsPane extends StackPane {
    private static final double LIST = 320;
    private static final double GAP = 8;
    private static final Insets INSIDE = new Insets(16);

    private final RunsViewModel model;
    private final ListView<LibraryEntry> list = new ListView<>();
    private final ScrollPane right = new ScrollPane();
    private final Consumer<LibraryEntry> open;
    private final Consumer<RunConfig> settings;
    private final SweepSheet sweep;

    /**
     * Of {@code model}.
     *
     * @param open opens the run in a folder in this window
     * @param settings begins a new run of settings
     * @param look the colours and the scale there are
     */
    public RunsPane(
            RunsViewModel model, Consumer<Path> open, Consumer<RunConfig> settings, ObservableValue<Look> look) {
        this.settings = settings;
        sweep = new SweepSheet(model, look);
        this.model = model;
        this.open = entry -> open.accept(entry.path());
        list.setId("runs-list");
        list.setItems(model.found());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(v -> new Cell());
        Label none = Panels.label("", "empty");
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        this::none, model.readProperty(), model.searchProperty(), model.chosen()));
        list.setPlaceholder(none);
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<LibraryEntry>) c -> {
            if (!list.getSelectionModel().getSelectedItems().isEmpty()) {
                model.sweeps().chosenProperty().set(null);
            }
            show();
        });
        model.sweeps().chosenProperty().addListener((o, a, now) -> {
            if (now != null) {
                list.getSelectionModel().clearSelection();
            }
            show();
        });
        model.sweeps().found().addListener((ListChangeListener<StoredSweep>) c -> show());
        TextField search = new TextField();
        search.setId("runs-search");
        search.setPromptText(Texts.get("runs.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        FilterChips filters = new FilterChips(model);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox find = new HBox(GAP, search, filters.button());
        find.setAlignment(Pos.CENTER_LEFT);
        SweepList sweeps = new SweepList(model.sweeps());
        Label heading = Panels.label(Texts.get("runs.list"), "section-title");
        Views.show(heading, sweeps.visibleProperty());
        VBox left = new VBox(
                GAP,
                find,
                filters,
                error(model.errorProperty()),
                error(model.sweeps().errorProperty()),
                sweeps,
                heading,
                list,
                Panels.label(Texts.get("runs.drop"), "caption"));
        left.getStyleClass().add("sidebar");
        left.setPadding(INSIDE);
        left.setMinWidth(LIST);
        left.setMaxWidth(LIST);
        VBox.setVgrow(list, Priority.ALWAYS);
        sweep.setPadding(INSIDE);
        right.setFitToWidth(true);
        right.getStyleClass().add("plain-scroll");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().add(new HBox(left, right));
        sceneProperty().addListener((o, a, scene) -> {
            model.sweeps().watch(scene != null);
            if (scene != null) {
                model.refresh();
            }
        });
        show();
    }

    /** Why the list is empty. */
    private String none() {
        boolean all = model.searchProperty().get().isEmpty() && model.chosen().isEmpty();
        return Texts.get(!model.readProperty().get() ? "runs.reading" : all ? "runs.none" : "runs.nothing");
    }

    private static Label error(ObservableValue<String> text) {
        Label error = Panels.label("", "error");
        error.textProperty().bind(text);
        Views.show(error, error.textProperty().isNotEmpty());
        return error;
    }

    private void show() {
        StoredSweep one = model.sweeps().shown();
        if (one != null) {
            sweep.show(one);
            if (right.getContent() != sweep) {
                right.setContent(sweep);
            }
            return;
        }
        showRuns();
    }

    private void showRuns() {
        List<LibraryEntry> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        Node content =
                switch (chosen.size()) {
                    case 0 -> Panels.label(Texts.get("runs.choose"), "empty");
                    case 1 -> new RunSheet(model, chosen.get(0), open, settings);
                    case 2 -> new DifferenceSheet(chosen.get(0), chosen.get(1));
                    default -> new RunsTable(chosen);
                };
        VBox box = new VBox(GAP, content);
        if (chosen.size() > 1) {
            Label count = Panels.label(Texts.get("runs.chosen", Numbers.count(chosen.size())), "title-20");
            box.getChildren().add(0, new HBox(GAP, count, Panels.space(), RunTools.report(model, chosen)));
        }
        Label said = Panels.label("", "muted", "small");
        said.setId("runs-said");
        said.textProperty().bind(model.saidProperty());
        Views.show(said, said.textProperty().isNotEmpty());
        box.getChildren().add(said);
        box.setPadding(INSIDE);
        right.setContent(box);
    }

    /** A run in the list: name and accuracy, what it trains, tags. */
    private static final class Cell extends ListCell<LibraryEntry> {
        @Override
        protected void updateItem(LibraryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : row(entry));
        }

        private static Node row(LibraryEntry entry) {
            Label name = new Label(entry.name());
            name.getStyleClass().add("strong");
            name.setMinWidth(0);
            Label accuracy = new Label(RunWords.best(entry));
            accuracy.getStyleClass().add("medium");
            accuracy.setMinWidth(USE_PREF_SIZE);
            Label what = new Label(RunWords.brief(entry));
            what.getStyleClass().addAll("muted", "small");
            what.setMinWidth(0);
            Label day = new Label(RunWords.day(entry));
            day.getStyleClass().addAll("muted", "small");
            day.setMinWidth(USE_PREF_SIZE);
            VBox box = new VBox(
                    2, new HBox(GAP, name, Panels.space(), accuracy), new HBox(GAP, what, Panels.space(), day));
            if (!entry.label().tags().isEmpty()) {
                HBox tags = new HBox(4);
                for (String tag : entry.label().tags()) {
                    Label chip = new Label(tag);
                    chip.getStyleClass().add("chip");
                    tags.getChildren().add(chip);
                }
                box.getChildren().add(tags);
            }
            box.setMaxWidth(LIST - 64);
            Views.explain(box, entry.path().toString());
            return box;
        }
    }
}
