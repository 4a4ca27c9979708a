package basin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.LaneCheckpoint;
import basin.train.PlaneMeasurement;
import basin.train.PlaneSizes;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fault at each write of a surface that is measured afterwards: asked for again, the run is as if none had been. */
class PlaneWriteTest {
    private static final int SIDE = 7;

    @TempDir
    static Path folder;

    private static Map<String, String> peace;
    private static int operations;

    @BeforeAll
    static void measure() throws Exception {
        Path run = folder.resolve("peace");
        assertThat(TinyRun.train(run, TinyRun.config())).containsOnly("");
        Fault none = new Fault(Fault.Kind.NONE, 0);
        ask(FaultyFiles.path(run, none));
        peace = Contents.of(run);
        operations = none.count();
        assertThat(operations).isGreaterThan(10);
        assertThat(RunFolder.open(run).surfaces(0)).anyMatch(s -> s.grid().side() == SIDE);
    }

    /** As the command does. */
    private static void ask(Path path) {
        RunFolder run = RunFolder.open(path);
        LaneCheckpoint from = run.checkpoint(0).orElseThrow();
        try (RunWriter writer = RunWriter.addTo(run);
                PlaneMeasurement planes = new PlaneMeasurement(run.config())) {
            PlaneTask task = planes.random(from, PlaneSizes.around(SIDE, SIDE, 1), PlaneView.Scaling.FILTER);
            Optional<PlaneView> begun = run.plane(task.none());
            PlaneView found = task.run(begun, PlaneTask.Listener.NONE);
            if (begun.filter(found::equals).isEmpty()) {
                writer.measured(found);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void at_every_write(Fault.Kind kind) throws Exception {
        for (int at = 0; at < operations; at++) {
            Path run = folder.resolve(kind + "-" + at);
            assertThat(TinyRun.train(run, TinyRun.config())).containsOnly("");
            Fault fault = new Fault(kind, at);
            try {
                ask(FaultyFiles.path(run, fault));
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageEndingWith(fault.reason() + ".");
            }
            fault.settle();
            ask(run);
            assertThat(Contents.differences(Contents.of(run), peace))
                    .as("%s at %d", kind, at)
                    .isEmpty();
        }
    }
}
