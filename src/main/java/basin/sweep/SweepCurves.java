package basin.sweep;

import basin.io.LaneLook;
import basin.io.report.Chart;
import basin.io.report.CurvesChart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A sweep as training curves: the mean test accuracy over seeds after each epoch. */
public final class SweepCurves {
    /** More curves than these, a thicket, are not drawn. */
    static final int MOST = 6;

    private static final double PERCENT = 100;

    private SweepCurves() {}

    /** The picture of {@code results}; empty where they make no row or more than six, or have no accuracy. */
    public static Optional<Chart> of(String title, List<SweepResult> results) {
        SweepTable table = SweepTable.of(results);
        Variation varied = new Variation(table.settings());
        Map<Map<String, String>, List<SweepResult>> runs = new HashMap<>();
        results.forEach(r -> runs.computeIfAbsent(varied.values(r.config()), v -> new ArrayList<>())
                .add(r));
        List<LaneLook> looks = SweepFigure.looks(table);
        List<CurvesChart.Series> curves = IntStream.range(0, table.rows().size())
                .mapToObj(i -> curve(
                        name(table.rows().get(i), table),
                        looks.get(i).light(),
                        runs.get(table.rows().get(i).values())))
                .filter(s -> s.xs().length > 0)
                .toList();
        return curves.isEmpty() || curves.size() > MOST
                ? Optional.empty()
                : Optional.of(new CurvesChart(title, "epoch", "test %", false, curves));
    }

    private static String name(SweepTable.Row row, SweepTable table) {
        String own = SweepFigure.name(row, table);
        boolean alone = table.rows().stream()
                        .filter(r -> SweepFigure.name(r, table).equals(own))
                        .count()
                == 1;
        return alone ? own : own + ", " + row.sparsity();
    }

    /** Over the epochs that all of {@code runs} have. */
    private static CurvesChart.Series curve(String name, int rgb, List<SweepResult> runs) {
        int epochs =
                runs.stream().mapToInt(r -> r.testAccuracies().size()).min().orElse(0);
        double[] xs = IntStream.rangeClosed(1, epochs).asDoubleStream().toArray();
        double[] ys = IntStream.range(0, epochs)
                .mapToDouble(e -> PERCENT
                        * runs.stream()
                                .mapToDouble(r -> r.testAccuracies().get(e))
                                .average()
                                .orElseThrow())
                .toArray();
        return new CurvesChart.Series(name, rgb, xs, ys);
    }
}
