package basin.sweep;

import basin.io.LaneLook;
import basin.io.report.Chart;
import basin.io.report.SparsityChart;
import basin.io.report.SparsityChart.Series;
import basin.train.Defaults;
import basin.train.LaneConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
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

    /**
     * An optimizer, with the settings in which it differs from others of its kind, seeds and sparsity apart.
     *
     * @param name the optimizer's title and those settings
     * @param look how it is told apart
     * @param sparsities rising, 0..1; empty where it has none
     * @param means percent, as many; a single one where it has no sparsity
     * @param deviations likewise; NaN where there is one seed
     */
    public record Line(String name, LaneLook look, double[] sparsities, double[] means, double[] deviations) {}

    /** The picture of {@code table}; empty where no run has a sparse mask and an accuracy. */
    public static Optional<Chart> of(String title, SweepTable table, Which which) {
        List<Series> series = lines(table, which).stream()
                .map(l -> new Series(l.name(), l.look().light(), l.sparsities(), l.means(), l.deviations()))
                .toList();
        return series.isEmpty() ? Optional.empty() : Optional.of(new SparsityChart(title, which.title, series));
    }

    /** What is drawn of {@code table}; nothing where no run has a sparse mask and an accuracy. */
    public static List<Line> lines(SweepTable table, Which which) {
        Map<String, LaneLook> looks = byName(table);
        Map<String, List<SweepTable.Row>> lines = new LinkedHashMap<>();
        for (SweepTable.Row row : table.rows()) {
            if (Double.isFinite(which.of(row).value())) {
                lines.computeIfAbsent(name(row, table), n -> new ArrayList<>()).add(row);
            }
        }
        boolean sparse =
                lines.values().stream().anyMatch(l -> l.get(0).optimizer().sparse());
        return sparse
                ? lines.entrySet().stream()
                        .map(e -> line(e.getKey(), e.getValue(), which, looks.get(e.getKey())))
                        .toList()
                : List.of();
    }

    /** How each row of {@code table} is told apart, the same as its line. */
    public static List<LaneLook> looks(SweepTable table) {
        Map<String, LaneLook> named = byName(table);
        return table.rows().stream().map(r -> named.get(name(r, table))).toList();
    }

    private static Map<String, LaneLook> byName(SweepTable table) {
        Map<String, LaneConfig> lanes = new LinkedHashMap<>();
        table.rows().forEach(r -> lanes.putIfAbsent(name(r, table), Defaults.lane(name(r, table), r.optimizer())));
        Iterator<LaneLook> looks = LaneLook.of(List.copyOf(lanes.values())).iterator();
        Map<String, LaneLook> named = new LinkedHashMap<>();
        lanes.keySet().forEach(n -> named.put(n, looks.next()));
        return named;
    }

    /** The settings of a row without its sparsity, and without what all rows of its optimizer have. */
    static String name(SweepTable.Row row, SweepTable table) {
        return row.values().entrySet().stream()
                .filter(e -> !e.getKey().equals(SPARSITY) && !e.getValue().isEmpty())
                .filter(e -> e.getKey().equals(Settings.OPTIMIZER)
                        || Variation.departs(e.getKey())
                        || table.rows().stream()
                                .filter(r -> r.optimizer() == row.optimizer())
                                .anyMatch(r -> !r.values().get(e.getKey()).equals(e.getValue())))
                .map(e -> e.getKey().equals(Settings.OPTIMIZER)
                        ? row.optimizer().title()
                        : e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Line line(String name, List<SweepTable.Row> rows, Which which, LaneLook look) {
        List<SweepTable.Row> rising = rows.stream()
                .sorted(Comparator.comparingDouble(SweepTable.Row::sparsity))
                .toList();
        boolean level = !rows.get(0).optimizer().sparse();
        return new Line(
                name,
                look,
                level
                        ? new double[0]
                        : rising.stream().mapToDouble(SweepTable.Row::sparsity).toArray(),
                rising.stream().mapToDouble(r -> PERCENT * which.of(r).value()).toArray(),
                rising.stream()
                        .mapToDouble(r -> PERCENT * which.of(r).deviation())
                        .toArray());
    }
}
