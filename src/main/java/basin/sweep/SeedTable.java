package basin.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The means over seeds, a row a lane in order of appearance; differences are paired by seed with the first lane. */
public record SeedTable(List<Row> rows) {
    /** Copies the list. */
    public SeedTable {
        rows = List.copyOf(rows);
    }

    /**
     * One lane over all seeds.
     *
     * @param lane its name
     * @param seeds how many there are
     * @param failed how many ended early
     * @param testAccuracy 0..1
     * @param difference of the test accuracy to the first lane's, paired by seed
     * @param trainAccuracy 0..1
     * @param trainLoss over the last epoch's batches
     * @param lambda1 largest eigenvalue
     * @param ratio lambda_1 / lambda_5
     */
    public record Row(
            String lane,
            int seeds,
            int failed,
            Mean testAccuracy,
            Mean difference,
            Mean trainAccuracy,
            Mean trainLoss,
            Mean lambda1,
            Mean ratio) {}

    /** The table of {@code results}. */
    public static SeedTable of(List<SeedResult> results) {
        Map<String, Map<Long, SeedResult>> lanes = new LinkedHashMap<>();
        for (SeedResult r : results) {
            lanes.computeIfAbsent(r.lane(), l -> new LinkedHashMap<>()).put(r.seed(), r);
        }
        List<Row> rows = new ArrayList<>();
        Map<Long, SeedResult> first = Map.of();
        for (Map.Entry<String, Map<Long, SeedResult>> lane : lanes.entrySet()) {
            first = rows.isEmpty() ? lane.getValue() : first;
            rows.add(row(lane.getKey(), lane.getValue(), first));
        }
        return new SeedTable(rows);
    }

    private static Row row(String lane, Map<Long, SeedResult> results, Map<Long, SeedResult> first) {
        List<SeedResult> all = List.copyOf(results.values());
        double[] differences = all.stream()
                .filter(r -> first.containsKey(r.seed()))
                .mapToDouble(r -> r.testAccuracy() - first.get(r.seed()).testAccuracy())
                .toArray();
        return new Row(
                lane,
                all.size(),
                (int) all.stream().filter(r -> !r.failure().isEmpty()).count(),
                mean(all, SeedResult::testAccuracy),
                Mean.of(differences),
                mean(all, SeedResult::trainAccuracy),
                mean(all, SeedResult::trainLoss),
                mean(all, SeedResult::lambda1),
                mean(all, SeedResult::ratio));
    }

    private static Mean mean(List<SeedResult> results, ToDoubleFunction<SeedResult> value) {
        return Mean.of(results.stream().mapToDouble(value).toArray());
    }
}
