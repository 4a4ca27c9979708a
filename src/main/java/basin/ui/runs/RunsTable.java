package basin.ui.runs;

import basin.io.Differences;
import basin.io.LibraryEntry;
import basin.io.Numbers;
import basin.io.SettingNames;
import basin.train.LaneConfig;
import basin.train.RunConfig;
import basin.ui.base.Panels;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Many runs, a row each: the last test accuracy of every lane, and the settings in which they differ. */
final class RunsTable extends VBox {
    private static final double GAP = 12;

    private final GridPane table = new GridPane();

    RunsTable(List<LibraryEntry> chosen) {
        super(GAP);
        List<LibraryEntry> runs =
                chosen.stream().filter(e -> e.config() != null).toList();
        table.setId("runs-table");
        table.getStyleClass().add("step-table");
        Set<String> lanes = new LinkedHashSet<>();
        runs.forEach(r -> r.config().lanes().forEach(l -> lanes.add(title(l))));
        List<RunConfig> configs = runs.stream().map(LibraryEntry::config).toList();
        Map<String, List<String>> settings = Differences.among(configs);
        // the lanes' columns say which there are
        settings.keySet().removeIf(s -> s.endsWith(" optimizer"));
        List<String> head = new ArrayList<>(List.of(""));
        lanes.forEach(l -> head.add(Texts.get("runs.test", l)));
        SettingNames names = new SettingNames(configs, Sentences::of);
        settings.keySet().forEach(s -> head.add(names.of(s)));
        add("caption", head);
        for (int i = 0; i < runs.size(); i++) {
            int run = i;
            List<String> row = new ArrayList<>(List.of(runs.get(i).name()));
            lanes.forEach(l -> row.add(accuracy(runs.get(run), l)));
            settings.values().forEach(v -> row.add(v.get(run).isEmpty() ? Numbers.NONE : v.get(run)));
            add("small", row);
        }
        getChildren().add(table);
        if (runs.size() < chosen.size()) {
            getChildren().add(Panels.label(Texts.get("runs.damaged.some"), "error"));
        }
    }

    private static String title(LaneConfig lane) {
        return lane.title();
    }

    private static String accuracy(LibraryEntry run, String lane) {
        for (int i = 0; i < run.results().size(); i++) {
            if (title(run.config().lanes().get(i)).equals(lane)) {
                return Numbers.percent(run.results().get(i).testAccuracy(), 1);
            }
        }
        return Numbers.NONE;
    }

    private void add(String style, List<String> cells) {
        int row = table.getRowCount();
        for (int i = 0; i < cells.size(); i++) {
            var label = Panels.label(cells.get(i), i == 0 ? "medium" : "plain", style);
            label.setWrapText(false);
            label.setMinWidth(USE_PREF_SIZE);
            table.add(label, i, row);
        }
    }
}
