package basin.cli;

import basin.io.Disk;
import basin.io.RunFolder;
import basin.io.SweepFolder;
import basin.sweep.LocalPlace;
import basin.sweep.Place;
import basin.sweep.SparkSubmission;
import basin.sweep.Sweep;
import basin.sweep.SweepSpec;
import basin.sweep.SweepTask;
import basin.sweep.TaskRun;
import basin.train.RunConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code sweep SPEC}: many runs of one lane, side by side, and a table of their means. */
final class SweepCommand implements Command {
    private static final String ENDING = ".json";
    private static final int MOST_WAITING = 256;

    private final Opener opener;

    SweepCommand(Opener opener) {
        this.opener = opener;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Trains many runs over any settings, as a file says, and prints means over seeds. What is done"
                                + " is not done again; after a stop or a crash the same command goes on.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SPEC")
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("a JSON file, or one that Basin brings: " + String.join(", ", SweepSpec.BROUGHT))
                .build());
        spec.addOption(ConfigOptions.option(
                "--out", "FOLDER", "folder of the sweep, new or one begun before (" + RunFolder.RUNS + "/SPEC)"));
        spec.addOption(ConfigOptions.option(
                "--workers", "N", "runs at once, 1 or more; where not given as many as cores and memory carry"));
        spec.addOption(ClusterOptions.words(
                SweepChanges.SET,
                "a setting that goes before the file's, such as epochs=3 or seed=[0,1,2]; may be repeated"));
        ClusterOptions.add(spec, "train on a cluster, one task a run");
        flag(spec, "--retry", "train those again that failed before");
        flag(spec, "--dry-run", "show the runs with their memory and operations, and train nothing");
    }

    private static void flag(CommandSpec spec, String name, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build());
    }

    @Override
    public int run(ParseResult options, Terminal terminal) throws Exception {
        String name = options.matchedPositionalValue(0, "");
        Path file = Paths.of("SPEC", name);
        byte[] text = text(name, file);
        SweepSpec spec = SweepSpec.read(file, text, SweepChanges.of(options));
        String plain = String.valueOf(file.getFileName());
        String own = plain.endsWith(ENDING) ? plain.substring(0, plain.length() - ENDING.length()) : plain;
        Path out = Paths.of(
                "--out",
                options.matchedOptionValue("--out", RunFolder.RUNS.resolve(own).toString()));
        SweepFolder.check(out);
        check(spec.tasks());
        SweepCost cost = new SweepCost(spec.tasks());
        int workers = workers(options, cost, spec.tasks().size());
        if (options.hasMatchedOption("--dry-run")) {
            cost.print(Sweep.done(SweepFolder.results(out)), workers, terminal);
            return 0;
        }
        if (ClusterOptions.outside(options)) {
            return ClusterOptions.submit(options, cost.threads());
        }
        try (SweepFolder folder = SweepFolder.open(out, SweepSpec.changed(file, text, SweepChanges.of(options)));
                Place place = SparkSubmission.inside()
                        ? SparkSubmission.place()
                        : new LocalPlace(new TaskRun(opener::start))) {
            return new SweepRun(spec, cost, folder, terminal)
                    .run(place, workers, options.hasMatchedOption("--retry"), options.hasMatchedOption("--json"));
        }
    }

    private static int workers(ParseResult options, SweepCost cost, int runs) {
        if (!options.hasMatchedOption("--workers")) {
            // On a cluster all runs may wait there at once: Spark knows what its workers carry.
            return SparkSubmission.inside() ? Math.min(runs, MOST_WAITING) : cost.workers();
        }
        int workers = Values.whole("workers", options.matchedOptionValue("--workers", ""));
        if (workers < 1) {
            throw new IllegalArgumentException("workers is " + workers + "; it must be 1 or more.");
        }
        return Math.min(workers, runs);
    }

    private static byte[] text(String name, Path file) throws IOException {
        if (!Files.exists(file) && SweepSpec.BROUGHT.contains(name)) {
            try (InputStream in = SweepSpec.class.getResourceAsStream("/assets/sweeps/" + name + ENDING)) {
                return in.readAllBytes();
            }
        }
        if (!Files.exists(file) && file.getNameCount() == 1 && !name.endsWith(ENDING)) {
            throw new IllegalArgumentException("The sweep \"" + name + "\" is unknown; it must be a file or one of "
                    + String.join(", ", SweepSpec.BROUGHT) + ".");
        }
        return Disk.read(file);
    }

    /** Refuses data and networks that are not there, once for all runs that share them. */
    private static void check(List<SweepTask> tasks) {
        Set<RunConfig> seen = new HashSet<>();
        for (SweepTask task : tasks) {
            RunConfig run = task.config();
            RunConfig alike = run.draft().seed(0).lanes(List.of()).config();
            if (seen.add(alike)) {
                ConfigOptions.check(run, true);
            }
        }
    }
}
