package basin.cli;

import basin.io.Provenance;
import basin.io.StudyFolder;
import basin.sweep.SeedResult;
import basin.sweep.SeedStudy;
import basin.sweep.SeedTable;
import basin.train.Defaults;
import basin.train.Experiments;
import basin.train.RunConfig;
import basin.train.RunSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** {@code compare --seeds}: a comparison over several seeds, a line each, and a table of means at the end. */
final class Study {
    /** The option that asks for it. */
    static final String SEEDS = "--seeds";

    private static final int MOST = 10_000;

    private final Opener opener;
    private final Terminal terminal;
    private final boolean json;

    Study(Opener opener, Terminal terminal, boolean json) {
        this.opener = opener;
        this.terminal = terminal;
        this.json = json;
    }

    /** The seeds that {@code options} ask for, none twice. */
    static List<Long> seeds(ParseResult options) {
        if (options.hasMatchedOption("--seed")) {
            throw new IllegalArgumentException("--seed and --seeds are both given; one of them is allowed.");
        }
        String text = options.matchedOptionValue(SEEDS, "");
        List<Long> seeds = Stream.of(text.split(",", -1))
                .flatMap(part -> range(text, part))
                .distinct()
                .limit(MOST + 1L)
                .toList();
        if (seeds.size() > MOST) {
            throw wrong(text);
        }
        return seeds;
    }

    private static Stream<Long> range(String text, String part) {
        if (!part.matches("\\d{1,18}(-\\d{1,18})?")) {
            throw wrong(text);
        }
        String[] ends = part.split("-", -1);
        long first = Long.parseLong(ends[0]);
        long last = Long.parseLong(ends[ends.length - 1]);
        if (last < first) {
            throw wrong(text);
        }
        return LongStream.rangeClosed(first, last).boxed();
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "seeds is \"" + text + "\"; it must be whole numbers or rising ranges of them, at most " + MOST
                        + " in all, such as 0-19 or 3,5,8.");
    }

    /** Trains what is not done yet of {@code seeds} into {@code out}; 0 where every lane reached its end, 1 otherwise. */
    int run(RunConfig config, Path out, List<Long> seeds) throws Exception {
        // One seed for all studies of these settings, so that more seeds can be added to a study.
        RunConfig base = config.draft().seed(Defaults.run().seed()).config();
        StudyFolder.check(out, base);
        Experiments.memory(base);
        try (StudyFolder folder = StudyFolder.open(out, base, Provenance.here(base))) {
            return run(base, out, folder, seeds);
        }
    }

    private int run(RunConfig base, Path out, StudyFolder folder, List<Long> seeds) throws Exception {
        SeedStudy study = new SeedStudy(base, folder.results(), c -> opener.start(c, RunSink.NONE));
        Thread hook = new Thread(
                () -> terminal.err()
                        .println("The seeds shown are saved; the same command with --out " + out + " goes on."),
                "kept");
        Runtime.getRuntime().addShutdownHook(hook);
        List<SeedResult> results = study.run(seeds, progress(seeds, study, out));
        if (!Training.removed(hook)) {
            // The hook has said how to go on; the process ends.
            Thread.currentThread().join();
        }
        print(SeedTable.of(results));
        return results.stream().allMatch(r -> r.failure().isEmpty()) ? 0 : 1;
    }

    private Consumer<List<SeedResult>> progress(List<Long> seeds, SeedStudy study, Path out) throws IOException {
        if (json) {
            return added -> {};
        }
        Set<Long> known = study.done();
        int before = (int) seeds.stream().filter(known::contains).count();
        terminal.out()
                .printf(
                        "Training %d seeds into %s%s%n",
                        seeds.size(), out, before == 0 ? "" : "; " + before + " are done");
        TimeLeft left = new TimeLeft(seeds.size() - before, System::nanoTime);
        left.of(0);
        int[] done = {0};
        return added -> {
            done[0]++;
            terminal.out()
                    .println(StudyTable.seed(added) + "  " + (before + done[0]) + "/" + seeds.size() + "  "
                            + left.of(done[0]));
        };
    }

    private void print(SeedTable table) {
        if (json) {
            table.rows().forEach(r -> terminal.out().println(JsonLine.of(r)));
        } else {
            StudyTable.lines(table).forEach(terminal.out()::println);
        }
    }
}
