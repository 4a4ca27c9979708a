package basin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import basin.io.Provenance;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.io.StudyFolder;
import basin.train.LaneCheckpoint;
import basin.train.Past;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes second to a folder that is written to is told so, and nothing of the first is lost. */
class TwoProgramsTest {
    private static final String IN_USE =
            "is in use by another program or window of Basin; close it there," + " or wait until it has ended.";

    @TempDir
    Path folder;

    @Test
    void another_process_is_told_with_status_two() throws Exception {
        Path path = folder.resolve("run");
        RunFolder run = RunFolder.create(path, TinyRun.config(), Provenance.here(TinyRun.config()));
        try (RunWriter first = RunWriter.goOn(run)) {
            Program second = Program.start(folder, "resume", path.toString());
            assertThat(second.await()).isEqualTo(2);
            assertThat(second.err()).startsWith("The folder " + path).endsWith(IN_USE + System.lineSeparator());
            first.checkpoint(new LaneCheckpoint(0, 2, 1, 0.5, List.of(), Map.of()));
        }
        assertThat(run.checkpointSteps(0)).containsExactly(2);
    }

    @Test
    void another_window_of_the_same_process_is_told_too() {
        RunConfig config = TinyRun.config();
        Path path = folder.resolve("run");
        RunFolder run = RunFolder.create(path, config, Provenance.here(config));
        RunWriter first = RunWriter.goOn(run);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunWriter.addTo(run))
                .withMessageEndingWith(IN_USE);
        first.close();
        RunWriter.goOn(run).close();
    }

    @Test
    void a_run_that_went_on_meanwhile_is_read_again() throws Exception {
        Path path = folder.resolve("run");
        assertThat(TinyRun.train(path, TinyRun.config())).containsOnly("");
        LaneCheckpoint newest = RunFolder.open(path).checkpoint(0).orElseThrow();
        LaneCheckpoint older = new LaneCheckpoint(0, newest.step() - 2, 0, 0, List.of(), Map.of());
        Past past = new Past(List.of(older), List.of(), List.of());
        Map<String, String> before = Contents.of(path);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunWriter.goOn(RunFolder.open(path), past))
                .withMessageEndingWith("went on in another program meanwhile; it must be opened again.");
        assertThat(Contents.differences(Contents.of(path), before)).isEmpty();
    }

    @Test
    void a_study_has_one_program_too() {
        RunConfig config = TinyRun.config();
        Path path = folder.resolve("study");
        StudyFolder first = StudyFolder.open(path, config, Provenance.here(config));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudyFolder.open(path, config, Provenance.here(config)))
                .withMessageEndingWith(IN_USE);
        first.close();
        StudyFolder.open(path, config, Provenance.here(config)).close();
    }
}
