package basin.sweep;

import basin.io.LaneLook;
import basin.io.report.Chart;
import basin.io.report.SparsityChart;
import basin.io.report.SparsityChart.Series;
import basin.train.Defaults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A sweep as a picture: accuracy against sparsity, the optimizers without sparsity as lines across. */
public final class SweepFigure {
    private static final double PERCENT = 100;
    private static final String SPARSITY = "sparsity";

    private SweepFigure() {}

    /** Which accuracy is drawn. */
    public enum Which {
        /** After the last epoch. */
        LAST("test % after the last epoch"),
        /** The largest over the epochs. */
        BEST("test %, best over the epochs");

        private final String title;

        Which(String title) {
            this.title = title;
        }

        private Mean of(SweepTable.Row row) {
            return this == LAST ? row.last() : row.best();
        }
    }

    /** The picture of {@code table}; empty where no run has a sparse mask and an accuracy. */
    public static Optional<Chart> of(String title, SweepTable table, Which which) {
        Map<String, List<SweepTable.Row>> lines = new LinkedHashMap<>();
        for (SweepTable.Row row : table.rows()) {
            if (Double.isFinite(which.of(row).value())) {
                lines.computeIfAbsent(name(row), n -> new ArrayList<>()).add(row);
            }
        }
        boolean sparse =
                lines.values().stream().anyMatch(l -> l.get(0).optimizer().sparse());
        if (!sparse) {
            return Optional.empty();
        }
        List<LaneLook> looks = LaneLook.of(lines.entrySet().stream()
                .map(e -> Defaults.lane(e.getKey(), e.getValue().get(0).optimizer()))
                .toList());
        List<Series> series = new ArrayList<>();
        lines.forEach((name, rows) ->
                series.add(series(name, rows, which, looks.get(series.size()).light())));
        return Optional.of(new SparsityChart(title, which.title, series));
    }

    /** The settings of a row without its sparsity. */
    private static String name(SweepTable.Row row) {
        return row.values().entrySet().stream()
                .filter(e -> !e.getKey().equals(SPARSITY) && !e.getValue().isEmpty())
                .map(e -> e.getKey().equals(Settings.OPTIMIZER)
                        ? row.optimizer().title()
                        : e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Series series(String name, List<SweepTable.Row> rows, Which which, int rgb) {
        List<SweepTable.Row> rising = rows.stream()
                .sorted(Comparator.comparingDouble(SweepTable.Row::sparsity))
                .toList();
        boolean level = !rows.get(0).optimizer().sparse();
        return new Series(
                name,
                rgb,
                level
                        ? new double[0]
                        : rising.stream().mapToDouble(SweepTable.Row::sparsity).toArray(),
                rising.stream().mapToDouble(r -> PERCENT * which.of(r).value()).toArray(),
                rising.stream()
                        .mapToDouble(r -> PERCENT * which.of(r).deviation())
                        .toArray());
    }
}
