package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.train.Defaults;
import basin.train.LaneState;
import basin.train.LiveSettings;
import basin.ui.fx.Bridge;
import basin.ui.run.Change;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.run.Flag;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RunViewModelTest {
    private final SameThread bridge = new SameThread();
    private final AtomicBoolean closed = new AtomicBoolean();
    private FakeExperiment experiment;
    private long nanos;
    private final RunViewModel run = new RunViewModel(
            config -> {
                experiment = new FakeExperiment(config);
                return new Opened(experiment, () -> closed.set(true), "somewhere");
            },
            bridge,
            () -> nanos);

    @Test
    void samplesWhatTheLanesDid() {
        run.train(Defaults.run());
        experiment.advance(30);
        bridge.tick();
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.TRAINING);
        assertThat(run.curves().get(2).steps()).isEqualTo(30);
        assertThat(run.curves().get(2).accuracies()).isEqualTo(1);
        assertThat(run.curves().get(2).accuracyStep(0)).isEqualTo(24);
        experiment.advance(5);
        bridge.tick();
        assertThat(run.curves().get(2).steps()).isEqualTo(35);
        assertThat(run.progressProperty().get()).isEqualTo(35.0 / 960);
    }

    @Test
    void pausesStepsAndResets() {
        run.train(Defaults.run());
        run.pause();
        bridge.tick();
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.PAUSED);
        run.step(Defaults.run());
        bridge.tick();
        assertThat(run.curves().get(0).steps()).isEqualTo(1);
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.PAUSED);
        run.reset();
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.IDLE);
        assertThat(run.lanes()).isEmpty();
        assertThat(closed).isTrue();
    }

    @Test
    void endsARunOnceItsLanesAreSavedWithoutWaitingForAMeasurement() {
        run.train(Defaults.run());
        experiment.advance(30);
        run.reset(); // the experiment's await throws
        assertThat(experiment.latest(0).state()).isEqualTo(LaneState.STOPPED);
        assertThat(closed).isTrue();
    }

    @Test
    void prepareIsNotPaused() {
        run.train(Defaults.run());
        experiment.prepare();
        bridge.tick();
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.OPENING);
    }

    @Test
    void theLengthOfThePerturbationIsTheMeanOfTheLastWholeEpoch() {
        run.train(Defaults.run());
        experiment.advance(12);
        bridge.tick();
        assertThat(run.length(1)).as("of the steps so far").isCloseTo(0.7, within(1e-12));
        experiment.length(0.4);
        experiment.advance(24);
        bridge.tick();
        assertThat(run.length(1)).isCloseTo(0.55, within(1e-12));
        experiment.advance(24);
        bridge.tick();
        assertThat(run.length(1)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void tellsTheTimeLeftFromTheStepsOfTheLastSeconds() {
        run.train(Defaults.run());
        experiment.advance(10);
        bridge.tick();
        nanos = 5_000_000_000L;
        experiment.advance(190);
        bridge.tick();
        assertThat(run.secondsLeftProperty().get()).isEqualTo(760 * 5.0 / 190);
    }

    @Test
    void aPullOfASliderIsOneFlag() {
        run.train(Defaults.run());
        experiment.advance(10);
        for (double rho : new double[] {0.16, 0.18, 0.2}) {
            for (int lane = 1; lane < 4; lane++) {
                run.set(lane, new LiveSettings(rho, 0.5, 0.5));
            }
            experiment.advance(1);
        }
        bridge.tick();
        assertThat(run.changes()).hasSize(9);
        List<Flag> flags = Flag.of(run.changes(), 9);
        assertThat(flags).hasSize(1);
        assertThat(flags.get(0).setting()).isEqualTo(Change.Setting.RHO);
        assertThat(flags.get(0).from()).isEqualTo(0.15);
        assertThat(flags.get(0).to()).isEqualTo(0.2);
        assertThat(flags.get(0).lanes()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(flags.get(0).step()).isEqualTo(10);
    }

    @Test
    void aRunThatCannotBeMadeSaysWhy() {
        RunViewModel broken = new RunViewModel(
                config -> {
                    throw new IllegalArgumentException("The folder is empty.");
                },
                new SameThread(),
                () -> 0);
        broken.train(Defaults.run());
        assertThat(broken.phaseProperty().get()).isEqualTo(Phase.IDLE);
        assertThat(broken.failureProperty().get()).isEqualTo("The folder is empty.");
    }

    /** Does what it is given when told to, and what runs beside that at once. */
    private static final class Later implements Bridge {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private final SameThread now = new SameThread();

        @Override
        public <T> void background(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            waiting.add(() -> now.background(work, done, failed));
        }

        @Override
        public <T> void aside(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            now.background(work, done, failed);
        }

        @Override
        public void every(Duration period, Runnable tick) {
            now.every(period, tick);
        }

        void work() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }

    @Test
    void aRunThatIsResetWhileItOpensIsEndedAndNotShown() {
        Later later = new Later();
        RunViewModel slow = new RunViewModel(
                config -> new Opened(new FakeExperiment(config), () -> closed.set(true), ""), later, () -> 0);
        slow.train(Defaults.run());
        assertThat(slow.phaseProperty().get()).isEqualTo(Phase.OPENING);
        slow.reset();
        later.work();
        assertThat(slow.phaseProperty().get()).isEqualTo(Phase.IDLE);
        assertThat(slow.lanes()).isEmpty();
        assertThat(closed).isTrue();
    }
}
