package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import basin.ui.sidebar.Knob;
import basin.ui.sidebar.SettingsViewModel;
import org.junit.jupiter.api.Test;

class SettingsUndoTest {
    private static final int SAM = 1;

    private final SameThread bridge = new SameThread();
    private FakeExperiment experiment;
    private final RunViewModel run = new RunViewModel(
            config -> {
                experiment = new FakeExperiment(config);
                return new Opened(experiment, () -> {}, "");
            },
            bridge,
            () -> 0);
    private final SettingsViewModel settings = new SettingsViewModel(run);
    private final Knob rho = settings.knobs().get(0);

    private RunConfig config() {
        return settings.configProperty().get();
    }

    @Test
    void nothingIsUndoneAtFirst() {
        assertThat(settings.undo()).isFalse();
        assertThat(settings.redo()).isFalse();
        assertThat(settings.undoProperty().get()).isEmpty();
    }

    @Test
    void goesBackAndOnAcrossFieldsLanesAndData() {
        settings.learningRate(0.2);
        settings.lanes().add(OptimizerKind.SAM);
        settings.dataProperty().set("moons");
        RunConfig last = config();
        assertThat(last.network()).startsWith("mlp");
        assertThat(settings.undoProperty().get()).isEqualTo("data.set");
        assertThat(settings.undo()).isTrue();
        assertThat(config().data()).isEqualTo("shapes");
        assertThat(config().network()).isEqualTo(Defaults.run().network());
        assertThat(settings.undoProperty().get()).isEqualTo("undo.lanes");
        settings.undo();
        assertThat(config().lanes()).hasSize(4);
        assertThat(settings.undoProperty().get()).isEqualTo("training.rate");
        settings.undo();
        assertThat(config()).isEqualTo(Defaults.run());
        assertThat(settings.undo()).isFalse();
        while (settings.redo()) {
            assertThat(settings.wrongProperty().get()).isZero();
        }
        assertThat(config()).isEqualTo(last);
    }

    @Test
    void oneDragIsOneStep() {
        rho.heldProperty().set(true);
        for (double r = 0.16; r < 0.25; r += 0.01) {
            rho.pull(r);
        }
        rho.heldProperty().set(false);
        rho.pull(0.29);
        settings.undo();
        assertThat(config().lanes().get(SAM).rho()).isEqualTo(0.24);
        assertThat(rho.valueProperty().get()).isEqualTo(0.24);
        settings.undo();
        assertThat(config()).isEqualTo(Defaults.run());
        assertThat(settings.undo()).isFalse();
        settings.redo();
        assertThat(config().lanes().get(SAM).rho()).isEqualTo(0.24);
    }

    @Test
    void whatIsTypedIsOneStepAndWhatIsChosenMeanwhileAnother() {
        rho.field().editingProperty().set(true);
        settings.learningRate(0.1);
        settings.learningRate(0.12);
        settings.dataProperty().set("moons");
        settings.learningRate(0.2);
        rho.field().editingProperty().set(false);
        settings.undo();
        assertThat(config().lanes().get(0).learningRate()).isEqualTo(0.12);
        assertThat(config().data()).isEqualTo("moons");
        settings.undo();
        assertThat(config().data()).isEqualTo("shapes");
        assertThat(config().lanes().get(0).learningRate()).isEqualTo(0.12);
        settings.undo();
        assertThat(config()).isEqualTo(Defaults.run());
    }

    @Test
    void aDragThatEndsWhereItBeganIsNone() {
        rho.heldProperty().set(true);
        rho.pull(0.2);
        rho.pull(0.15);
        rho.heldProperty().set(false);
        assertThat(settings.undo()).isFalse();
    }

    @Test
    void aChangeAfterUndoForgetsWhatWasUndone() {
        rho.pull(0.2);
        settings.undo();
        rho.pull(0.25);
        assertThat(settings.redo()).isFalse();
        settings.undo();
        assertThat(config()).isEqualTo(Defaults.run());
    }

    @Test
    void aWrongTextIsTakenBackToo() {
        rho.field().textProperty().set("-1");
        assertThat(settings.wrongProperty().get()).isEqualTo(1);
        settings.undo();
        assertThat(settings.wrongProperty().get()).isZero();
        assertThat(rho.field().textProperty().get()).isEqualTo("0.15");
        settings.redo();
        assertThat(rho.field().errorProperty().get()).startsWith("ρ is −1.");
    }

    @Test
    void oneLanesKnobComesBackWhileAnotherLaneIsChosen() {
        settings.lanes().allProperty().set(false);
        settings.lanes().chosenProperty().set(SAM);
        rho.pull(0.2);
        settings.lanes().chosenProperty().set(2);
        settings.undo();
        assertThat(config().lanes()).extracting(LaneConfig::rho).containsOnly(0.15, 0.0);
        assertThat(settings.undo()).isFalse();
    }

    @Test
    void aRunTakesBackItsLiveSettingsAndNothingFixed() {
        settings.learningRate(0.2);
        rho.pull(0.2);
        run.train(config());
        bridge.tick();
        assertThat(run.phaseProperty().get()).isNotEqualTo(Phase.IDLE);
        assertThat(settings.undo()).as("what the run began with").isFalse();
        rho.pull(0.25);
        assertThat(settings.undo()).isTrue();
        assertThat(config().lanes().get(SAM).rho()).isEqualTo(0.2);
        assertThat(experiment.events(0))
                .last()
                .satisfies(e -> assertThat(e.values()).as("acts in the run").containsEntry("rho", 0.2));
        assertThat(settings.undo()).isFalse();
        run.reset();
        settings.undo();
        settings.undo();
        assertThat(config()).isEqualTo(Defaults.run());
    }
}
