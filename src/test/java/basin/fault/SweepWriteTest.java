package basin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.Json;
import basin.sweep.LocalPlace;
import basin.sweep.Place;
import basin.sweep.Sweep;
import basin.sweep.SweepResult;
import basin.sweep.SweepSpec;
import basin.sweep.SweepTask;
import basin.sweep.TaskRun;
import basin.train.Experiments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fault at every writing operation of a sweep's results: what was said to be kept is there, and the sweep goes on. */
class SweepWriteTest {
    private static final String SPEC =
            "{\"base\":{\"data\":\"moons\",\"network\":\"mlp:4-tanh\",\"epochs\":1,\"batch\":500},"
                    + "\"grid\":{\"seed\":[0,1,2,3,4]}}";

    @TempDir
    static Path folder;

    private static final Map<String, String> RESULTS = new HashMap<>();
    private static List<SweepTask> tasks;
    private static List<SweepResult> whole;

    @BeforeAll
    static void train() throws Exception {
        tasks = SweepSpec.read(Path.of("spec"), SPEC.getBytes(StandardCharsets.UTF_8), Map.of())
                .tasks();
        whole = new Sweep(folder.resolve("whole"), new LocalPlace(new TaskRun(Experiments::open)))
                .run(tasks, 2, false, r -> {});
        whole.forEach(r -> RESULTS.put(r.id(), Json.line(r)));
    }

    /** Where what was trained before comes back at once. */
    private static Place known() {
        return new Place() {
            @Override
            public String run(String task) {
                return RESULTS.get(SweepTask.parse(task).id());
            }

            @Override
            public void close() {}
        };
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void at_every_write(Fault.Kind kind) throws Exception {
        int operations = operations();
        assertThat(operations).isGreaterThan(10);
        for (int at = 0; at < operations; at++) {
            Path file = folder.resolve("results.jsonl");
            Files.deleteIfExists(file);
            Fault fault = new Fault(kind, at);
            List<SweepResult> kept = swept(FaultyFiles.path(file, fault), fault);
            fault.settle();
            assertThat(Sweep.done(file).values()).as("%s at %d", kind, at).containsAll(kept);
            assertThat(new Sweep(file, known()).run(tasks, 1, false, r -> {})).isEqualTo(whole);
            assertThat(Files.readAllLines(file)).hasSize(tasks.size());
        }
    }

    private static int operations() throws Exception {
        Path file = folder.resolve("counted.jsonl");
        Files.deleteIfExists(file);
        Fault none = new Fault(Fault.Kind.NONE, 0);
        new Sweep(FaultyFiles.path(file, none), known()).run(tasks, 1, false, r -> {});
        return none.count();
    }

    /** What the sweep said that it had kept. */
    private static List<SweepResult> swept(Path file, Fault fault) throws Exception {
        List<SweepResult> kept = new ArrayList<>();
        try {
            new Sweep(file, known()).run(tasks, 1, false, kept::add);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("The file .* cannot be written: " + fault.reason() + "\\.");
        }
        return kept;
    }
}
