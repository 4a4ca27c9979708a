package basin.cli;

import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.spectrum.GradientRatio;
import basin.spectrum.RatioCounts;
import basin.train.Inspection;
import basin.train.LaneCheckpoint;
import basin.train.LaneConfig;
import basin.train.RatioView;
import basin.train.RunConfig;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ratio RUN}: how much the perturbation changes each coordinate of the gradient (the paper's figure 1). */
final class RatioCommand implements Command {
    private static final String MASK = "mask";

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Computes r = ln |(g' - g) / g| of every coordinate on one batch at the newest weights of a"
                                + " run, inside and outside the mask and layer by layer, and keeps the histograms there.");
        StoredPoint.describe(spec);
        spec.addOption(
                ConfigOptions.option("--batch", "N", "samples of the batch (the run's, the one of the next step)"));
        spec.addOption(ConfigOptions.option(
                "--rho", "X", "radius of the full perturbation (the lane's own; the run's largest for SGD)"));
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        RunFolder run = RunArgument.open(options);
        RunConfig config = run.config();
        ConfigOptions.check(config, true);
        int batch = Values.whole("batch", options.matchedOptionValue("--batch", Integer.toString(config.batch())));
        if (batch < 1) {
            throw new IllegalArgumentException("batch is " + batch + ". It must be 1 or more.");
        }
        String text = options.matchedOptionValue("--rho", "");
        double rho = text.isEmpty() ? 0 : Values.number("rho", text);
        if (!text.isEmpty() && !(rho > 0 && Double.isFinite(rho))) {
            throw new IllegalArgumentException("rho is " + text + ". It must be above 0 and finite.");
        }
        List<StoredPoint> points = StoredPoint.of(run, options);
        try (RunWriter writer = RunWriter.addTo(run);
                StoredLanes stored = new StoredLanes(config)) {
            for (StoredPoint point : points) {
                RatioView view = measure(stored, point, rho > 0 ? rho : rho(config, point), batch);
                writer.finding(point.lane(), view);
                terminal.out().print(options.hasMatchedOption("--json") ? json(point, view) : table(point, view));
            }
        }
        return 0;
    }

    private static double rho(RunConfig config, StoredPoint point) {
        double own = config.lanes().get(point.lane()).rho();
        return own > 0 ? own : Inspection.radius(config);
    }

    private static RatioView measure(StoredLanes stored, StoredPoint point, double rho, int batch) {
        Inspection inspection = stored.inspect(point);
        byte[] mask = mask(point.read(), point.run().config().lanes().get(point.lane()), inspection.parameters());
        return inspection.ratio(point.last(), point.epoch(), rho, mask, batch);
    }

    /** The stored mask; of a lane without one, all or nothing. */
    private static byte[] mask(LaneCheckpoint checkpoint, LaneConfig lane, int parameters) {
        byte[] whole = new byte[parameters];
        Arrays.fill(whole, (byte) (lane.optimizer().perturbs() ? 1 : 0));
        return checkpoint.tensors().stream()
                .filter(t -> t.name().equals(MASK))
                .map(LaneCheckpoint.Stored::bytes)
                .findFirst()
                .orElse(whole);
    }

    private static String table(StoredPoint point, RatioView view) {
        RatioCounts all = view.ratio().all();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, after step %d: rho %s, %d samples. Of %d coordinates %.1f %% change by less than themselves"
                        + " (r < 0); %d have no gradient, %d do not change.%n",
                point.name(),
                view.step(),
                Values.text(view.rho()),
                view.samples(),
                all.all(),
                100 * all.negativeShare(),
                all.zero(),
                all.unchanged()));
        text.append(String.format(
                "  %-16s %12s %10s %10s %10s %10s %10s%n",
                "layer", "coordinates", "r < 0", "inside", "outside", "g = 0", "g' = g"));
        view.ratio().layers().forEach(l -> text.append(row(l.layer(), l.inside(), l.outside(), l.all())));
        return text.append(row("all", view.ratio().inside(), view.ratio().outside(), all))
                .toString();
    }

    private static String row(String name, RatioCounts inside, RatioCounts outside, RatioCounts all) {
        return String.format(
                Locale.ROOT,
                "  %-16s %12d %10s %10s %10s %10d %10d%n",
                name,
                all.all(),
                share(all),
                share(inside),
                share(outside),
                all.zero(),
                all.unchanged());
    }

    private static String share(RatioCounts counts) {
        double share = 100 * counts.negativeShare();
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", share);
    }

    private static String json(StoredPoint point, RatioView view) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lane", point.name());
        object.put("low", GradientRatio.LOW);
        object.put("high", GradientRatio.HIGH);
        object.put("negativeShare", view.ratio().all().negativeShare());
        object.put("insideNegativeShare", view.ratio().inside().negativeShare());
        object.put("outsideNegativeShare", view.ratio().outside().negativeShare());
        object.put("ratio", view);
        return JsonLine.of(object) + System.lineSeparator();
    }
}
