package basin.ui.runs;

import basin.io.Differences;
import basin.io.LibraryEntry;
import basin.io.Numbers;
import basin.io.SettingNames;
import basin.ui.base.Panels;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import java.util.List;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Two runs: in which settings they differ, and what their lanes of the same name came to. */
final class DifferenceSheet extends VBox {
    private static final double GAP = 12;

    DifferenceSheet(LibraryEntry first, LibraryEntry second) {
        super(GAP);
        if (first.config() == null || second.config() == null) {
            getChildren().add(Panels.label(Texts.get("runs.damaged"), "error"));
            return;
        }
        GridPane table = new GridPane();
        table.setId("runs-differences");
        table.getStyleClass().add("step-table");
        add(table, "caption", Texts.get("runs.setting"), first.name(), second.name());
        List<Differences.Difference> all = Differences.of(first.config(), second.config());
        SettingNames names = new SettingNames(List.of(first.config(), second.config()), Sentences::of);
        all.forEach(d -> add(table, "small", names.of(d.setting()), dash(d.first()), dash(d.second())));
        if (all.isEmpty()) {
            add(table, "small", Texts.get("runs.same"), "", "");
        }
        for (LibraryEntry.Result r : first.results()) {
            second.results().stream()
                    .filter(o -> o.lane().equals(r.lane()))
                    .findFirst()
                    .ifPresent(o -> add(
                            table,
                            "medium",
                            Texts.get("runs.accuracy", names.lane(r.lane())),
                            Numbers.percent(r.testAccuracy(), 1),
                            Numbers.percent(o.testAccuracy(), 1)));
        }
        getChildren().add(table);
    }

    private static String dash(String value) {
        return value.isEmpty() ? Numbers.NONE : value;
    }

    private static void add(GridPane table, String style, String... cells) {
        int row = table.getRowCount();
        for (int i = 0; i < cells.length; i++) {
            table.add(Panels.label(cells[i], style), i, row);
        }
    }
}
