package basin.cli;

import basin.io.Provenance;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.io.Safetensors;
import basin.train.Event;
import basin.train.Experiments;
import basin.train.ForeignWeights;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code import FILE}: weights trained elsewhere as a run that has ended, to be measured and exported. */
final class ImportCommand implements Command {
    private static final int PERCENT = 100;

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Takes the weights in a safetensors file, with torchvision's or pytorch-cifar's names, as a run"
                                + " whose epochs are all trained: landscape, spectrum, sharpness, ratio and export work on it."
                                + " --network and --data say what they are of.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("the file, .safetensors")
                .build());
        spec.addOption(ConfigOptions.option(
                "--out", "FOLDER", "folder of the run, new or empty (" + RunFolder.RUNS + "/DATA-NETWORK-N)"));
        ConfigOptions.add(spec);
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        Path file = Paths.of("FILE", options.matchedPositionalValue(0, ""));
        RunConfig asked = ConfigOptions.read(options);
        boolean noise = options.hasMatchedOption("--label-noise");
        RunConfig config = asked.draft()
                .epochs(1)
                .labelNoise(noise ? asked.labelNoise() : 0)
                .config();
        Path out = Paths.of(
                "--out",
                options.matchedOptionValue("--out", RunFolder.next(config).toString()));
        RunFolder.checkFree(out);
        Safetensors.Contents contents = Safetensors.read(file);
        Experiments.memory(config);
        ForeignWeights.Taken taken = ForeignWeights.take(config, contents.tensors());
        RunFolder run = RunFolder.create(out, config, Provenance.here(config));
        try (RunWriter writer = RunWriter.goOn(run)) {
            taken.rows().forEach(row -> writer.row(0, row));
            writer.checkpoint(taken.checkpoint());
            int step = taken.checkpoint().step();
            writer.event(new Event(0, step, "state", Map.of("state", "done")));
        }
        say(terminal, options.hasMatchedOption("--json"), out, taken);
        return 0;
    }

    private static void say(Terminal terminal, boolean json, Path out, ForeignWeights.Taken taken) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("run", out.toString());
        object.put("train_accuracy", taken.last().trainAccuracy());
        object.put("test_accuracy", taken.last().testAccuracy());
        object.put("test_loss", taken.last().testLoss());
        terminal.out()
                .println(
                        json
                                ? JsonLine.of(object)
                                : String.format(
                                        Locale.ROOT,
                                        "Imported into %s: test accuracy %.1f %%, test loss %.4f, train accuracy %.1f %%",
                                        out,
                                        PERCENT * taken.last().testAccuracy(),
                                        taken.last().testLoss(),
                                        PERCENT * taken.last().trainAccuracy()));
    }
}
