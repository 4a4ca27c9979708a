package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.run.RunViewModel;
import basin.ui.sidebar.Knob;
import basin.ui.sidebar.LanesViewModel;
import basin.ui.sidebar.Rule;
import basin.ui.sidebar.SettingsViewModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
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
    private final Knob sparsity = settings.knobs().get(1);

    @Test
    void beginsWithTheDefaultExample() {
        assertThat(settings.configProperty().get()).isEqualTo(Defaults.run());
        assertThat(settings.wrongProperty().get()).isZero();
        assertThat(settings.factsProperty().get().parameters()).isEqualTo(14810);
    }

    @Test
    void rulesActOnTheLanesThatKnowThem() {
        LanesViewModel lanes = settings.lanes();
        lanes.choose(Rule.PATTERN, "2:4");
        lanes.choose(Rule.NORM, "masked");
        List<LaneConfig> now = settings.configProperty().get().lanes();
        assertThat(now).extracting(LaneConfig::pattern).containsExactly("weights", "weights", "2:4", "weights");
        assertThat(now)
                .extracting(LaneConfig::norm)
                .containsExactly(
                        LaneConfig.Norm.FULL, LaneConfig.Norm.FULL, LaneConfig.Norm.MASKED, LaneConfig.Norm.MASKED);
        assertThat(sparsity.scopeProperty().get()).containsExactly(3); // 2:4 decides its own share
        lanes.allProperty().set(false);
        lanes.chosenProperty().set(0);
        assertThat(lanes.value(Rule.PATTERN)).isNull();
        lanes.choose(Rule.BASE, "adamw");
        assertThat(settings.configProperty().get().lanes())
                .extracting(LaneConfig::base)
                .containsExactly(LaneConfig.Base.ADAMW, LaneConfig.Base.SGD, LaneConfig.Base.SGD, LaneConfig.Base.SGD);
        assertThat(settings.wrongProperty().get()).isZero();
        settings.undo();
        settings.undo();
        settings.undo();
        assertThat(settings.configProperty().get()).isEqualTo(Defaults.run());
    }

    @Test
    void aLaneThatNeedsNormalizationsSaysSo() {
        settings.lanes().add(OptimizerKind.SAM_ON);
        assertThat(settings.wrongProperty().get()).isEqualTo(1);
        settings.undo();
        assertThat(settings.wrongProperty().get()).isZero();
    }

    @Test
    void beginsWithSettingsThatWereOpened() {
        LaneConfig sgd = Defaults.lanes().get(0);
        LaneConfig slow = new LaneConfig("slow", sgd.optimizer(), 0, 0, 0, 0.001, 0.5, 0, 7, 9);
        RunConfig stored = Defaults.run()
                .draft()
                .data("moons")
                .network("mlp:5-tanh")
                .lanes(List.of(sgd, slow))
                .epochs(7)
                .threads(Defaults.threads(2))
                .config();
        SettingsViewModel opened = new SettingsViewModel(run, stored);
        assertThat(opened.configProperty().get()).isEqualTo(stored);
        opened.learningRate(0.2);
        assertThat(opened.configProperty().get().lanes())
                .extracting(LaneConfig::learningRate)
                .containsExactly(0.2, 0.2);
    }

    @Test
    void keepsANetworkThatItHasNoKindForAndAnAugmentationThatItDoesNotShow() {
        for (String network : List.of("wrn16-4", "resnet34-224", "vgg11-bn")) {
            RunConfig stored = Defaults.run()
                    .draft()
                    .data("cifar10@.5")
                    .dataDir("nowhere")
                    .augment(RunConfig.Augment.CUTOUT)
                    .network(network)
                    .width(8)
                    .config();
            SettingsViewModel opened = new SettingsViewModel(run, stored);
            assertThat(opened.configProperty().get()).isEqualTo(stored);
            assertThat(opened.networkProperty().get()).isEqualTo("other");
            opened.dataProperty().set("shapes");
            assertThat(opened.configProperty().get().augment()).isEqualTo(RunConfig.Augment.NONE);
        }
        RunConfig shapes =
                Defaults.run().draft().augment(RunConfig.Augment.BASIC).config();
        assertThat(new SettingsViewModel(run, shapes).configProperty().get()).isEqualTo(shapes);
    }

    @Test
    void aWrongTextSaysWhyAndTheLastRightValueActs() {
        rho.field().textProperty().set("0.2");
        rho.field().textProperty().set("-0.05");
        assertThat(settings.wrongProperty().get()).isEqualTo(1);
        assertThat(rho.field().errorProperty().get())
                .isEqualTo("ρ is −0.05. It must be 0 or more; 0.20 stays in force.");
        assertThat(settings.configProperty().get().lanes().get(1).rho()).isEqualTo(0.2);
        rho.field().textProperty().set("many");
        assertThat(rho.field().errorProperty().get()).contains("many").contains("must be a number");
        rho.field().textProperty().set(".1");
        assertThat(settings.wrongProperty().get()).isZero();
        assertThat(settings.configProperty().get().lanes().get(1).rho()).isEqualTo(0.1);
    }

    @Test
    void aNumberBesideASliderActsWhenItsTypingEnds() {
        rho.field().editingProperty().set(true);
        rho.field().textProperty().set("-0");
        rho.field().textProperty().set("0.2");
        assertThat(settings.configProperty().get()).isEqualTo(Defaults.run());
        rho.field().editingProperty().set(false);
        assertThat(settings.configProperty().get().lanes().get(1).rho()).isEqualTo(0.2);
    }

    @Test
    void sparsityActsOnTheSparseLanesAlone() {
        sparsity.pull(0.9);
        assertThat(settings.configProperty().get().lanes().stream().map(LaneConfig::sparsity))
                .containsExactly(0.0, 0.0, 0.9, 0.9);
        settings.lanes().chosenProperty().set(3);
        settings.lanes().allProperty().set(false);
        sparsity.pull(0.3);
        assertThat(settings.configProperty().get().lanes().stream().map(LaneConfig::sparsity))
                .containsExactly(0.0, 0.0, 0.9, 0.3);
    }

    @Test
    void aSliderReachesTheRunAndLeavesItsEarlierValue() {
        run.train(settings.configProperty().get());
        experiment.advance(30);
        sparsity.pull(0.8);
        experiment.advance(1);
        bridge.tick();
        assertThat(experiment.latest(2).config().sparsity()).isEqualTo(0.8);
        assertThat(experiment.latest(1).config().sparsity()).isZero();
        assertThat(sparsity.earlierProperty().get()).isEqualTo(new Knob.Earlier(0.5, 1));
    }

    @Test
    void spiralsNeedADenseNetwork() {
        settings.dataProperty().set("spirals");
        assertThat(settings.networkProperty().get()).isEqualTo("mlp");
        assertThat(settings.wrongProperty().get()).isZero();
        assertThat(settings.configProperty().get().network()).startsWith("mlp:");
    }

    @Test
    void aFolderThatIsNotThereSaysSoAtItsFieldAndNothingIsKnownOfTheData(@TempDir Path empty) {
        settings.dataProperty().set("cifar10");
        assertThat(settings.wrongProperty().get()).isEqualTo(1);
        assertThat(settings.factsProperty().get()).isNull();
        settings.folderProperty().set(empty.resolve("none").toString());
        assertThat(settings.folderErrorProperty().get()).contains("none is not there");
        settings.folderProperty().set(empty.toString());
        assertThat(settings.folderErrorProperty().get()).contains("has no training batch");
        assertThat(settings.wrongProperty().get()).isEqualTo(1);
        assertThat(settings.factsProperty().get()).isNull();
        settings.dataProperty().set("moons");
        assertThat(settings.wrongProperty().get()).isZero();
        assertThat(settings.factsProperty().get().training()).isEqualTo(256);
        settings.dataProperty().set("cifar10"); // its folder is still the empty one
        assertThat(settings.factsProperty().get()).isNull();
    }
}
