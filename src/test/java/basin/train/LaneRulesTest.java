package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** That a lane trains with the pattern, norm, base step and optimizer that its settings name. */
class LaneRulesTest {
    private static Recorder train(LaneConfig lane) throws InterruptedException {
        Recorder sink = new Recorder();
        RunDraft draft = Small.run().draft().lanes(List.of(lane)).epochs(2);
        if (lane.optimizer() == OptimizerKind.SAM_ON) {
            draft.data("shapes").network("cnn:2-bn").batch(384);
        }
        try (Experiment e = Experiments.open(draft.config(), sink)) {
            Small.toEnd(e);
        }
        return sink;
    }

    private static List<MetricRow> rows(LaneConfig lane) throws InterruptedException {
        return train(lane).all(MetricRow.class);
    }

    private static LaneDraft lane(OptimizerKind kind) {
        return Defaults.lane("lane", kind).draft();
    }

    @Test
    void overTheMaskedNormTheWholeRadiusIsUsed() throws InterruptedException {
        for (OptimizerKind kind : List.of(OptimizerKind.SSAM_F, OptimizerKind.SSAM_D)) {
            assertThat(rows(lane(kind).norm(LaneConfig.Norm.MASKED).config()))
                    .allSatisfy(r -> assertThat(r.perturbationRatio()).isCloseTo(1, within(1e-4)));
            assertThat(rows(lane(kind).config()))
                    .allSatisfy(r -> assertThat(r.perturbationRatio()).isLessThan(0.9999));
        }
    }

    /** The network mlp:8-6 on points of two classes has 2 x 8, 8 x 6 and 6 x 2 weights, and 8 + 6 + 2 biases. */
    @Test
    void patternsDecideWhatIsPerturbedTogether() throws InterruptedException {
        double all = 16 + 48 + 12 + 16;
        double twoOfFour = 16 + 6 * 4 + 2 * 4 + 16; // of two inputs both, of eight four, of six 2 + 2
        assertThat(rows(lane(OptimizerKind.SSAM_F).pattern("2:4").config()))
                .allSatisfy(r -> assertThat(r.maskDensity()).isCloseTo(twoOfFour / all, within(1e-9)));
        assertThat(train(lane(OptimizerKind.SSAM_F).pattern("tensors").config()).all(MaskView.class))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.layers())
                        .allSatisfy(l -> assertThat(l.count()).isIn(0, l.bits().length)));
    }

    @Test
    void lookSamLooksEveryThirdStep() throws InterruptedException {
        List<MetricRow> rows = rows(lane(OptimizerKind.LOOKSAM).lookEvery(3).config());
        assertThat(rows).hasSize(8);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(Double.isNaN(rows.get(i).perturbedLoss())).isEqualTo(i % 3 != 0);
        }
    }

    @Test
    void samOnPerturbsNormalizationsAlone() throws InterruptedException {
        assertThat(rows(lane(OptimizerKind.SAM_ON).config()))
                .allSatisfy(r -> assertThat(r.maskDensity()).isBetween(1e-6, 0.1));
    }

    @Test
    void theBaseStepsMemoryIsInTheCheckpoint() throws InterruptedException {
        Recorder adam =
                train(lane(OptimizerKind.ASAM).base(LaneConfig.Base.ADAMW).config());
        assertThat(adam.checkpoints(0).get(0).tensors())
                .extracting(LaneCheckpoint.Stored::name)
                .anyMatch(n -> n.startsWith("moment1."))
                .anyMatch(n -> n.startsWith("moment2."))
                .noneMatch(n -> n.startsWith("momentum."));
    }
}
