package basin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.Library;
import basin.io.LibraryEntry;
import basin.io.Provenance;
import basin.io.RunFolder;
import basin.io.RunLabel;
import basin.io.RunWriter;
import basin.train.Event;
import basin.train.RunConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs come, are written to, are named and go while the library lists them: what it lists is whole. */
class LibraryStressTest {
    private static final int WRITERS = 2;
    private static final int RUNS = 4;
    private static final int CHANGES = 400;
    /** So long that a file of it is written in several pieces. */
    private static final int LONG = 2_000;

    private static final RunConfig CONFIG = TinyRun.config();

    @TempDir
    Path folder;

    @Test
    void a_list_made_in_the_middle_of_changes_holds_whole_runs_alone() throws Exception {
        Path root = Files.createDirectory(folder.resolve("runs"));
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(changes(root, writer)));
            }
            int seen = 0;
            while (!writers.stream().allMatch(Future::isDone)) {
                for (LibraryEntry entry : Library.of(root)) {
                    check(entry);
                    seen++;
                }
            }
            for (Future<Void> writer : writers) {
                writer.get();
            }
            assertThat(seen).isGreaterThan(CHANGES);
        } finally {
            threads.shutdownNow();
        }
        assertThat(Library.of(root)).allMatch(e -> e.trouble().isEmpty());
    }

    /** A writer has folders of its own, since two programs in one are refused. */
    private Callable<Void> changes(Path root, int writer) {
        Path bin = folder.resolve("bin" + writer);
        return () -> {
            Files.createDirectory(bin);
            Random random = new Random(writer);
            for (int i = 0; i < CHANGES; i++) {
                change(root.resolve(writer + "-" + random.nextInt(RUNS)), bin.resolve("was" + i), random);
            }
            return null;
        };
    }

    private static void change(Path run, Path gone, Random random) throws IOException {
        if (!Files.exists(run)) {
            RunWriter.goOn(RunFolder.create(run, CONFIG, Provenance.here(CONFIG)))
                    .close();
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> Contents.delete(run);
            case 1 -> Files.move(run, gone);
            case 2, 3 -> {
                int words = 1 + random.nextInt(20);
                new RunLabel("of " + words, tags(words), "note ".repeat(LONG * words)).write(run);
            }
            default -> {
                try (RunWriter writer = RunWriter.addTo(RunFolder.open(run))) {
                    writer.event(new Event(0, 0, "state", Map.of("reason", "none")));
                }
            }
        }
    }

    private static List<String> tags(int count) {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tags.add("tag" + i);
        }
        return tags;
    }

    /** Whole, or gone meanwhile, which is said in a sentence. */
    private static void check(LibraryEntry entry) {
        if (!entry.trouble().isEmpty()) {
            assertThat(entry.trouble()).endsWith(".").doesNotContain("Exception", "is damaged");
            return;
        }
        assertThat(entry.config()).isEqualTo(CONFIG);
        assertThat(entry.results()).hasSize(2);
        RunLabel label = entry.label();
        if (!label.title().isEmpty()) {
            assertThat(label.title()).isEqualTo("of " + label.tags().size());
        }
    }
}
