package basin.ui.runs;

import basin.io.LibraryEntry;
import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.train.RunConfig;
import basin.ui.base.LaneNames;
import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One run: its title, tags and notes, which are kept when a field is left, and what its lanes came to. */
final class RunSheet extends VBox {
    private static final double GAP = 8;
    private static final double WIDE = 760;

    private final RunsViewModel model;
    private final LibraryEntry entry;
    private final Consumer<RunConfig> settings;
    private final TextField title = new TextField();
    private final TextField tags = new TextField();
    private final TextArea notes = new TextArea();

    RunSheet(RunsViewModel model, LibraryEntry entry, Consumer<LibraryEntry> open, Consumer<RunConfig> settings) {
        super(GAP);
        this.model = model;
        this.entry = entry;
        this.settings = settings;
        setMaxWidth(WIDE);
        getChildren()
                .addAll(
                        head(open),
                        Panels.label(RunWords.brief(entry) + " · " + RunWords.time(entry), "muted", "small"));
        if (!entry.trouble().isEmpty()) {
            getChildren().add(Panels.label(entry.trouble(), "error"));
            return;
        }
        title.setText(entry.label().title());
        title.setPromptText(entry.path().getFileName().toString());
        tags.setText(String.join(", ", entry.label().tags()));
        notes.setText(entry.label().notes());
        notes.setPrefRowCount(3);
        notes.setWrapText(true);
        field("title", title);
        field("tags", tags);
        getChildren().addAll(Panels.label(Texts.get("runs.notes"), "caption"), notes);
        notes.setId("runs-notes");
        notes.focusedProperty().addListener((o, was, now) -> keep(now));
        getChildren().add(results());
    }

    private HBox head(Consumer<LibraryEntry> open) {
        Label name = Panels.label(entry.name(), "title-20");
        Button opens = new Button(Texts.get("runs.open"), Views.icon(Feather.FOLDER));
        opens.setId("runs-open");
        opens.getStyleClass().add("go");
        opens.setDisable(!entry.trouble().isEmpty());
        opens.setOnAction(e -> open.accept(entry));
        Button delete = new Button("", Views.icon(Feather.TRASH_2));
        delete.setId("runs-delete");
        delete.setOnAction(e -> model.delete(entry));
        Views.explain(opens, Texts.get("runs.open.tip"));
        Views.explain(delete, Texts.get("runs.delete.tip"));
        Button again = new Button("", Views.icon(Feather.SLIDERS));
        again.setId("runs-again");
        again.setDisable(!entry.trouble().isEmpty());
        again.setOnAction(e -> settings.accept(entry.config()));
        Views.explain(again, Texts.get("runs.again.tip"));
        for (Button each : new Button[] {opens, again, delete}) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        HBox.setHgrow(name, Priority.ALWAYS);
        return new HBox(
                GAP,
                name,
                Panels.space(),
                opens,
                RunTools.report(model, List.of(entry)),
                RunTools.share(entry),
                again,
                delete);
    }

    private void field(String key, TextField field) {
        field.setId("runs-" + key);
        field.setOnAction(e -> keep(false));
        field.focusedProperty().addListener((o, was, now) -> keep(now));
        Views.explain(field, Texts.get("runs." + key + ".tip"));
        getChildren().addAll(Panels.label(Texts.get("runs." + key), "caption"), field);
    }

    private void keep(boolean focused) {
        if (!focused) {
            model.label(entry, title.getText(), tags.getText(), notes.getText());
        }
    }

    private GridPane results() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("step-table");
        String[] heads = {"lane", "rho", "sparsity", "epochs", "test", "best", "train"};
        for (int i = 0; i < heads.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(i == 0 ? 110 : 64);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
            grid.add(Panels.label(Texts.get("runs.head." + heads[i]), "caption"), i, 0);
        }
        for (int i = 0; i < entry.results().size(); i++) {
            LaneConfig lane = entry.config().lanes().get(i);
            LibraryEntry.Result r = entry.results().get(i);
            String[] cells = {
                LaneNames.full(lane),
                lane.optimizer().perturbs() ? Numbers.fixed(lane.rho(), 2) : Numbers.NONE,
                lane.acts("sparsity") ? Numbers.fixed(lane.sparsity(), 2) : Numbers.NONE,
                Numbers.count(r.epochs()),
                Numbers.percent(r.testAccuracy(), 1),
                Numbers.percent(r.best(), 1),
                Numbers.percent(r.trainAccuracy(), 1)
            };
            for (int c = 0; c < cells.length; c++) {
                grid.add(Panels.label(cells[c], c == 0 ? "medium" : "plain", "small"), c, i + 1);
            }
        }
        return grid;
    }
}
