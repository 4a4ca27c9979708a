package basin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that crashes and hostile files found, each by its name. */
class RegressionTest {
    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void train() throws Exception {
        run = folder.resolve("run");
        assertThat(TinyRun.train(FaultyFiles.path(run, none()), TinyRun.config()))
                .containsOnly("");
    }

    private static Fault none() {
        return new Fault(Fault.Kind.NONE, 0);
    }

    @Test
    void a_measurement_after_a_crash_does_not_go_on_in_the_middle_of_a_line() throws IOException {
        List<Event> before = RunFolder.open(run).events();
        Files.writeString(run.resolve("events.jsonl"), "{\"lane\":0,\"st", StandardOpenOption.APPEND);
        Event added = new Event(0, 3, Event.SPECTRUM, Map.of("largest", 1.5, "steps", 2));
        try (RunWriter writer = RunWriter.addTo(RunFolder.open(run))) {
            writer.event(added);
        }
        List<Event> after = RunFolder.open(run).events();
        assertThat(after).startsWith(before.toArray(Event[]::new)).hasSize(before.size() + 1);
        assertThat(after.get(before.size())).isEqualTo(added);
    }

    @Test
    void a_disk_that_was_full_for_a_moment_leaves_no_half_line_between_others() {
        Event lost = new Event(0, 3, "state", Map.of("reason", "lost"));
        Event kept = new Event(1, 3, "state", Map.of("reason", "kept"));
        for (int share = 0; share < 3; share++) {
            Fault full = new Fault(Fault.Kind.FULL_ONCE, Integer.MAX_VALUE);
            RunFolder seen = RunFolder.open(FaultyFiles.path(run, full));
            try (RunWriter writer = RunWriter.addTo(seen)) {
                full.strikeAfter(share);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> {
                            for (int i = 0; i < 4; i++) {
                                writer.event(lost);
                            }
                        })
                        .withMessageEndingWith("No space left on device.");
                writer.event(kept);
            }
            assertThat(RunFolder.open(run).events()).endsWith(kept);
        }
    }

    @Test
    void a_writer_that_cannot_end_in_order_gives_its_folder_back() {
        Fault crash = new Fault(Fault.Kind.CRASH, Integer.MAX_VALUE);
        RunWriter writer = RunWriter.addTo(RunFolder.open(FaultyFiles.path(run, crash)));
        crash.strikeAfter(0);
        assertThatIllegalArgumentException().isThrownBy(writer::close);
        RunWriter.addTo(RunFolder.open(run)).close();
    }

    @Test
    void a_checkpoint_that_need_not_be_kept_goes_though_a_crash_came_before_its_end() throws Exception {
        Path other = folder.resolve("other");
        Fault none = none();
        TinyRun.train(
                FaultyFiles.path(other, none),
                TinyRun.config().draft().epochs(1).config());
        String name = "plain/checkpoints/step-00000002.safetensors";
        Files.copy(other.resolve(name), run.resolve(name));
        assertThat(TinyRun.resume(FaultyFiles.path(run, none))).containsOnly("");
        assertThat(RunFolder.open(run).checkpointSteps(0)).containsExactly(4);
    }

    @Test
    void what_a_file_says_does_not_break_the_sentence_about_it() throws IOException {
        Path json = run.resolve("run.json");
        String text = Files.readString(json);
        String longer = "x\\n\\u0007" + "y".repeat(5_000);
        Files.writeString(
                json, text.replaceFirst("\"name\" : \"plain\"", "\"name\" : \"" + longer.replace("\\", "\\\\") + "\""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunFolder.open(run))
                .withMessageMatching(
                        "The file [^\\n]*run.json is damaged: the lane's name \"x\\?\\?y{500,}[^\\n]*\\.\\.\\.\\.")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1_000));
    }
}
