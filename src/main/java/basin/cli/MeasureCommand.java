package basin.cli;

import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.spectrum.Spectrum;
import basin.train.Event;
import basin.train.LaneCheckpoint;
import basin.train.RunConfig;
import basin.train.SpectrumView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code spectrum RUN}: measures the newest checkpoints of a stored run and keeps the result in its folder. */
final class MeasureCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Computes the Hessian's eigenvalues and density at the newest weights of a run, and keeps"
                        + " them there.");
        spec.addPositional(RunArgument.spec());
        spec.addOption(ConfigOptions.option(
                "--lane", "NAME", "the lane to measure, by its name; all of them where none is given"));
        ConfigOptions.add(spec, MeasureSettings.spectrum());
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        RunFolder run = RunArgument.open(options);
        RunConfig config = ConfigOptions.apply(run.config(), options, MeasureSettings.spectrum());
        ConfigOptions.check(config, true);
        List<LaneCheckpoint> checkpoints = RunLanes.checkpoints(run, options.matchedOptionValue("--lane", ""));
        boolean json = options.hasMatchedOption("--json");
        try (RunWriter writer = RunWriter.addTo(run);
                StoredLanes stored = new StoredLanes(config)) {
            for (LaneCheckpoint checkpoint : checkpoints) {
                String name = config.lanes().get(checkpoint.lane()).name();
                terminal.out().println(measure(stored, checkpoint, writer, name, json));
            }
        }
        return 0;
    }

    private static String measure(
            StoredLanes stored, LaneCheckpoint checkpoint, RunWriter writer, String name, boolean json) {
        int lane = checkpoint.lane();
        int step = checkpoint.step() - 1;
        SpectrumView found = new SpectrumView(step, checkpoint.epoch(), stored.spectrum(checkpoint), 1);
        writer.spectrum(lane, found);
        writer.event(new Event(
                lane, step, Event.SPECTRUM, Map.of("steps", found.spectrum().steps())));
        return json ? JsonLine.of(object(name, step, found.spectrum())) : table(name, step, found.spectrum());
    }

    private static Map<String, Object> object(String name, int step, Spectrum result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lane", name);
        object.put("step", step);
        object.put("spectrum", result);
        return object;
    }

    private static String table(String name, int step, Spectrum s) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, after step %d: %d Lanczos steps, %d probes, %d samples%n",
                name,
                step,
                s.steps(),
                s.probes(),
                s.samples()));
        for (int i = 0; i < s.eigenvalues().length; i++) {
            text.append(row("lambda_" + (i + 1), s.eigenvalues()[i], s.residuals()[i]));
        }
        text.append(row("lambda_min", s.smallest(), s.smallestResidual()));
        text.append(String.format(Locale.ROOT, "  %-12s %12.5f%n", "l1/l5", s.ratio()));
        return text.append(String.format(Locale.ROOT, "  %-12s %12.5f  +- %.3g", "trace", s.trace(), s.traceError()))
                .toString();
    }

    private static String row(String name, double value, double residual) {
        return String.format(Locale.ROOT, "  %-12s %12.5f  residual %.3g%n", name, value, residual);
    }
}
