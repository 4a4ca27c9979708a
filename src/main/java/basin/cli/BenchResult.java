package basin.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pairs of one row gave: a figure a pair of Basin's, and of each other side that took part. */
final class BenchResult {
    private final BenchRow row;
    private final List<Double> own = new ArrayList<>();
    private final Map<String, List<Double>> others = new LinkedHashMap<>();
    private String unit = "ms";

    BenchResult(BenchRow row) {
        this.row = row;
    }

    /** What the figures are in. */
    void unit(String name) {
        unit = name;
    }

    void own(double figure) {
        own.add(figure);
    }

    void other(String side, double figure) {
        others.computeIfAbsent(side, s -> new ArrayList<>()).add(figure);
    }

    /** The other side that counts: the fastest by its median; empty where there is none. */
    Optional<String> fastest() {
        return others.keySet().stream().min(Comparator.comparingDouble(side -> median(others.get(side))));
    }

    /** Whether {@code side} is not worth its time: in the first pair it took over twice what the fastest took. */
    boolean beaten(String side) {
        double fastest = others.values().stream()
                .mapToDouble(figures -> figures.get(0))
                .min()
                .orElse(0);
        return others.containsKey(side) && others.get(side).get(0) > 2 * fastest;
    }

    /** Basin's figure over that of the side that counts, pair by pair. */
    private BenchTimes ratios(String side) {
        List<Double> other = others.get(side);
        double[] ratios = new double[Math.min(own.size(), other.size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = own.get(i) / other.get(i);
        }
        return new BenchTimes(ratios);
    }

    private static double median(List<Double> figures) {
        return new BenchTimes(figures.stream().mapToDouble(f -> f).toArray()).median();
    }

    /** The row with its figures, for scripts. */
    Map<String, Object> line(int threads) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("row", row.id());
        line.put("work", row.text());
        line.put("kind", Values.id(row.other()));
        line.put("threads", threads);
        line.put("pairs", own.size());
        line.put("unit", unit);
        line.put("basin", BenchTimes.rounded(median(own)));
        Map<String, Object> sides = new LinkedHashMap<>();
        others.forEach((side, figures) -> sides.put(side, BenchTimes.rounded(median(figures))));
        line.put("others", sides);
        Optional<String> side = fastest();
        line.put("against", side.orElse(null));
        Optional<BenchTimes> ratios = side.map(this::ratios);
        line.put("ratio", ratios.map(r -> BenchTimes.rounded(r.median())).orElse(null));
        line.put("ratio_min", ratios.map(r -> BenchTimes.rounded(r.least())).orElse(null));
        line.put("ratio_max", ratios.map(r -> BenchTimes.rounded(r.most())).orElse(null));
        line.put("goal", row.goal());
        line.put(
                "met",
                Double.isNaN(row.goal())
                        ? null
                        : ratios.map(r -> met(r.median())).orElse(null));
        return line;
    }

    private boolean met(double ratio) {
        return row.other() == BenchRow.Other.SHARE ? ratio >= row.goal() : ratio <= row.goal();
    }
}
