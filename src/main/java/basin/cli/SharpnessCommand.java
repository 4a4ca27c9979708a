package basin.cli;

import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.io.UnlikeLoss;
import basin.spectrum.Sharpness;
import basin.spectrum.Spectrum;
import basin.spectrum.SpectrumPlan;
import basin.train.Defaults;
import basin.train.Experiments;
import basin.train.Inspection;
import basin.train.MetricRow;
import basin.train.RunConfig;
import basin.train.SharpnessFigure;
import basin.train.SharpnessView;
import basin.train.SpectrumView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sharpness RUN}: the numbers of sharpness of a run's lanes side by side, kept in its folder. */
final class SharpnessCommand implements Command {
    /** Eigenvalues that are not stored yet are taken to a residual of this share of them. */
    private static final double TOLERANCE = 1e-3;

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Computes how sharp the loss is around the newest weights of a run in several ways, the"
                        + " training loss beside them, and keeps them there. Eigenvalues that are stored of the"
                        + " same step are not computed again.");
        StoredPoint.describe(spec);
        Sharpness.Settings usual = Inspection.sharpnessOf(Defaults.run());
        spec.addOption(ConfigOptions.option(
                "--rho",
                "X",
                "radius of the ball of the ascent step, the same for all lanes (the largest of the run)"));
        spec.addOption(ConfigOptions.option(
                "--noise", "X", "length of the noise over that of the weights (" + Values.text(usual.noise()) + ")"));
        spec.addOption(ConfigOptions.option(
                "--noise-sigma",
                "X",
                "instead: standard deviation of the noise on each weight, the same for all lanes"));
        spec.addOption(ConfigOptions.option("--draws", "N", "draws of the noise (" + usual.draws() + ")"));
        spec.addOption(SpectrumCommand.flag("--explain", "say what each number is"));
        ConfigOptions.add(spec, MeasureSettings.spectrum());
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        RunFolder run = RunArgument.open(options);
        RunConfig config = ConfigOptions.apply(run.config(), options, MeasureSettings.spectrum());
        ConfigOptions.check(config, true);
        Sharpness.Settings settings = settings(config, options);
        List<StoredPoint> points = StoredPoint.of(run, options);
        List<SharpnessView> views = new ArrayList<>();
        run.checkWritable();
        try (RunWriter writer = RunWriter.addTo(run);
                StoredLanes stored = new StoredLanes(config)) {
            for (StoredPoint point : points) {
                SharpnessView view = measure(stored, point, config, settings, writer);
                writer.finding(point.lane(), view);
                views.add(view);
            }
        }
        if (options.hasMatchedOption("--json")) {
            json(points, views, terminal);
        } else {
            table(points, views, terminal);
            remark(points, views).ifPresent(terminal.out()::println);
            if (options.hasMatchedOption("--explain")) {
                explain(terminal);
            }
        }
        return 0;
    }

    private static Sharpness.Settings settings(RunConfig config, ParseResult options) {
        Sharpness.Settings usual = Inspection.sharpnessOf(config);
        boolean absolute = options.hasMatchedOption("--noise-sigma");
        if (absolute && options.hasMatchedOption("--noise")) {
            throw new IllegalArgumentException("Both --noise and --noise-sigma are given; one of them is allowed.");
        }
        String noise =
                options.matchedOptionValue(absolute ? "--noise-sigma" : "--noise", Double.toString(usual.noise()));
        return new Sharpness.Settings(
                Values.number("rho", options.matchedOptionValue("--rho", Double.toString(usual.rho()))),
                Values.number("noise", noise),
                absolute,
                Values.whole("draws", options.matchedOptionValue("--draws", Integer.toString(usual.draws()))));
    }

    private static SharpnessView measure(
            StoredLanes stored, StoredPoint point, RunConfig config, Sharpness.Settings settings, RunWriter writer) {
        Inspection inspection = stored.inspect(point);
        Sharpness sharpness = inspection.sharpness(settings);
        Spectrum spectrum = known(point, inspection.samples()).orElseGet(() -> {
            Spectrum found =
                    inspection.spectrum(plan(config), (done, total) -> true).orElseThrow();
            writer.spectrum(point.lane(), new SpectrumView(point.last(), point.epoch(), found, 1));
            return found;
        });
        return SharpnessView.of(point.last(), point.epoch(), sharpness, spectrum, length(point));
    }

    private static SpectrumPlan plan(RunConfig config) {
        RunConfig.Measure m = config.measure();
        int most = Math.min(m.finalSteps(), Experiments.facts(config).parameters());
        return new SpectrumPlan(Math.min(Spectrum.RATIO_OVER, most), m.finalSteps(), m.probes(), TOLERANCE);
    }

    /** A stored spectrum of the same weights over as many samples, whose eigenvalues have all converged. */
    private static Optional<Spectrum> known(StoredPoint point, int samples) {
        return point.run().spectra(point.lane()).stream()
                .filter(v -> v.step() == point.last() && v.spectrum().samples() == samples)
                .map(SpectrumView::spectrum)
                .filter(SharpnessCommand::settled)
                .reduce((a, b) -> b);
    }

    private static boolean settled(Spectrum s) {
        int count = s.eigenvalues().length;
        return count >= Spectrum.RATIO_OVER && IntStream.range(0, count).allMatch(s::converged);
    }

    private static double length(StoredPoint point) {
        List<MetricRow> rows = point.run().rows(point.lane());
        return point.last() < rows.size() ? rows.get(point.last()).perturbationRatio() : Double.NaN;
    }

    private static void table(List<StoredPoint> points, List<SharpnessView> views, Terminal terminal) {
        Sharpness first = views.get(0).sharpness();
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "rho %s, noise %.3g (%.3g of the weights' length in %s) in %d draws, %d training samples%n",
                        Values.text(first.rho()),
                        first.sigma(),
                        first.relative(),
                        points.get(0).name(),
                        first.draws(),
                        first.samples());
        terminal.out().printf("%-12s %7s", "lane", "epoch");
        for (SharpnessFigure figure : SharpnessFigure.values()) {
            terminal.out().printf(" %20s", figure.title());
        }
        terminal.out().println();
        for (int i = 0; i < points.size(); i++) {
            terminal.out()
                    .printf("%-12s %7d", points.get(i).name(), points.get(i).epoch() + 1);
            for (SharpnessFigure figure : SharpnessFigure.values()) {
                terminal.out().printf(" %20s", text(figure, views.get(i)));
            }
            terminal.out().println();
        }
    }

    private static String text(SharpnessFigure figure, SharpnessView view) {
        double error = figure.error(view);
        String value = SpectrumText.marked("%.4g", figure.of(view), figure.converged(view));
        return Double.isNaN(error) ? value : value + String.format(Locale.ROOT, " +- %.2g", error);
    }

    private static Optional<String> remark(List<StoredPoint> points, List<SharpnessView> views) {
        Map<String, Double> losses = new LinkedHashMap<>();
        for (int i = 0; i < points.size(); i++) {
            losses.put(points.get(i).name(), views.get(i).sharpness().loss());
        }
        return UnlikeLoss.among(losses).map(UnlikeLoss::sentence);
    }

    private static void explain(Terminal terminal) {
        for (SharpnessFigure figure : SharpnessFigure.values()) {
            terminal.out().println(figure.title() + ": " + figure.definition());
        }
    }

    private static void json(List<StoredPoint> points, List<SharpnessView> views, Terminal terminal) {
        for (int i = 0; i < points.size(); i++) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("lane", points.get(i).name());
            object.put("sharpness", views.get(i));
            terminal.out().println(JsonLine.of(object));
        }
        remark(points, views).ifPresent(r -> terminal.out().println(JsonLine.of(Map.of("remark", r))));
    }
}
