package basin.ui.details;

import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.details.Details.Row;
import basin.ui.details.Details.Table;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A part of the sheet: title, small print, a table, and what can be asked for. */
final class DetailsPart extends VBox {
    private static final double COLUMN = 84;
    private static final double GAP = 8;

    private final VBox facts = new VBox();
    private final GridPane grid = new GridPane();
    private Table shown;

    /** The part {@code key}, with these beneath its table. */
    DetailsPart(String key, List<? extends javafx.scene.Node> below) {
        Label title = label(Texts.get(key), "strong");
        grid.setHgap(GAP);
        grid.setVgap(1);
        setSpacing(2);
        getChildren().addAll(title, facts, grid);
        getChildren().addAll(below);
    }

    void show(Table table) {
        if (table.equals(shown)) {
            return;
        }
        shown = table;
        facts.getChildren()
                .setAll(table.facts().stream().map(t -> label(t, "caption")).toList());
        grid.getChildren().clear();
        int columns = Math.max(
                table.heads().size(),
                table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0));
        grid.getColumnConstraints().setAll(first());
        for (int i = 0; i < columns; i++) {
            grid.getColumnConstraints().add(figure());
        }
        for (int i = 0; i < table.heads().size(); i++) {
            grid.add(label(table.heads().get(i), "caption"), i + 1, 0);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            fill(table.rows().get(i), i + 1);
        }
        Views.show(grid, !table.rows().isEmpty());
    }

    private void fill(Row row, int line) {
        Label name = label(row.name(), "muted");
        name.setMaxWidth(Double.MAX_VALUE);
        if (!row.tip().isEmpty()) {
            Views.explain(name, row.tip());
        }
        grid.add(name, 0, line);
        for (int i = 0; i < row.cells().size(); i++) {
            Label cell = label(row.cells().get(i), "medium");
            cell.setMinWidth(USE_PREF_SIZE);
            grid.add(cell, i + 1, line);
        }
    }

    private static ColumnConstraints first() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static ColumnConstraints figure() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(COLUMN);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(style.equals("caption"));
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
