package basin.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.train.Event;
import basin.train.LaneCheckpoint;
import basin.train.RunConfig;
import basin.train.RunConfig.Keep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunFolderTest {
    private static final int STEPS = 18;

    @TempDir
    Path folder;

    private RunFolder run(String name, int lanes, Keep keep, int steps) {
        RunFolder run = RunFolder.create(folder.resolve(name), Examples.config(lanes, keep), Examples.provenance());
        try (RunWriter writer = RunWriter.goOn(run)) {
            for (int lane = 0; lane < lanes; lane++) {
                Examples.train(writer, lane, 0, steps);
            }
        }
        return run;
    }

    @Test
    void everything_comes_back_bit_for_bit() {
        RunConfig config = Examples.config(2, Examples.last());
        run("a", 2, Examples.last(), STEPS);
        RunFolder run = RunFolder.open(folder.resolve("a"));
        assertThat(run.config()).isEqualTo(config);
        assertThat(run.provenance()).isEqualTo(Examples.provenance());
        assertThat(run.rows(1)).hasSize(STEPS);
        for (int step = 0; step < STEPS; step++) {
            assertThat(run.rows(1).get(step)).isEqualTo(Examples.row(1, step));
        }
        assertThat(run.events()).hasSize(2 * 12).contains(new Event(1, 2, "surface", Map.of("side", 13)));
        assertThat(run.surfaces(0))
                .isEqualTo(Stream.of(2, 5, 8, 11, 14, 17)
                        .map(s -> Examples.surface(s, 13))
                        .toList());
        assertThat(run.spectra(1).get(5))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(Examples.spectrum(17));
        assertThat(run.masks(0))
                .usingRecursiveComparison()
                .isEqualTo(Stream.of(2, 5, 8, 11, 14, 17).map(Examples::mask).toList());
        assertThat(run.checkpoint(1).orElseThrow()).usingRecursiveComparison().isEqualTo(Examples.checkpoint(1, 18));
    }

    @Test
    void the_oldest_masks_go_where_there_are_too_many() throws IOException {
        Path masks = folder.resolve("masks");
        List.of(2, 5, 8, 11).forEach(s -> Masks.write(masks, Examples.mask(s)));
        long size = Files.size(Masks.file(masks, 2));
        Masks.prune(masks, 4, 4 * size);
        assertThat(Masks.files(masks)).hasSize(4);
        Masks.prune(masks, 3, 4 * size);
        assertThat(Masks.files(masks)).first().isEqualTo(Masks.file(masks, 5));
        Masks.prune(masks, 3, 2 * size);
        assertThat(Masks.files(masks)).containsExactly(Masks.file(masks, 8), Masks.file(masks, 11));
        Masks.prune(masks, 0, 0);
        assertThat(Masks.files(masks)).as("the newest stays").containsExactly(Masks.file(masks, 11));
    }

    @Test
    void one_lane_lies_in_the_run_itself_and_several_in_folders() throws IOException {
        run("one", 1, Examples.last(), STEPS);
        run("two", 2, Examples.last(), STEPS);
        assertThat(files("one"))
                .containsKeys("run.json", "events.jsonl", "metrics.csv", "checkpoints/step-00000018.safetensors");
        assertThat(files("two"))
                .containsKeys(
                        "run.json",
                        "events.jsonl",
                        "lane-0/metrics.csv",
                        "lane-1/surfaces/step-00000002-side-013.json");
        assertThat(Files.readString(folder.resolve("one/metrics.csv")))
                .startsWith("step,epoch,train_loss,train_accuracy,");
    }

    /** A crash anywhere: half rows, half files, rows past the checkpoint. */
    @ParameterizedTest
    @EnumSource(Keep.Kind.class)
    void a_resumed_run_has_the_files_of_an_uninterrupted_one(Keep.Kind kind) throws IOException {
        Keep keep = new Keep(kind, 2);
        run("whole", 1, keep, STEPS);
        for (int crash : new int[] {0, 2, 3, 7, 17}) {
            String name = kind + "-" + crash;
            run(name, 1, keep, crash);
            append(name, "metrics.csv", "17,5,0.12");
            append(name, "events.jsonl", "{\"lane\":0,\"st");
            Files.createDirectories(folder.resolve(name).resolve("checkpoints"));
            append(name, "checkpoints/.step-00000018.safetensors.part", "half");
            RunFolder run = RunFolder.open(folder.resolve(name));
            int from = run.checkpoint(0).map(LaneCheckpoint::step).orElse(0);
            assertThat(from).isEqualTo(crash / 3 * 3);
            try (RunWriter writer = RunWriter.goOn(run)) {
                Examples.train(writer, 0, from, STEPS);
            }
            assertThat(files(name)).isEqualTo(files("whole"));
        }
    }

    @Test
    void keep_bounds_the_disk() throws IOException {
        assertThat(checkpoints(new Keep(Keep.Kind.LAST, 1))).containsExactly(18);
        assertThat(checkpoints(new Keep(Keep.Kind.EVERY, 2))).containsExactly(6, 12, 18);
        assertThat(checkpoints(new Keep(Keep.Kind.EVERY, 4))).containsExactly(12, 18);
        int best = Stream.of(3, 6, 9, 12, 15, 18)
                .max(Comparator.comparing(s -> Examples.checkpoint(0, s).testAccuracy()))
                .orElseThrow();
        assertThat(best).isNotEqualTo(18);
        assertThat(checkpoints(new Keep(Keep.Kind.BEST, 1))).containsExactly(best, 18);
    }

    @Test
    void a_checkpoint_within_an_epoch_stays_only_while_it_is_the_newest() {
        RunFolder run = run("stop", 1, new Keep(Keep.Kind.EVERY, 1), 4);
        try (RunWriter writer = RunWriter.goOn(run)) {
            writer.row(0, Examples.row(0, 3));
            writer.checkpoint(Examples.checkpoint(0, 4));
            assertThat(steps(run)).containsExactly(3, 4);
        }
        try (RunWriter writer = RunWriter.goOn(run)) {
            Examples.train(writer, 0, 4, 6);
        }
        assertThat(steps(run)).containsExactly(3, 6);
    }

    @Test
    void a_folder_that_holds_something_or_cannot_be_written_is_refused_before_anything_is_written() throws IOException {
        run("a", 1, Examples.last(), 0);
        Files.createDirectories(folder.resolve("full/x"));
        Files.writeString(folder.resolve("file"), "x");
        for (String name : List.of("a", "full", "file", "file/below")) {
            Map<String, String> before = files("");
            assertThatThrownBy(() -> run(name, 1, Examples.last(), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The output folder " + folder.resolve(name) + " ")
                    .hasMessageMatching("[^\\n]*choose one that [^\\n]*\\.");
            assertThat(files("")).isEqualTo(before);
        }
    }

    @Test
    void a_damaged_file_is_a_sentence_that_names_it() throws IOException {
        run("a", 2, Examples.last(), STEPS);
        for (String name : files("a").keySet()) {
            Path file = folder.resolve("a").resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            byte[] wrong = bytes.clone();
            wrong[bytes.length / 3] = '"';
            wrong[bytes.length / 3 + 1] = ':';
            Files.write(file, wrong);
            assertThatThrownBy(() -> {
                        RunFolder run = RunFolder.open(folder.resolve("a"));
                        run.masks(0);
                        run.masks(1);
                        Resume.of(run, run.config(), Examples.provenance(), false);
                    })
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("The file .*" + name + " is damaged: [^\\n]*\\.");
            Files.write(file, bytes);
        }
    }

    @Test
    void what_is_no_run_is_refused() {
        assertThatThrownBy(() -> RunFolder.open(folder.resolve("none")))
                .hasMessage(
                        "The folder " + folder.resolve("none") + " holds no run; a run's folder has a file run.json.");
    }

    @Test
    void a_metrics_file_shorter_than_its_checkpoint_is_damaged() throws IOException {
        RunFolder run = run("a", 1, Examples.last(), STEPS);
        Path file = folder.resolve("a/metrics.csv");
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, String.join("\n", lines.subList(0, 10)) + "\n");
        assertThatThrownBy(() -> RunWriter.goOn(run)).hasMessageContaining("it has 9 rows");
    }

    @Test
    void lanes_write_at_once() throws InterruptedException {
        RunFolder run =
                RunFolder.create(folder.resolve("a"), Examples.config(4, Examples.last()), Examples.provenance());
        try (RunWriter writer = RunWriter.goOn(run)) {
            List<Thread> workers = new ArrayList<>();
            for (int lane = 0; lane < 4; lane++) {
                int l = lane;
                workers.add(new Thread(() -> Examples.train(writer, l, 0, STEPS)));
            }
            workers.forEach(Thread::start);
            for (Thread worker : workers) {
                worker.join();
            }
        }
        RunFolder read = RunFolder.open(folder.resolve("a"));
        assertThat(read.events()).hasSize(4 * 12);
        for (int lane = 0; lane < 4; lane++) {
            assertThat(read.rows(lane)).hasSize(STEPS);
        }
    }

    private List<Integer> checkpoints(Keep keep) {
        return steps(run(keep.toString(), 1, keep, STEPS));
    }

    private static List<Integer> steps(RunFolder run) {
        return Checkpoints.files(run.lane(0).checkpoints()).stream()
                .map(LaneFolder::step)
                .toList();
    }

    private void append(String run, String file, String text) throws IOException {
        Files.writeString(
                folder.resolve(run).resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Map<String, String> files(String run) throws IOException {
        Path root = folder.resolve(run);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith(".lock"))
                    .toList()) {
                contents.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
