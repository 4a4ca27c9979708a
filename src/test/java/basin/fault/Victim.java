package basin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import basin.cli.Main;
import basin.io.RunFolder;
import basin.io.StudyFolder;
import basin.sweep.LocalPlace;
import basin.sweep.SeedResult;
import basin.sweep.SeedStudy;
import basin.sweep.Sweep;
import basin.sweep.SweepSpec;
import basin.sweep.SweepTask;
import basin.sweep.TaskRun;
import basin.train.Defaults;
import basin.train.Experiments;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import basin.train.RunSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Work of the program that is killed and asked for again, beside the same work left in peace. */
final class Victim {
    private static final String SETTINGS = "--optimizers sgd,ssam-d --data moons --network mlp:4-tanh --epochs 12"
            + " --batch 128 --threads 1 --measure-every 3 --side 3 --final-side 5 --surface-samples 16 --steps 2"
            + " --final-steps 3 --probes 1 --spectrum-samples 16";
    private static final String PLANE = "landscape RUN --lane sgd --size 41x41 --surface-samples 64";
    private static final String EXPORT = "export RUN --lane sgd --to ";
    private static final List<String> FORMATS = List.of("csv", "npy", "vtp", "obj", "h5", "svg", "png");
    private static final String SPEC = "{\"base\":{\"data\":\"moons\",\"network\":\"mlp:4-tanh\",\"epochs\":12,"
            + "\"batch\":128},\"grid\":{\"optimizer\":[\"sgd\",\"ssam-d\"],\"seed\":[0,1,2,3,4,5]}}";
    private static final List<Long> SEEDS = LongStream.range(0, 6).boxed().toList();

    /** The longest that a killed program ran on after its first file was there. */
    private static final int MOMENTS_MILLIS = 900;

    /** The longest that an export ran: from its start on, as it writes a single file at its end. */
    private static final int EXPORT_MILLIS = 3_000;

    private final Path folder;
    private final Path whole;
    private final RunConfig config;

    /** What the program is doing. */
    enum Work {
        TRAIN,
        PLANE,
        STUDY,
        SWEEP,
        EXPORT
    }

    private Victim(Path folder, RunConfig config) {
        this.folder = folder;
        this.config = config;
        whole = folder.resolve("whole");
    }

    /** Trains the run that nothing befalls into {@code folder}. */
    static Victim prepared(Path folder) throws Exception {
        RunConfig config = Defaults.run()
                .draft()
                .data("moons")
                .network("mlp:4-tanh")
                .epochs(12)
                .batch(128)
                .threads(1)
                .lanes(List.of(lane(OptimizerKind.SGD), lane(OptimizerKind.SSAM_D)))
                .measure(new RunConfig.Measure(3, 3, 5, 16, 1, 2, 3, 1, 16))
                .config();
        Victim victim = new Victim(folder, config);
        assertThat(TinyRun.train(victim.whole, config)).containsOnly("");
        return victim;
    }

    private static LaneConfig lane(OptimizerKind kind) {
        return Defaults.lane(kind.id(), kind);
    }

    /** Kills {@code work} at a moment drawn from {@code random}, asks for it again, and compares. */
    void kill(Work work, Random random) throws Exception {
        Path run = folder.resolve("run");
        Contents.delete(run);
        switch (work) {
            case TRAIN -> train(run, random);
            case PLANE -> plane(run, random);
            case STUDY -> study(run, random);
            case SWEEP -> sweep(run, random);
            case EXPORT -> export(run, random);
        }
    }

    private void train(Path run, Random random) throws Exception {
        killed(run.resolve("run.json"), random, "compare " + SETTINGS + " --out " + run);
        assertThat(RunFolder.open(run).config()).isEqualTo(config);
        assertThat(TinyRun.resume(run)).containsOnly("");
        assertThat(Contents.parts(run)).isEmpty();
        assertThat(Contents.differences(Contents.of(run), Contents.of(whole))).isEmpty();
    }

    private void plane(Path run, Random random) throws Exception {
        Path peace = measured();
        copy(whole, run);
        killed(run.resolve("sgd").resolve("planes"), random, PLANE.replace("RUN", run.toString()));
        RunFolder.open(run).planes(0);
        asked(PLANE.replace("RUN", run.toString()));
        assertThat(Contents.differences(Contents.of(run), Contents.of(peace))).isEmpty();
    }

