package basin.cli;

import basin.io.LaneLook;
import basin.io.RunFolder;
import basin.io.export.Export;
import basin.io.export.Table;
import basin.io.report.CurvesChart;
import basin.train.Convergence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code convergence RUN}: the gradient along a run against the rate of the paper's theorems. */
final class ConvergenceCommand implements Command {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 1080;
    private static final int LEAST = 2;
    private static final List<String> FORMATS =
            Stream.concat(Export.PICTURES.stream(), Stream.of("csv")).toList();

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Computes the squared norm of the whole training set's gradient at every kept checkpoint of a"
                                + " run, and its mean up to there beside C log T / sqrt(T), the rate that Mi et al. 2022 prove"
                                + " where learning rate and rho fall as 1/sqrt(t): train with --preset theorem.");
        spec.addPositional(RunArgument.spec());
        spec.addOption(
                ConfigOptions.option("--lane", "NAME", "the lane, by its name; all of them where none is given"));
        spec.addOption(ConfigOptions.option(
                "--to", "FILE", "also write the curves; the ending is one of " + String.join(", ", FORMATS)));
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        String file = options.matchedOptionValue("--to", "");
        Export to = file.isEmpty() ? null : new Export(Paths.of("--to", file));
        if (to != null) {
            to.check(FORMATS);
        }
        RunFolder run = RunArgument.open(options);
        ConfigOptions.check(run.config(), true);
        Map<Integer, List<StoredPoint>> lanes = points(run, options.matchedOptionValue("--lane", ""));
        Map<Integer, Convergence> found = new LinkedHashMap<>();
        try (StoredLanes stored = new StoredLanes(run.config())) {
            lanes.forEach((lane, points) -> found.put(lane, measure(stored, points)));
        }
        if (to != null) {
            write(run, found, to);
        }
        for (Map.Entry<Integer, Convergence> e : found.entrySet()) {
            String name = run.config().lanes().get(e.getKey()).name();
            terminal.out()
                    .println(options.hasMatchedOption("--json") ? json(name, e.getValue()) : line(name, e.getValue()));
        }
        return 0;
    }

    private static Map<Integer, List<StoredPoint>> points(RunFolder run, String name) {
        Map<Integer, List<StoredPoint>> lanes = new LinkedHashMap<>();
        for (int lane : RunLanes.indices(run, name)) {
            List<StoredPoint> points = StoredPoint.all(run, lane).stream()
                    .filter(p -> p.step() >= LEAST)
                    .toList();
            if (points.size() < LEAST) {
                throw new IllegalArgumentException(
                        "The lane " + run.config().lanes().get(lane).name() + " has " + points.size()
                                + " checkpoints after its first step; it must have 2 or more: train with --keep every=1.");
            }
            lanes.put(lane, points);
        }
        return lanes;
    }

    private static Convergence measure(StoredLanes stored, List<StoredPoint> points) {
        int[] steps = points.stream().mapToInt(StoredPoint::step).toArray();
        double[] squares = points.stream().mapToDouble(stored::squaredGradient).toArray();
        return Convergence.of(steps, squares);
    }

    private static String line(String name, Convergence c) {
        int last = c.steps().length - 1;
        return String.format(
                Locale.ROOT,
                "%-12s %d points up to step %d: ||grad f||^2 %.4g there, mean %.4g; C %.4g; slope %.3f (the rate's %.3f)",
                name,
                c.steps().length,
                c.steps()[last],
                c.squares()[last],
                c.means()[last],
                c.constant(),
                c.slope(),
                c.slopeOfRate());
    }

    private static String json(String name, Convergence c) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lane", name);
        object.put("steps", c.steps());
        object.put("squares", c.squares());
        object.put("means", c.means());
        object.put("constant", c.constant());
        object.put("slope", c.slope());
        object.put("slopeOfRate", c.slopeOfRate());
        return JsonLine.of(object);
    }

    private static void write(RunFolder run, Map<Integer, Convergence> found, Export to) {
        if (Export.PICTURES.contains(to.format())) {
            to.chart(chart(run, found), WIDTH, HEIGHT);
            return;
        }
        Table table = new Table("lane", "step", "squared_gradient", "mean", "bound");
        found.forEach((lane, c) -> {
            for (int i = 0; i < c.steps().length; i++) {
                double bound = c.constant() * Convergence.rate(c.steps()[i]);
                table.add(run.config().lanes().get(lane).name(), c.steps()[i], c.squares()[i], c.means()[i], bound);
            }
        });
        to.table(table);
    }

    /** The means of all lanes, and the lowest curve of the rate that lies above them all. */
    private static CurvesChart chart(RunFolder run, Map<Integer, Convergence> found) {
        List<LaneLook> looks = LaneLook.of(run.config().lanes());
        List<CurvesChart.Series> curves = new ArrayList<>();
        double most =
                found.values().stream().mapToDouble(Convergence::constant).max().orElseThrow();
        found.forEach((lane, c) -> curves.add(new CurvesChart.Series(
                run.config().lanes().get(lane).name(), looks.get(lane).light(), steps(c), logs(c.means()))));
        Convergence longest = found.values().stream()
                .max((a, b) -> Integer.compare(a.steps().length, b.steps().length))
                .orElseThrow();
        double[] bound = Arrays.stream(steps(longest))
                .map(t -> most * Convergence.rate(t))
                .toArray();
        curves.add(new CurvesChart.Series("C log T / \u221aT", CurvesChart.MUTED, steps(longest), logs(bound)));
        return new CurvesChart(
                "Mean of \u2016\u2207f(w)\u2016\u00b2 over the steps up to T",
                "step T",
                "mean of \u2016\u2207f\u2016\u00b2, C = " + String.format(Locale.ROOT, "%.3g", most),
                true,
                curves);
    }

    private static double[] steps(Convergence c) {
        return Arrays.stream(c.steps()).asDoubleStream().toArray();
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values).map(Math::log10).toArray();
    }
}
