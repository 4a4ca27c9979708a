package basin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import basin.io.RunFolder;
import basin.io.report.Language;
import basin.io.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk that is too small or turns read-only: a sentence, and afterwards the same bits. Needs root on Linux. */
class SmallDiskTest {
    private static final String SENTENCE = "The (file|output folder|run folder) .*\\.";

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(mounted("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()))
                .as("A small disk can be mounted by root on Linux alone.")
                .isTrue();
    }

    @AfterEach
    void unmount() throws Exception {
        mounted("umount", disk.toString());
    }

    private static boolean mounted(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void remount(String option) throws InterruptedException {
        assertThat(mounted("mount", "-o", "remount," + option, disk.toString())).isTrue();
    }

    @Test
    void full_and_then_larger() throws Exception {
        Map<String, String> whole = whole();
        Path run = disk.resolve("run");
        for (int kilobytes = 4; kilobytes <= 112; kilobytes += 24) {
            Contents.delete(run);
            remount("size=" + kilobytes + "k");
            assertThat(ends(() -> TinyRun.train(run, TinyRun.config()))).allMatch(SmallDiskTest::plain);
            remount("size=4m");
            if (!Files.exists(run.resolve("run.json"))) {
                Contents.delete(run);
                TinyRun.train(run, TinyRun.config());
            }
            assertThat(TinyRun.resume(run)).containsOnly("");
            assertThat(Contents.differences(Contents.of(run), whole)).isEmpty();
        }
    }

    @Test
    void read_only_from_the_start_on() throws Exception {
        remount("size=4m");
        Path run = disk.resolve("run");
        assertThat(TinyRun.train(run, TinyRun.config())).containsOnly("");
        remount("ro");
        Map<String, String> before = Contents.of(run);
        Program told = Program.start(folder, "resume", run.toString());
        assertThat(told.await()).isEqualTo(2);
        assertThat(told.err()).matches("The run folder .* is not writable; [^\\n]*\\.\\R");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.write(RunFolder.open(run), run.resolve("report.html"), Language.ENGLISH))
                .withMessageEndingWith("report.html cannot be written: Read-only file system.");
        assertThat(Contents.differences(Contents.of(run), before)).isEmpty();
        remount("rw");
        assertThat(TinyRun.resume(run)).containsOnly("");
    }

    @Test
    void files_from_the_future_go_on_all_the_same() throws Exception {
        remount("size=4m");
        Path run = disk.resolve("run");
        Fault crash = new Fault(Fault.Kind.CRASH, 150);
        ends(() -> TinyRun.train(FaultyFiles.path(run, crash), TinyRun.config()));
        Instant[] times = {Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")};
        try (Stream<Path> files = Files.walk(run)) {
            int i = 0;
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(times[i++ % times.length]));
            }
        }
        assertThat(TinyRun.resume(run)).containsOnly("");
        assertThat(Contents.differences(Contents.of(run), whole())).isEmpty();
    }

    private Map<String, String> whole() throws Exception {
        Path whole = folder.resolve("whole");
        TinyRun.train(FaultyFiles.path(whole, new Fault(Fault.Kind.NONE, 0)), TinyRun.config());
        return Contents.of(whole);
    }

    private interface Training {
        List<String> ends() throws InterruptedException;
    }

    private static List<String> ends(Training training) throws InterruptedException {
        try {
            return training.ends();
        } catch (IllegalArgumentException e) {
            return List.of(e.getMessage());
        }
    }

    private static boolean plain(String end) {
        return end.isEmpty() || (end.matches(SENTENCE) && !end.contains("Exception"));
    }
}
