package basin.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static LaneConfig lane(OptimizerKind kind, double rho, double sparsity, double decay) {
        return new LaneConfig(kind.id(), kind, rho, sparsity, 0.5, 0.03, 0.9, decay, 1, 256);
    }

    private static List<String> heads(ReportInput input) {
        return Remarks.of(input, LaneFigures.of(input)).stream()
                .map(Remarks.Remark::head)
                .toList();
    }

    @Test
    void theCommandSaysSharedSettingsOnceAndOthersWithTheirLane() {
        RunConfig config = Defaults.run()
                .draft()
                .seed(3)
                .threads(2)
                .dataDir("my data")
                .lanes(List.of(
                        lane(OptimizerKind.SGD, 0, 0, 5e-4),
                        lane(OptimizerKind.SAM, 0.15, 0, 5e-4),
                        lane(OptimizerKind.SSAM_F, 0.4, 0.9, 5e-4)))
                .config();

        assertThat(Command.of(config))
                .startsWith("java -jar target/basin.jar compare", "--data shapes", "--data-dir 'my data'")
                .contains("--optimizers sgd,sam:rho=0.15,ssam-f:rho=0.4", "--sparsity 0.9", "--weight-decay 0.0005")
                .contains("--seed 3", "--threads 2", "--epochs 40")
                .noneMatch(w -> w.startsWith("--width"))
                .noneMatch(w -> w.startsWith("--drop-rate"));
    }

    @Test
    void remarksStandOnlyWhereTheyApply() {
        assertThat(heads(Samples.full()))
                .containsExactly(
                        "This is one seed (7).",
                        "Wrong labels are part of the example.",
                        "Compare λ₁ at like training loss.",
                        "A mask shortens the perturbation.",
                        "Settings were moved while it trained (1 change).",
                        "“~” marks an eigenvalue that has not converged:",
                        "The paper’s cost is theoretical.");
        assertThat(heads(Samples.of(Defaults.run()
                        .draft()
                        .labelNoise(0)
                        .lanes(List.of(lane(OptimizerKind.SGD, 0, 0, 5e-4)))
                        .config())))
                .isEmpty();
        assertThat(heads(Samples.of(Defaults.run()
                        .draft()
                        .lanes(List.of(lane(OptimizerKind.SGD, 0, 0, 5e-4), lane(OptimizerKind.SAM, 0.1, 0, 1e-3)))
                        .config())))
                .contains("The lanes also differ in weight decay.");
    }

    @Test
    void theSummaryNamesTheBestLaneAndItsLead() {
        ReportInput input = Samples.full();
        String text = new Summary(input, LaneFigures.of(input), Language.ENGLISH).paragraph();

        assertThat(text)
                .startsWith("Four copies of one network (cnn:12-24-32 with 14\u2009810 trainable weights)")
                .contains("30 % of the training labels wrong on purpose", "they differ in the optimizer alone.")
                .contains("After 40 epochs (960 steps of 64 samples) SAM has the highest test accuracy, 68.9 %,")
                .endsWith("9.8 points above SGD’s 59.1 %.");
    }

    @Test
    void changesOfSeveralLanesAtOneStepAreOne() {
        ReportInput input = Samples.full();

        assertThat(Settings.changes(LaneFigures.of(input), input.config()))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.text()).isEqualTo("ρ 0.15 → 0.2");
                    assertThat(c.step()).isEqualTo(480);
                    assertThat(c.lanes()).hasSize(3);
                });
    }
}
