package basin.cli;

import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.io.SpectrumTimeline;
import basin.spectrum.LayerSpectrum;
import basin.spectrum.Spectrum;
import basin.spectrum.SpectrumPlan;
import basin.train.Event;
import basin.train.Experiments;
import basin.train.GaussNewtonView;
import basin.train.Inspection;
import basin.train.LayersView;
import basin.train.RunConfig;
import basin.train.SpectrumView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code spectrum RUN}: measures checkpoints of a stored run, one spectrum at a time, and keeps what it finds there. */
final class SpectrumCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Computes the Hessian's eigenvalues and density at the newest weights of a run, and keeps them"
                                + " there.");
        StoredPoint.describe(spec);
        spec.addOption(ConfigOptions.option(
                "--eigenvalues", "K", "how many of the largest eigenvalues to give (" + Spectrum.RATIO_OVER + ")"));
        spec.addOption(ConfigOptions.option(
                "--tolerance",
                "X",
                "stop as soon as each of them has a residual of at most this share of it (0: make every step); 1e-3 is"
                        + " much"));
        spec.addOption(flag("--layers", "the same for the diagonal block of every layer"));
        spec.addOption(flag("--gauss-newton", "the same for the Gauss-Newton part of the Hessian"));
        spec.addOption(flag("--timeline", "measure nothing; print the stored spectra over the epochs as CSV"));
        ConfigOptions.add(spec, MeasureSettings.spectrum());
    }

    /** An option without a value. */
    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        RunFolder run = RunArgument.open(options);
        RunConfig config = ConfigOptions.apply(run.config(), options, MeasureSettings.spectrum());
        ConfigOptions.check(config, true);
        SpectrumPlan plan = plan(config, options);
        plan.check(Experiments.facts(config).parameters());
        List<StoredPoint> points = StoredPoint.of(run, options);
        if (options.hasMatchedOption("--timeline")) {
            timeline(points, options.hasMatchedOption("--json"), terminal);
            return 0;
        }
        run.checkWritable();
        Experiments.memory(config, plan.steps());
        try (RunWriter writer = RunWriter.addTo(run);
                StoredLanes stored = new StoredLanes(config)) {
            for (StoredPoint point : points) {
                new Work(stored.inspect(point), point, plan, writer, terminal, options).measure();
            }
        }
        return 0;
    }

    private static SpectrumPlan plan(RunConfig config, ParseResult options) {
        String eigenvalues = options.matchedOptionValue("--eigenvalues", Integer.toString(Spectrum.RATIO_OVER));
        int asked = Values.whole("eigenvalues", eigenvalues);
        boolean given = options.hasMatchedOption("--eigenvalues");
        RunConfig.Measure m = config.measure();
        return new SpectrumPlan(
                given
                        ? asked
                        : Math.max(
                                1,
                                Math.min(
                                        asked,
                                        Math.min(
                                                m.finalSteps(),
                                                Experiments.facts(config).parameters()))),
                m.finalSteps(),
                m.probes(),
                Values.number("tolerance", options.matchedOptionValue("--tolerance", "0")));
    }

    private static void timeline(List<StoredPoint> points, boolean json, Terminal terminal) {
        if (!json) {
            terminal.out().print(SpectrumTimeline.csvHeader());
        }
        points.stream().map(StoredPoint::lane).distinct().forEach(lane -> {
            RunFolder run = points.get(0).run();
            String name = run.config().lanes().get(lane).name();
            SpectrumTimeline line = run.timeline(lane);
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("lane", name);
            object.put("timeline", line);
            terminal.out().print(json ? JsonLine.of(object) + System.lineSeparator() : line.csv(name));
        });
    }

    /** One checkpoint. */
    private static final class Work {
        private final Inspection inspection;
        private final StoredPoint point;
        private final SpectrumPlan plan;
        private final RunWriter writer;
        private final Terminal terminal;
        private final ParseResult options;
        private final boolean json;
        private final Map<String, Object> object = new LinkedHashMap<>();
        private final ProductLine line;

        Work(
                Inspection inspection,
                StoredPoint point,
                SpectrumPlan plan,
                RunWriter writer,
                Terminal terminal,
                ParseResult options) {
            this.inspection = inspection;
            this.point = point;
            this.plan = plan;
            this.writer = writer;
            this.terminal = terminal;
            this.options = options;
            json = options.hasMatchedOption("--json");
            line = new ProductLine(terminal, json, System::nanoTime);
        }

        void measure() {
            String title = point.name() + ", after step " + point.last();
            object.put("lane", point.name());
            object.put("step", point.last());
            line.begin(title, plan.products(inspection.parameters()), inspection.bytes(plan));
            Spectrum found = inspection.spectrum(plan, line).orElseThrow();
            writer.spectrum(point.lane(), new SpectrumView(point.last(), point.epoch(), found, 1));
            Map<String, Object> steps = Map.of("steps", found.steps());
            writer.event(new Event(point.lane(), point.last(), Event.SPECTRUM, steps));
            say("spectrum", found, SpectrumText.of(title, found));
            if (options.hasMatchedOption("--gauss-newton")) {
                gaussNewton(title + ", Gauss-Newton part");
            }
            if (options.hasMatchedOption("--layers")) {
                layers(title + ", layers");
            }
            if (json) {
                terminal.out().println(JsonLine.of(object));
            }
        }

        private void gaussNewton(String title) {
            line.begin(title, plan.products(inspection.parameters()), inspection.bytes(plan));
            Spectrum found = inspection.gaussNewton(plan, line).orElseThrow();
            writer.finding(point.lane(), new GaussNewtonView(point.last(), point.epoch(), found));
            say("gaussNewton", found, SpectrumText.of(title, found));
        }

        private void layers(String title) {
            line.begin(title, inspection.layerProducts(plan), inspection.bytes(plan));
            List<LayerSpectrum> found = inspection.layers(plan, line).orElseThrow();
            writer.finding(point.lane(), new LayersView(point.last(), point.epoch(), found));
            say("layers", found, SpectrumText.of(found));
        }

        private void say(String name, Object result, String text) {
            line.end();
            object.put(name, result);
            if (json) {
                object.put(name + "Products", line.made());
                object.put(name + "MillisEach", line.millisEach());
            } else {
                terminal.out().print(text);
            }
        }
    }
}
