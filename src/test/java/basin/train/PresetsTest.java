package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import basin.data.DataFolders;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsTest {
    @TempDir
    Path folder;

    @Test
    void everyOneCanBeTrainedAndSaysWhereItsValuesStand() {
        for (Preset preset : Presets.all()) {
            RunConfig config =
                    preset.config().draft().dataDir(folder.toString()).config();
            assertThat(Checks.of(config)).as(preset.name()).isEmpty();
            assertThat(config.lanes())
                    .extracting(LaneConfig::optimizer)
                    .containsExactly(OptimizerKind.SGD, OptimizerKind.SAM, OptimizerKind.SSAM_F, OptimizerKind.SSAM_D);
            assertThat(preset.values()).extracting(Preset.Value::setting).doesNotHaveDuplicates();
            assertThat(preset.values()).allSatisfy(v -> assertThat(v.source()).isNotBlank());
        }
    }

    @Test
    void whatThePaperDidNotTrainHasTheSettingsOfItsSam() {
        Preset preset = Presets.byName("cifar10-resnet18");
        LaneConfig sam = preset.lane("a", OptimizerKind.SAM);
        for (OptimizerKind kind : List.of(OptimizerKind.ASAM, OptimizerKind.SAM_ON, OptimizerKind.LOOKSAM)) {
            LaneConfig other = preset.lane("a", kind);
            assertThat(other.optimizer()).isEqualTo(kind);
            assertThat(other.rho()).isEqualTo(kind == OptimizerKind.ASAM ? 1.0 : sam.rho());
            assertThat(other.learningRate()).isEqualTo(sam.learningRate());
            assertThat(other.weightDecay()).isEqualTo(sam.weightDecay());
        }
    }

    @Test
    void thePapersValues() {
        RunConfig c = Presets.byName("cifar100-wrn28-10").config();
        assertThat(c.epochs()).isEqualTo(200);
        assertThat(c.batch()).isEqualTo(128);
        assertThat(c.augment()).isEqualTo(RunConfig.Augment.CUTOUT);
        assertThat(c.lanes().get(0).weightDecay()).isEqualTo(5e-4, within(0.0));
        assertThat(c.lanes().get(1).weightDecay()).isEqualTo(1e-3, within(0.0));
        assertThat(c.lanes().get(1).rho()).isEqualTo(0.2, within(0.0));
        assertThat(Presets.byName("cifar10-resnet18").config().lanes().get(1).rho())
                .isEqualTo(0.1, within(0.0));
        assertThat(c.lanes()).extracting(LaneConfig::maskEvery).endsWith(1, 5);
        assertThatThrownBy(() -> Presets.byName("cifar10"))
                .hasMessage("The preset \"cifar10\" is unknown. It must be one of cifar10-resnet18, cifar10-wrn28-10,"
                        + " cifar10-vgg11, cifar100-resnet18, cifar100-wrn28-10, imagenet-resnet50, theorem.");
    }

    @Test
    void aScaleShrinksWidthDataAndEpochsTogether() {
        RunConfig resnet = Presets.byName("cifar10-resnet18").scaled(.25);
        assertThat(resnet.data()).isEqualTo("cifar10@0.25");
        assertThat(resnet.width()).isEqualTo(16);
        assertThat(resnet.epochs()).isEqualTo(50);
        RunConfig wide = Presets.byName("cifar100-wrn28-10").scaled(.2);
        assertThat(wide.network()).isEqualTo("wrn28-2");
        assertThat(Presets.byName("cifar100-wrn28-10").scaled(1))
                .isEqualTo(Presets.byName("cifar100-wrn28-10").config());
        for (double wrong : new double[] {0, -1, 1.5, Double.NaN}) {
            assertThatThrownBy(() -> Presets.byName("cifar10-resnet18").scaled(wrong))
                    .hasMessage("The scale is " + wrong + ". It must be above 0 and at most 1.");
        }
    }

    @Test
    void aScaledRunTrainsOnItsShareFromFilesAndGoesOnWithItsBits() throws InterruptedException {
        DataFolders.pictures(folder, 20, 16, 16);
        RunConfig config = Presets.byName("imagenet-resnet50")
                .scaled(.05)
                .draft()
                .data("images:16@.5")
                .dataDir(folder.toString())
                .network("cnn:2")
                .epochs(2)
                .batch(8)
                .threads(1)
                .lanes(List.of(Defaults.lane("sam", OptimizerKind.SAM)))
                .config();
        assertThat(Experiments.facts(config).training()).isEqualTo(20);
        Recorder whole = new Recorder();
        try (Experiment e = Experiments.open(config, whole)) {
            Small.toEnd(e);
            assertThat(e.latest(0).failure()).isEmpty();
        }
        Recorder rest = new Recorder();
        LaneCheckpoint first = whole.checkpoints(0).get(0);
        assertThat(first.step()).isEqualTo(3);
        try (Experiment e = Experiments.resume(config, List.of(first), rest)) {
            Small.toEnd(e);
        }
        List<LaneCheckpoint.Stored> expected = whole.checkpoints(0).get(1).tensors();
        List<LaneCheckpoint.Stored> found = rest.checkpoints(0).get(0).tensors();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).bytes())
                    .as(expected.get(i).name())
                    .isEqualTo(expected.get(i).bytes());
        }
    }
}
