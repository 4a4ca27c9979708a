package basin.cli;

import basin.io.Provenance;
import basin.io.Resume;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.Experiments;
import basin.train.RunConfig;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code resume RUN}: goes on where the newest checkpoints were taken. */
final class ResumeCommand implements Command {
    private static final List<String> CHANGEABLE = List.of("threads", "precision");

    private final Opener opener;

    ResumeCommand(Opener opener) {
        this.opener = opener;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Goes on with a run, from its newest checkpoints, with the bits it would have had.");
        spec.addPositional(RunArgument.spec());
        spec.addOption(OptionSpec.builder("--allow-different")
                .type(boolean.class)
                .description("go on where version, machine, data, precision or threads are others, and the bits may be")
                .build());
        ConfigOptions.add(
                spec,
                RunSettings.all().stream()
                        .filter(s -> CHANGEABLE.contains(s.option()))
                        .toList());
    }

    @Override
    public int run(ParseResult options, Terminal terminal) throws Exception {
        RunFolder run = RunArgument.open(options);
        run.checkWritable();
        RunConfig config = ConfigOptions.apply(
                run.config(),
                options,
                RunSettings.all().stream()
                        .filter(s -> CHANGEABLE.contains(s.option()))
                        .toList());
        ConfigOptions.check(config, true);
        Experiments.memory(config);
        boolean allowed = options.hasMatchedOption("--allow-different");
        Resume resume = Resume.of(run, config, Provenance.here(config), allowed);
        if (!resume.differences().isEmpty()) {
            terminal.out().println("The bits may differ: " + String.join(", ", resume.differences()) + ".");
        }
        try (RunWriter writer = RunWriter.goOn(run, resume.past())) {
            return new Training(run, terminal, options.hasMatchedOption("--json"))
                    .run(opener.open(config, resume.past(), writer), writer);
        }
    }
}
