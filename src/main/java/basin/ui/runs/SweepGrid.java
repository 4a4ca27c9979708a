package basin.ui.runs;

import basin.io.LaneLook;
import basin.io.Numbers;
import basin.sweep.Mean;
import basin.sweep.SweepFigure;
import basin.sweep.SweepTable;
import basin.sweep.SweepTable.Row;
import basin.ui.base.Glyphs;
import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The paper's table: a row an optimizer and sparsity; a column that no row has anything in is left out. */
final class SweepGrid extends GridPane {
    private static final double GLYPH = 10;
    private static final double NAME = 104;
    private static final double LEAST = 44;
    private static final String OPTIMIZER = "optimizer";

    /**
     * A column.
     *
     * @param head its title
     * @param tip what it is
     * @param text a row's cell
     * @param more what is said of the cell; empty for nothing
     * @param has whether a row has something in it
     */
    private record Column(
            String head, String tip, Function<Row, String> text, Function<Row, String> more, Predicate<Row> has) {}

    SweepGrid() {
        setId("sweep-table");
        getStyleClass().add("step-table");
    }

    /** Shows {@code table} in colours of {@code look}. */
    void show(SweepTable table, Look look) {
        getChildren().clear();
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAME);
        getColumnConstraints().setAll(names);
        add(Panels.label(Texts.get("sweeps.head.optimizer"), "caption"), 0, 0);
        List<LaneLook> looks = SweepFigure.looks(table);
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            LaneStyle style = new LaneStyle(looks.get(r));
            Label name = new Label(row.optimizer().title(), Glyphs.of(style, GLYPH, look));
            name.getStyleClass().addAll("medium", "small");
            add(name, 0, r + 1);
        }
        columns(table).stream()
                .filter(c -> table.rows().stream().anyMatch(c.has()))
                .forEach(c -> column(c, table));
    }

    private void column(Column column, SweepTable table) {
        int at = getColumnConstraints().size();
        ColumnConstraints right = new ColumnConstraints();
        right.setMinWidth(LEAST);
        right.setHalignment(HPos.RIGHT);
        getColumnConstraints().add(right);
        Label head = cell(column.head(), "caption");
        if (!column.tip().isEmpty()) {
            Views.explain(head, column.tip());
            head.setAccessibleText(column.head() + ": " + column.tip());
        }
        add(head, at, 0);
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            Label cell = cell(column.text().apply(row), "small");
            String more = column.more().apply(row);
            if (!more.isEmpty()) {
                Views.explain(cell, more);
                cell.setAccessibleText(cell.getText() + ". " + more);
            }
            add(cell, at, r + 1);
        }
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static List<Column> columns(SweepTable table) {
        List<Column> columns = new ArrayList<>();
        for (String setting : table.settings()) {
            if (!setting.equals(OPTIMIZER)) {
                columns.add(plain(setting, "", r -> dash(r.values().get(setting)), r -> !r.values()
                        .get(setting)
                        .isEmpty()));
            }
        }
        columns.add(plain("runs", "", SweepGrid::runs, r -> true));
        columns.add(accuracy("last", Row::last, Row::lastToSam));
        columns.add(accuracy("best", Row::best, Row::bestToSam));
        columns.add(plain(
                "train",
                "tip",
                r -> SweepWords.accuracy(r.trainAccuracy(), Mean.of()),
                r -> r.trainAccuracy().n() > 0));
        columns.add(cost("theory", Row::theoreticalCost));
        columns.add(cost("counted", Row::countedCost));
        columns.add(cost("measured", Row::measuredCost));
        return columns;
    }

    private static String dash(String value) {
        return value.isEmpty() ? Numbers.NONE : value;
    }

    private static String runs(Row row) {
        String runs = Numbers.count(row.runs());
        return row.failed() == 0 ? runs : runs + " (" + Texts.get("sweeps.failed", Numbers.count(row.failed())) + ")";
    }

    /** Its title stands in the texts where it is none of a setting. */
    private static Column plain(String name, String tip, Function<Row, String> text, Predicate<Row> has) {
        String key = "sweeps.head." + name;
        boolean known = Texts.bundle().containsKey(key);
        String more = tip.isEmpty() ? "" : Texts.get(key + "." + tip);
        return new Column(known ? Texts.get(key) : name, more, text, r -> "", has);
    }

    private static Column accuracy(String name, Function<Row, Mean> mean, Function<Row, Mean> toSam) {
        return new Column(
                Texts.get("sweeps.head." + name),
                Texts.get("sweeps.head." + name + ".tip"),
                r -> SweepWords.accuracy(mean.apply(r), toSam.apply(r)),
                r -> SweepWords.sure(toSam.apply(r)),
                r -> mean.apply(r).n() > 0);
    }

    private static Column cost(String name, Function<Row, Double> times) {
        return plain(name, "tip", r -> SweepWords.cost(times.apply(r)), r -> Double.isFinite(times.apply(r)));
    }
}
