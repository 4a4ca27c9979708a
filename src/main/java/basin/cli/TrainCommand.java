package basin.cli;

import basin.io.Provenance;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.Experiments;
import basin.train.MemoryNeed;
import basin.train.RunConfig;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code train}: one lane; {@code compare}: several. */
final class TrainCommand implements Command {
    /** The name for one lane. */
    static final String TRAIN = "train";
    /** The name for several lanes. */
    static final String COMPARE = "compare";

    private final Opener opener;

    TrainCommand(Opener opener) {
        this.opener = opener;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        spec.name().equals(TRAIN)
                                ? "Trains a network with one optimizer."
                                : "Trains networks side by side that differ only in their optimizers.");
        spec.addOption(ConfigOptions.option(
                "--out", "FOLDER", "folder of the run, new or empty (" + RunFolder.RUNS + "/DATA-NETWORK-N)"));
        if (spec.name().equals(COMPARE)) {
            spec.addOption(ConfigOptions.option(
                    Study.SEEDS,
                    "LIST",
                    "repeat the comparison over seeds, 0-19 or 3,5,8, and print means with standard errors; --out may"
                            + " be the folder of such a study begun before, which then goes on"));
        }
        ConfigOptions.add(spec);
    }

    @Override
    public int run(ParseResult options, Terminal terminal) throws Exception {
        RunConfig config = ConfigOptions.read(options);
        Path out = Paths.of(
                "--out",
                options.matchedOptionValue("--out", RunFolder.next(config).toString()));
        if (options.hasMatchedOption(Study.SEEDS)) {
            return new Study(opener, terminal, options.hasMatchedOption("--json"))
                    .run(config, out, Study.seeds(options));
        }
        RunFolder.checkFree(out);
        MemoryNeed need = Experiments.memory(config);
        if (!options.hasMatchedOption("--json")) {
            Experiments.facts(config).remarks().forEach(terminal.out()::println);
            terminal.out().println("Memory: " + need.words() + ".");
        }
        RunFolder run = RunFolder.create(out, config, Provenance.here(config));
        try (RunWriter writer = RunWriter.goOn(run)) {
            return new Training(run, terminal, options.hasMatchedOption("--json"))
                    .run(opener.start(config, writer), writer);
        }
    }
}