    /** The run with a plane that nothing befell. */
    private Path measured() throws Exception {
        Path peace = folder.resolve("peace");
        if (!Files.exists(peace)) {
            copy(whole, peace);
            asked(PLANE.replace("RUN", peace.toString()));
        }
        return peace;
    }

    private void study(Path run, Random random) throws Exception {
        killed(run.resolve("results.jsonl"), random, "compare " + SETTINGS + " --seeds 0-5 --out " + run);
        RunConfig base = config.draft().seed(Defaults.run().seed()).config();
        Path results = run.resolve("results.jsonl");
        String text = Files.exists(results) ? Files.readString(results) : "";
        List<String> before =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        StudyFolder.check(run, base);
        SeedStudy again = new SeedStudy(base, results, c -> Experiments.open(c, RunSink.NONE));
        List<SeedResult> found = again.run(SEEDS, added -> {});
        List<String> kept = before.subList(0, before.size() - before.size() % 2);
        assertThat(Files.readAllLines(results).subList(0, kept.size())).isEqualTo(kept);
        SeedStudy peace = new SeedStudy(base, folder.resolve("peace.jsonl"), c -> Experiments.open(c, RunSink.NONE));
        assertThat(timeless(found)).isEqualTo(timeless(peace.run(SEEDS, added -> {})));
    }

    /** No line that was whole is lost or trained again, and what is there in the end has the bits of a sweep in peace. */
    private void sweep(Path run, Random random) throws Exception {
        Path spec = folder.resolve("spec.json");
        Files.writeString(spec, SPEC);
        List<SweepTask> tasks =
                SweepSpec.read(spec, Files.readAllBytes(spec), Map.of()).tasks();
        Path results = run.resolve("results.jsonl");
        killed(results, random, "sweep " + spec + " --workers 2 --out " + run);
        String text = Files.exists(results) ? Files.readString(results) : "";
        List<String> before =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        assertThat(started("sweep " + spec + " --workers 2 --out " + run).await())
                .isZero();
        assertThat(Files.readAllLines(results))
                .startsWith(before.toArray(String[]::new))
                .hasSize(tasks.size());
        Path peace = folder.resolve("swept.jsonl");
        new Sweep(peace, new LocalPlace(new TaskRun(Experiments::open))).run(tasks, 1, false, r -> {});
        assertThat(digests(results)).isEqualTo(digests(peace)).hasSize(tasks.size());
    }

    private static Map<String, String> digests(Path results) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        Sweep.done(results).forEach((id, r) -> digests.put(id, r.weights() + r.testAccuracies()));
        return digests;
    }

    private static List<SeedResult> timeless(List<SeedResult> results) {
        return results.stream()
                .map(r -> new SeedResult(
                        r.seed(),
                        r.lane(),
                        r.failure(),
                        r.testAccuracy(),
                        r.trainAccuracy(),
                        r.trainLoss(),
                        r.lambda1(),
                        r.ratio(),
                        0))
                .toList();
    }

    private void export(Path run, Random random) throws Exception {
        Path peace = measured();
        Files.createDirectories(run);
        Path file = run.resolve("surface." + FORMATS.get(random.nextInt(FORMATS.size())));
        byte[] old = "what was there before".getBytes(StandardCharsets.UTF_8);
        Files.write(file, old);
        String command = EXPORT.replace("RUN", peace.toString()) + file;
        Program program = started(command);
        Thread.sleep(random.nextInt(EXPORT_MILLIS));
        program.kill();
        byte[] left = Files.readAllBytes(file);
        asked(command);
        byte[] exported = Files.readAllBytes(file);
        assertThat(left).matches(b -> Arrays.equals(b, old) || Arrays.equals(b, exported));
        try (Stream<Path> all = Files.list(run)) {
            assertThat(all).containsExactly(file);
        }
    }

    /** Does {@code command} in this process, which takes a tenth of the time of one of its own. */
    private static void asked(String command) {
        assertThat(Main.run(command.split(" ", -1))).isZero();
    }

    private Program started(String command) throws IOException {
        return Program.start(folder, command.split(" ", -1));
    }

    private void killed(Path first, Random random, String command) throws Exception {
        Program program = started(command);
        while (program.running() && !Files.exists(first)) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(MOMENTS_MILLIS));
        program.kill();
        assertThat(program.err()).isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(all::add);
        }
        for (Path file : all) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }
}
