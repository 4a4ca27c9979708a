package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.RunFolder;
import basin.train.Defaults;
import basin.train.Experiment;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.train.RunConfig;
import basin.train.Surface;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
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

    private Path stored() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.findFirst().orElseThrow();
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void showsWhatItShowedAndTrainsNothing() throws Exception {
        SavedRuns runs = new SavedRuns(folder);
        LaneSnapshot before = train(runs);
        Path stored = stored();
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
        Path stored = stored();
        SameThread bridge = new SameThread();
        RunViewModel run = new RunViewModel(runs, bridge, () -> 0);
        run.reopen(stored, config);
        bridge.tick();
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.PAUSED);
        run.train(config);
        until(() -> {
            bridge.tick();
            return run.phaseProperty().get() == Phase.DONE;
        });
        run.reset();
    }

    /** As when the process is told to end: the last step taken is kept, in the middle of an epoch too. */
    @Test
    void goesOnWhereTheProcessWasToldToEnd() throws Exception {
        SavedRuns runs = new SavedRuns(folder);
        SameThread bridge = new SameThread();
        RunViewModel run = new RunViewModel(runs, bridge, () -> 0);
        run.step(config);
        until(() -> {
            bridge.tick();
            return run.lanes().stream().allMatch(l -> l.steps() == 1 && l.state() == LaneState.PAUSED);
        });
        Thread hook = new Thread(run::leave);
        hook.start();
        hook.join();
        assertThat(RunFolder.open(stored()).checkpointSteps(0)).containsExactly(1);
        run.reset();
        RunViewModel again = new RunViewModel(runs, bridge, () -> 0);
        again.reopen(stored(), config);
        bridge.tick();
        assertThat(again.phaseProperty().get()).isEqualTo(Phase.PAUSED);
        assertThat(again.lanes()).extracting(LaneSnapshot::steps).containsOnly(1);
        again.reset();
    }

    /** As after a crash: a surface that was asked for in the middle of an epoch has its weights beside it. */
    @Test
    void showsTheSurfaceThatWasMeasuredBeforeTheFirstEpochsEnd() throws Exception {
        SavedRuns runs = new SavedRuns(folder);
        Opened begun = runs.open(config);
        Experiment experiment = begun.experiment();
        experiment.step();
        until(() -> experiment.latest(1).state() == LaneState.PAUSED);
        experiment.measure(1);
        until(() -> experiment.latest(1).spectrum() != null
                && experiment.latest(1).work().isEmpty());
        Surface measured = experiment.latest(1).surface();
        experiment.close();
        begun.sink().close();
        RunViewModel run = new RunViewModel(runs, new SameThread(), () -> 0);
        run.reopen(stored(), config);
        assertThat(run.lanes().get(1).surface()).isEqualTo(measured);
        assertThat(run.lanes().get(1).steps()).isEqualTo(1);
        assertThat(run.lanes().get(0).steps()).isZero();
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
