package basin.sweep;

import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The means over seeds of a sweep, a row for all runs that differ in nothing else.
 *
 * @param settings the names of those that differ between rows, the optimizer's first
 * @param rows in the order of their first runs
 * @param failures why runs ended early, a sentence each that begins with the run's settings
 * @param machines what it was computed on; bits can differ between them
 */
public record SweepTable(List<String> settings, List<Row> rows, List<String> failures, SortedSet<String> machines) {
    /**
     * One row.
     *
     * @param optimizer of its runs
     * @param sparsity of its masks; 0 for SAM, NaN for optimizers that perturb nothing and for patterns that decide it
     * @param values the texts of the table's settings; empty where one does nothing to the optimizer
     * @param runs how many there are
     * @param failed how many of them ended early
     * @param last test accuracy after the last epoch, 0..1
     * @param best the largest over the epochs, on the test set itself
     * @param lastToSam difference to SAM's, paired by seed; empty (n = 0) where no run of SAM is like it
     * @param bestToSam likewise
     * @param trainAccuracy after the last epoch
     * @param trainLoss of the last epoch's batches
     * @param lambda1 largest eigenvalue
     * @param ratio lambda_1 / lambda_5
     * @param theoreticalCost the paper's, over SGD's
     * @param countedCost operations really run, over SGD's
     * @param stepMillis the median wall-clock time of a step
     * @param measuredCost that over the one of SGD's runs that are like it; NaN where there are none
     */
    public record Row(
            OptimizerKind optimizer,
            double sparsity,
            Map<String, String> values,
            int runs,
            int failed,
            Mean last,
            Mean best,
            Mean lastToSam,
            Mean bestToSam,
            Mean trainAccuracy,
            Mean trainLoss,
            Mean lambda1,
            Mean ratio,
            double theoreticalCost,
            double countedCost,
            Mean stepMillis,
            double measuredCost) {
        /** The same of results that hold no accuracy but the last. */
        private Row lastOnly() {
            return new Row(
                    optimizer,
                    sparsity,
                    values,
                    runs,
                    failed,
                    last,
                    Mean.of(),
                    lastToSam,
                    Mean.of(),
                    trainAccuracy,
                    trainLoss,
                    lambda1,
                    ratio,
                    theoreticalCost,
                    countedCost,
                    stepMillis,
                    measuredCost);
        }
    }

    /** Runs that differ in their seeds alone. */
    private record Group(Map<String, String> settings, List<SweepResult> runs) {
        SweepResult first() {
            return runs.get(0);
        }

        OptimizerKind optimizer() {
            return first().config().lanes().get(0).optimizer();
        }

        Mean mean(ToDoubleFunction<SweepResult> value) {
            return Mean.of(runs.stream().mapToDouble(value).toArray());
        }

        /** How many settings it has in common with {@code other}. */
        long alike(Group other) {
            return settings.entrySet().stream()
                    .filter(e -> e.getValue().equals(other.settings.get(e.getKey())))
                    .count();
        }

        /** Whether it and {@code other} differ in settings of the lane alone. */
        boolean beside(Group other) {
            return settings.entrySet().stream()
                    .allMatch(e -> Settings.ofLane(e.getKey()) || e.getValue().equals(other.settings.get(e.getKey())));
        }
    }

    /** The table of {@code results}; one of none has no rows. */
    public static SweepTable of(List<SweepResult> results) {
        Map<Map<String, String>, Group> groups = new LinkedHashMap<>();
        for (SweepResult r : results) {
            Map<String, String> settings = Variation.same(Settings.of(r.config()));
            groups.computeIfAbsent(settings, s -> new Group(s, new ArrayList<>()))
                    .runs()
                    .add(r);
        }
        List<Group> all = List.copyOf(groups.values());
        Variation varied =
                Variation.of(results.stream().map(SweepResult::config).toList());
        return new SweepTable(
                varied.names(),
                all.stream().map(g -> row(g, all, varied)).toList(),
                results.stream()
                        .filter(r -> !r.failure().isEmpty())
                        .map(r -> varied.words(r.config()) + ": " + r.failure())
                        .toList(),
                results.stream()
                        .map(SweepResult::machine)
                        .filter(m -> !m.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The same of results that hold no accuracy but the last: without a best one. */
    SweepTable lastOnly() {
        return new SweepTable(settings, rows.stream().map(Row::lastOnly).toList(), failures, machines);
    }

    private static Row row(Group group, List<Group> all, Variation varied) {
        Optional<Group> sam = like(group, all, OptimizerKind.SAM);
        Optional<Group> sgd = like(group, all, OptimizerKind.SGD);
        Mean step = group.mean(SweepResult::stepMillis);
        OptimizerKind kind = group.optimizer();
        return new Row(
                kind,
                leftAlone(group.first().config().lanes().get(0)),
                varied.values(group.first().config()),
                group.runs().size(),
                (int) group.runs().stream().filter(r -> !r.failure().isEmpty()).count(),
                group.mean(SweepResult::lastAccuracy),
                group.mean(SweepResult::bestAccuracy),
                difference(group, sam, SweepResult::lastAccuracy),
                difference(group, sam, SweepResult::bestAccuracy),
                group.mean(SweepResult::trainAccuracy),
                group.mean(SweepResult::trainLoss),
                group.mean(SweepResult::lambda1),
                group.mean(SweepResult::ratio),
                group.mean(SweepResult::theoreticalCost).value(),
                group.mean(SweepResult::countedCost).value(),
                step,
                step.value()
                        / sgd.map(g -> g.mean(SweepResult::stepMillis).value()).orElse(Double.NaN));
    }

    private static double leftAlone(LaneConfig lane) {
        return lane.optimizer().perturbs()
                        && lane.acts("sparsity") == lane.optimizer().sparse()
                ? lane.sparsity()
                : Double.NaN;
    }

    /** The runs of {@code kind} with the same settings outside the lane, and of those the ones most like it. */
    private static Optional<Group> like(Group group, List<Group> all, OptimizerKind kind) {
        return all.stream()
                .filter(g -> g.optimizer() == kind && group.beside(g))
                .max(Comparator.comparingLong(group::alike));
    }

    private static Mean difference(Group group, Optional<Group> sam, ToDoubleFunction<SweepResult> value) {
        if (sam.isEmpty() || sam.get().equals(group)) {
            return Mean.of();
        }
        Map<Long, Double> bySeed = sam.get().runs().stream()
                .collect(Collectors.toMap(r -> r.config().seed(), value::applyAsDouble, (a, b) -> b));
        return Mean.of(group.runs().stream()
                .filter(r -> bySeed.containsKey(r.config().seed()))
                .mapToDouble(r -> value.applyAsDouble(r) - bySeed.get(r.config().seed()))
                .toArray());
    }

    /** What must be said with it, a sentence each. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add(
                "Mean ± sample standard deviation over the seeds; in brackets the difference to SAM, paired by seed.");
        remarks.add(
                "\"last\" is after the last epoch, \"best\" the largest over the epochs on the test set itself, as the"
                        + " published code reports it.");
        remarks.add(
                "Cost over SGD's: the paper's in theory, floating-point operations counted, the median time of a step"
                        + " measured while other runs share the machine.");
        if (settings.contains("norm")) {
            remarks.add(
                    "The masked norm takes e = rho m g / ||m g||: its rho is not comparable with that of the full norm,"
                            + " rho m g / ||g||.");
        }
        if (machines.size() > 1) {
            remarks.add("It was computed on " + String.join("; ", machines) + ": the bits can differ between those.");
        }
        return remarks;
    }
}
