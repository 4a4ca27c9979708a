package basin.ui.details;

import basin.ui.base.Glyphs;
import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.details.Details.Head;
import basin.ui.details.Details.Row;
import basin.ui.details.Details.Table;
import basin.ui.paint.Look;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A card: title, small print, and a table. A row's name, where it can be pressed, tells its definition or chooses it. */
final class DetailsPart extends VBox {
    private static final double COLUMN = 62;
    private static final double BAR = 64;
    private static final double BAR_HEIGHT = 6;
    private static final double GLYPH = 9;
    private static final double GAP = 8;
    /** From so many columns on, a figure's error stands below it. */
    private static final int MANY = 4;

    private static final String ERROR = " ± ";
    private static final String ERROR_BELOW = "\n± ";
    private static final Insets INSIDE = new Insets(12);

    private final ObservableValue<Look> look;
    private final BiConsumer<Node, Row> press;
    private final HBox title;
    private final VBox facts = new VBox(2);
    private final GridPane grid = new GridPane();
    private Table shown;
    private Look shownLook;

    /** The card {@code key}; {@code press} gets a row's name that was pressed. */
    DetailsPart(String key, ObservableValue<Look> look, BiConsumer<Node, Row> press) {
        super(GAP);
        this.look = look;
        this.press = press;
        title = new HBox(GAP, label(Texts.get(key), "strong"), Panels.space());
        title.setAlignment(Pos.CENTER_LEFT);
        grid.setHgap(GAP);
        grid.setVgap(1);
        getStyleClass().addAll("card", "details");
        setPadding(INSIDE);
        getChildren().addAll(title, facts, grid);
    }

    /** Puts {@code nodes} at the title's right end. */
    DetailsPart beside(Node... nodes) {
        title.getChildren().addAll(nodes);
        return this;
    }

    /** Puts {@code nodes} between the small print and the table. */
    DetailsPart above(Node... nodes) {
        getChildren().addAll(2, List.of(nodes));
        return this;
    }

    void show(Table table) {
        if (table.equals(shown) && look.getValue().equals(shownLook)) {
            return;
        }
        shown = table;
        shownLook = look.getValue();
        facts.getChildren()
                .setAll(table.facts().stream().map(t -> label(t, "caption")).toList());
        Views.show(facts, !table.facts().isEmpty());
        grid.getChildren().clear();
        boolean bars = table.rows().stream().anyMatch(r -> !Double.isNaN(r.bar()));
        int first = bars ? 2 : 1;
        int columns = Math.max(
                table.heads().size(),
                table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0));
        grid.getColumnConstraints().setAll(column(0, HPos.LEFT, Priority.ALWAYS));
        if (bars) {
            grid.getColumnConstraints().add(column(BAR, HPos.LEFT, Priority.NEVER));
        }
        for (int i = 0; i < columns; i++) {
            grid.getColumnConstraints().add(column(COLUMN, HPos.RIGHT, Priority.SOMETIMES));
        }
        for (int i = 0; i < table.heads().size(); i++) {
            grid.add(head(table.heads().get(i)), i + first, 0);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            fill(table.rows().get(i), i + 1, first);
        }
        Views.show(grid, !table.rows().isEmpty());
    }

    private Node head(Head head) {
        Label words = label(head.text(), "caption");
        words.setWrapText(false);
        words.setMinWidth(USE_PREF_SIZE);
        if (head.lane() == null) {
            return words;
        }
        HBox both = new HBox(GAP / 2, Glyphs.of(head.lane(), GLYPH, look.getValue()), words);
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }

    private void fill(Row row, int line, int first) {
        Button name = new Button(row.name());
        name.getStyleClass().addAll("link", "term");
        name.setMinWidth(USE_PREF_SIZE);
        name.setOnAction(e -> press.accept(name, row));
        if (!row.tip().isEmpty()) {
            Views.explain(name, row.tip());
        }
        name.setAccessibleText(row.name());
        grid.add(name, 0, line);
        if (first == 2 && !Double.isNaN(row.bar())) {
            grid.add(bar(row.bar()), 1, line);
        }
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cells().get(i);
            Label cell = label(row.cells().size() < MANY ? text : text.replace(ERROR, ERROR_BELOW), "medium");
            cell.setTextAlignment(TextAlignment.RIGHT);
            cell.setMinWidth(USE_PREF_SIZE);
            grid.add(cell, i + first, line);
        }
    }

    private static Node bar(double share) {
        Region full = new Region();
        full.getStyleClass().add("full");
        full.setMinSize(BAR * share, BAR_HEIGHT);
        full.setMaxSize(BAR * share, BAR_HEIGHT);
        StackPane track = new StackPane(full);
        track.getStyleClass().add("cost");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinSize(BAR, BAR_HEIGHT);
        track.setMaxSize(BAR, BAR_HEIGHT);
        return track;
    }

    private static ColumnConstraints column(double least, HPos align, Priority grow) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(least);
        column.setHalignment(align);
        column.setHgrow(grow);
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
