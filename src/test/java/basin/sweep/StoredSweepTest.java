package basin.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.Json;
import basin.io.Provenance;
import basin.io.StudyFolder;
import basin.io.SweepFolder;
import basin.train.Defaults;
import basin.train.RunConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of sweeps and studies, read while a program may be writing in them. */
class StoredSweepTest {
    private static final String SPEC =
            "{\"title\":\"Two and two\",\"grid\":{\"optimizer\":[\"sam\",\"ssam-f\"],\"seed\":[0,1]}}";

    @TempDir
    Path folder;

    private List<SweepTask> sweep() throws IOException {
        byte[] text = SPEC.getBytes(StandardCharsets.UTF_8);
        Files.write(SweepFolder.spec(folder), text);
        return SweepSpec.read(SweepFolder.spec(folder), text, Map.of()).tasks();
    }

    private void add(SweepTask task, double... accuracies) throws IOException {
        List<Double> all = Arrays.stream(accuracies).boxed().toList();
        SweepResult result =
                new SweepResult(task.id(), task.config(), "", all, 0.9, 0.5, 3, 2, 1, 1.5, 2, 10, 1, "w", "m");
        append(Json.line(result) + "\n");
    }

    private void append(String text) throws IOException {
        Files.writeString(SweepFolder.results(folder), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void a_sweep_is_read_as_far_as_it_has_come_and_nothing_is_changed() throws IOException {
        List<SweepTask> tasks = sweep();
        StoredSweep none = StoredSweep.of(folder, null);
        assertThat(none.title()).isEqualTo("Two and two");
        assertThat(none.planned()).isEqualTo(4);
        assertThat(none.done()).isZero();
        assertThat(none.table().rows()).isEmpty();
        assertThat(StoredSweep.of(folder, none)).isSameAs(none);

        add(tasks.get(3), 0.5, 0.75);
        add(tasks.get(0), 0.5, 0.5);
        append("{\"id\":\"half");
        byte[] before = Files.readAllBytes(SweepFolder.results(folder));
        StoredSweep some = StoredSweep.of(folder, none);

        assertThat(some.done()).isEqualTo(2);
        assertThat(some.table().rows())
                .extracting(r -> r.optimizer().id())
                .as("in the order of the spec, not of the file")
                .containsExactly("sam", "ssam-f");
        assertThat(some.table().rows().get(1).best().value()).isEqualTo(0.75);
        assertThat(Files.readAllBytes(SweepFolder.results(folder))).isEqualTo(before);
    }

    @Test
    void results_of_other_settings_than_the_spec_s_leave_open_how_many_are_to_come() throws IOException {
        List<SweepTask> tasks = sweep();
        add(SweepTask.of(tasks.get(0).config().draft().seed(7).config()), 0.5);

        StoredSweep sweep = StoredSweep.of(folder, null);

        assertThat(sweep.planned()).isZero();
        assertThat(sweep.done()).isEqualTo(1);
    }

    @Test
    void what_is_damaged_has_a_sentence() throws IOException {
        sweep();
        append("nonsense\n");

        StoredSweep sweep = StoredSweep.of(folder, null);

        assertThat(sweep.trouble()).startsWith("Line 1 of the file ");
        assertThat(sweep.title()).isEqualTo(folder.getFileName().toString());
    }

    @Test
    void a_study_has_a_row_a_lane_and_no_best_accuracy() throws IOException {
        RunConfig run = Defaults.run();
        StudyFolder.open(folder, run, Provenance.here(run)).close();
        for (long seed = 0; seed < 2; seed++) {
            for (int lane = 0; lane < run.lanes().size(); lane++) {
                double accuracy = 0.5 + 0.125 * lane;
                append(Json.line(new SeedResult(
                                seed, run.lanes().get(lane).name(), "", accuracy, 0.9, 0.5, 3, 2, 1 + lane))
                        + "\n");
            }
        }
        append(Json.line(new SeedResult(2, "sgd", "", 1, 1, 1, 1, 1, 1)) + "\n");

        StoredSweep study = StoredSweep.of(folder, null);

        assertThat(study.trouble()).isEmpty();
        assertThat(study.study()).isTrue();
        assertThat(study.done()).as("a seed counts with all its lanes").isEqualTo(8);
        assertThat(study.table().rows()).extracting(SweepTable.Row::runs).containsOnly(2);
        SweepTable.Row sparse = study.table().rows().get(2);
        assertThat(sparse.last().value()).isEqualTo(0.75);
        assertThat(sparse.lastToSam().value()).isEqualTo(0.125);
        assertThat(sparse.best().n()).isZero();
        assertThat(sparse.measuredCost()).isEqualTo(3);
    }
}
