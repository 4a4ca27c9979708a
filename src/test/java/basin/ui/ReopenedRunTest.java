package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.RunFolder;
import basin.train.Defaults;
import basin.train.Experiment;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.train.RunConfig;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of the window is trained, closed and opened again. */
class ReopenedRunTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final RunConfig config = Defaults.run()
            .draft()
            .data("moons")
            .network("mlp:3-tanh")
            .lanes(Defaults.lanes().subList(0, 2))
            .epochs(2)
            .measure(new RunConfig.Measure(1, 5, 7, 16, 1, 6, 8, 1, 16))
            .config();

    private LaneSnapshot train(SavedRuns runs) throws Exception {
        Opened opened = runs.open(config);
        try (Experiment experiment = opened.experiment()) {
            experiment.start();
            assertThat(experiment.await(PATIENCE)).isTrue();
            return experiment.latest(1);
        } finally {
            opened.sink().close();
        }
    }

    @Test
    void showsWhatItShowedAndTrainsNothing() throws Exception {
        SavedRuns runs = new SavedRuns(folder);
        LaneSnapshot before = train(runs);
        Path stored;
        try (Stream<Path> all = Files.list(folder)) {
            stored = all.findFirst().orElseThrow();
        }
        SameThread bridge = new SameThread();
        RunViewModel run = new RunViewModel(runs, bridge, () -> 0);
        run.reopen(stored, config);
        bridge.tick();
        assertThat(run.failureProperty().get()).isEmpty();
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.DONE);
        LaneSnapshot after = run.lanes().get(1);
        assertThat(after.state()).isEqualTo(LaneState.DONE);
        assertThat(after.surface()).isEqualTo(before.surface());
        assertThat(after.spectrum().spectrum().eigenvalues())
                .isEqualTo(before.spectrum().spectrum().eigenvalues());
        assertThat(run.curves().get(1).steps()).isEqualTo(before.steps());
        run.reset();
        assertThat(RunFolder.open(stored).rows(1)).hasSize(before.steps());
    }

    /** As after a crash in the first epoch: the run waits at its beginning, and Train goes on with it. */
    @Test
    void waitsForTrainWhereThereIsNoCheckpointYet() throws Exception {
        SavedRuns runs = new SavedRuns(folder);
        Opened begun = runs.open(config);
        begun.experiment().close();
        begun.sink().close();
        Path stored;
        try (Stream<Path> all = Files.list(folder)) {
            stored = all.findFirst().orElseThrow();
        }
        SameThread bridge = new SameThread();
        RunViewModel run = new RunViewModel(runs, bridge, () -> 0);
        run.reopen(stored, config);
        bridge.tick();
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.PAUSED);
        run.train(config);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (run.phaseProperty().get() != Phase.DONE && System.nanoTime() < end) {
            Thread.onSpinWait();
            bridge.tick();
        }
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.DONE);
        run.reset();
    }

    @Test
    void saysWhyAFolderIsNoRun() {
        RunViewModel run = new RunViewModel(new SavedRuns(folder), new SameThread(), () -> 0);
        run.reopen(folder, config);
        assertThat(run.failureProperty().get()).contains("holds no run");
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.IDLE);
        assertThat(folder).isEmptyDirectory();
    }
}
