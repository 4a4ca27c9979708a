package basin.ui.compare;

import basin.ui.base.Glyphs;
import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.paint.Look;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The table over the lanes; the window can be used while it is open. */
public final class ComparisonSheet extends StackPane {
    private static final Insets PLACE = new Insets(100, 16, 40, 16);
    private static final double GLYPH = 10;
    private static final double NAME = 176;
    private static final double LANE = 84;
    private static final double GAP = 8;
    private static final double PADDING = 36;
    private static final double LEAST = 460;

    private final ComparisonViewModel model;
    private final ObservableValue<Look> look;
    private final GridPane table = new GridPane();
    private final ScrollPane scroll = new ScrollPane(table);
    private final Button csv = new Button(Texts.get("compare.csv"), Views.icon(Feather.COPY));
    private final Button markdown = new Button(Texts.get("compare.markdown"), Views.icon(Feather.COPY));
    private final Label note = Panels.label(Texts.get("compare.note"), "caption");
    private final Label said = Panels.label("", "caption");
    private final Label empty = Panels.label(Texts.get("compare.empty"), "empty");
    private final VBox sheet;
    private Comparison shown;

    /** For {@code model}. */
    public ComparisonSheet(ComparisonViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        table.setId("comparison");
        table.getStyleClass().add("comparison");
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        sheet = new VBox(head(), scroll, empty, note);
        sheet.getStyleClass().addAll("sheet", "small-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(sheet, Pos.TOP_RIGHT);
        StackPane.setMargin(sheet, PLACE);
        getChildren().add(sheet);
        setPickOnBounds(false);
        model.openProperty().addListener((o, a, open) -> said.setText(""));
        model.comparisonProperty().addListener((o, a, now) -> show(now));
        look.addListener((o, a, b) -> show(model.comparisonProperty().get()));
        show(model.comparisonProperty().get());
    }

    private HBox head() {
        csv.setId("compare-csv");
        csv.setOnAction(e -> copy(model.csv()));
        markdown.setId("compare-markdown");
        markdown.setOnAction(e -> copy(model.markdown()));
        Views.explain(csv, Texts.get("compare.csv.tip"));
        Views.explain(markdown, Texts.get("compare.markdown.tip"));
        Label title = Panels.label(Texts.get("compare.title"), "name");
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(
                GAP,
                title,
                Panels.space(),
                said,
                csv,
                markdown,
                Views.closer(Texts.get("help.close"), () -> model.openProperty().set(false)));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void copy(String text) {
        Views.copy(text);
        said.setText(Texts.get("compare.copied"));
    }

    private void show(Comparison now) {
        boolean none = now.rows().isEmpty();
        Views.show(empty, none);
        Views.show(scroll, !none);
        Views.show(note, !none);
        csv.setDisable(none);
        markdown.setDisable(none);
        boolean same = shown != null && shown.heads().equals(now.heads()) && sameLook();
        if (!same) {
            build(now);
        }
        for (int r = 0; same && r < now.rows().size(); r++) {
            for (int c = 0; c < now.heads().size(); c++) {
                fill(cell(r, c), now.rows().get(r).cells().get(c));
            }
        }
        shown = now;
    }

    private boolean sameLook() {
        return look.getValue().equals(table.getUserData());
    }

    private Label cell(int row, int column) {
        return (Label) table.lookup("#cell-" + row + "-" + column);
    }

    private void build(Comparison now) {
        table.setUserData(look.getValue());
        table.getChildren().clear();
        table.getColumnConstraints().setAll(new ColumnConstraints(NAME));
        sheet.setPrefWidth(Math.max(LEAST, PADDING + NAME + now.heads().size() * (LANE + GAP)));
        for (int c = 0; c < now.heads().size(); c++) {
            ColumnConstraints lane = new ColumnConstraints(LANE);
            lane.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(lane);
            Comparison.Head head = now.heads().get(c);
            Label name = new Label(head.title(), Glyphs.of(head.style(), GLYPH, look.getValue()));
            name.getStyleClass().addAll("medium", "small");
            table.add(name, c + 1, 0);
        }
        for (int r = 0; r < now.rows().size(); r++) {
            Comparison.Row row = now.rows().get(r);
            Label name = new Label(row.name());
            name.getStyleClass().addAll("muted", "small");
            Views.explain(name, row.tip());
            table.add(name, 0, r + 1);
            for (int c = 0; c < row.cells().size(); c++) {
                Label label = new Label();
                label.setId("cell-" + r + "-" + c);
                table.add(label, c + 1, r + 1);
                fill(label, row.cells().get(c));
            }
        }
    }

    private static void fill(Label label, Comparison.Cell cell) {
        boolean same = label.getText().equals(cell.text()) && cell.tip().equals(label.getUserData());
        label.getStyleClass().setAll("label", "small", "figure", cell.best() ? "best" : "plain");
        if (!same) {
            label.setText(cell.text());
            label.setUserData(cell.tip());
            Views.explain(label, cell.tip());
        }
    }
}
