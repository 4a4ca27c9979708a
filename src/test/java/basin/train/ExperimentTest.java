package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentTest {
    @Test
    void trainsEveryLaneToItsEnd() throws InterruptedException {
        Recorder sink = new Recorder();
        RunConfig config = Small.run();
        try (Experiment e = Experiments.open(config, sink)) {
            assertThat(e.totalSteps()).isEqualTo(12);
            assertThat(e.latest(0).state()).isEqualTo(LaneState.READY);
            Small.toEnd(e);
            for (int lane = 0; lane < 4; lane++) {
                LaneSnapshot s = e.latest(lane);
                assertThat(s.state()).isEqualTo(LaneState.DONE);
                assertThat(s.steps()).isEqualTo(12);
                assertThat(s.epoch()).isEqualTo(2);
                assertThat(s.parameters()).isEqualTo(2 * 8 + 8 + 8 * 6 + 6 + 6 * 2 + 2);
                assertThat(s.testAccuracy()).isBetween(0.1, 1.0);
                assertThat(s.meanLoss()).isPositive();
                assertThat(s.stepMillis()).isPositive();
                List<MetricRow> rows = e.rows(lane, 0);
                assertThat(rows).hasSize(12);
                assertThat(rows.get(11)).isEqualTo(s.metrics());
                assertThat(e.rows(lane, 10)).isEqualTo(rows.subList(10, 12));
                for (int i = 0; i < 12; i++) {
                    assertThat(rows.get(i).step()).isEqualTo(i);
                    assertThat(rows.get(i).epoch()).isEqualTo(i / 4);
                    assertThat(Double.isNaN(rows.get(i).testAccuracy())).isEqualTo(i % 4 != 3);
                    double rate = 0.03 * (1 + Math.cos(Math.PI * rows.get(i).epoch() / 3)) / 2;
                    assertThat(rows.get(i).learningRate()).isCloseTo(rate, within(1e-15));
                }
                assertThat(sink.checkpoints(lane))
                        .extracting(LaneCheckpoint::step)
                        .containsExactly(4, 8, 12);
            }
        }
        assertThat(sink.all(MetricRow.class)).hasSize(48);
    }

    @Test
    void lanesShareWeightsAndBatchesAndDifferInTheirSteps() throws InterruptedException {
        try (Experiment e = Experiments.open(Small.run(), RunSink.NONE)) {
            Small.toEnd(e);
            MetricRow sgd = e.rows(0, 0).get(0);
            for (int lane = 1; lane < 4; lane++) {
                MetricRow other = e.rows(lane, 0).get(0);
                assertThat(other.trainLoss()).isEqualTo(sgd.trainLoss());
                assertThat(other.gradientNorm()).isEqualTo(sgd.gradientNorm());
                assertThat(e.rows(lane, 0).get(1).trainLoss())
                        .isNotEqualTo(e.rows(0, 0).get(1).trainLoss());
            }
            assertThat(e.rows(1, 0).get(0).perturbationRatio()).isCloseTo(1, within(1e-5));
            assertThat(e.rows(2, 0).get(0).perturbationRatio()).isBetween(0.5, 1.0);
            assertThat(sgd.perturbationRatio()).isZero();
        }
    }

    @Test
    void aRadiusOfZeroIsSgdBitForBit() throws InterruptedException {
        List<LaneConfig> lanes = Defaults.lanes().stream()
                .map(lane -> lane.with(new LiveSettings(0, lane.sparsity(), lane.dropRate())))
                .toList();
        Recorder sink = new Recorder();
        try (Experiment e = Experiments.open(Small.run().draft().lanes(lanes).config(), sink)) {
            Small.toEnd(e);
            List<LaneCheckpoint.Stored> sgd = sink.checkpoints(0).get(2).tensors();
            assertThat(sgd).hasSize(2 * 6).allMatch(t -> t.type() == LaneCheckpoint.Type.F32);
            for (int lane = 1; lane < 4; lane++) {
                LaneCheckpoint other = sink.checkpoints(lane).get(2);
                for (int t = 0; t < sgd.size(); t++) {
                    assertThat(other.tensors().get(t).name())
                            .isEqualTo(sgd.get(t).name());
                    assertThat(other.tensors().get(t).bytes())
                            .isEqualTo(sgd.get(t).bytes());
                }
                assertThat(e.rows(lane, 0).get(11).trainLoss())
                        .isEqualTo(e.rows(0, 0).get(11).trainLoss());
            }
        }
    }

    @Test
    void showsMasksByLayerAndCountsTheCost() throws InterruptedException {
        Recorder sink = new Recorder();
        try (Experiment e = Experiments.open(Small.run(), sink)) {
            Small.toEnd(e);
            int d = e.latest(0).parameters();
            assertThat(e.latest(0).mask().count()).isZero();
            assertThat(e.latest(1).mask().count()).isEqualTo(d);
            for (int lane = 2; lane < 4; lane++) {
                MaskView mask = e.latest(lane).mask();
                assertThat(mask.count()).isEqualTo((int) Math.rint(d / 2.0));
                assertThat(mask.layers()).hasSize(6);
                assertThat(mask.layers().stream()
                                .mapToInt(MaskView.LayerMask::count)
                                .sum())
                        .isEqualTo(mask.count());
                assertThat(mask.epoch()).isEqualTo(2);
                assertThat(mask.step()).isEqualTo(8);
            }
            assertThat(e.latest(0).countedCost()).isEqualTo(1);
            assertThat(e.latest(1).countedCost()).isEqualTo(2);
            assertThat(e.latest(2).countedCost()).isCloseTo(3, within(1e-12)); // 256 Fisher samples an epoch of 256
            assertThat(e.latest(3).countedCost()).isEqualTo(2);
            assertThat(e.latest(2).theoreticalCost()).isCloseTo(1.65, within(0.01));
        }
        assertThat(sink.all(MaskView.class)).hasSize(6);
    }

    @Test
    void stepsOneByOnePausesAndStops() throws InterruptedException {
        Recorder sink = new Recorder();
        try (Experiment e = Experiments.open(Small.only(OptimizerKind.SSAM_F), sink)) {
            for (int i = 1; i <= 5; i++) {
                int steps = i;
                e.step();
                Small.until(() -> e.latest(0).steps() == steps && e.latest(0).state() == LaneState.PAUSED);
            }
            assertThat(e.rows(0, 0)).hasSize(5);
            e.stop();
            Small.until(() -> e.latest(0).state() == LaneState.STOPPED);
            e.start();
            assertThat(e.await(java.time.Duration.ofMinutes(1))).isTrue();
            assertThat(e.rows(0, 0)).hasSize(5);
            assertThat(sink.checkpoints(0)).extracting(LaneCheckpoint::step).containsExactly(4, 5);
            assertThat(e.events(0))
                    .filteredOn(v -> v.kind().equals("state"))
                    .last()
                    .isEqualTo(new Event(0, 5, "state", Map.of("state", "stopped")));
        }
    }

    @Test
    void aLossThatIsNotFiniteEndsItsLaneAlone() throws InterruptedException {
        LaneConfig good = Defaults.lane("good", OptimizerKind.SAM);
        LaneConfig bad = new LaneConfig("bad", OptimizerKind.SAM, 0.1, 0, 0, 1e30, 0.9, 0, 1, 16);
        RunConfig config = Small.run().draft().lanes(List.of(bad, good)).config();
        try (Experiment e = Experiments.open(config, RunSink.NONE)) {
            Small.toEnd(e);
            LaneSnapshot s = e.latest(0);
            assertThat(s.state()).isEqualTo(LaneState.FAILED);
            assertThat(s.failure())
                    .matches("The (loss|gradient) (became infinite|is no longer a number)\\. It happened at step "
                            + s.steps()
                            + ", in epoch 1\\. The other lanes went on\\."
                            + " Lower the learning rate or ρ, then start again\\.");
            assertThat(e.rows(0, 0)).hasSize(s.steps() + 1);
            assertThat(e.latest(1).state()).isEqualTo(LaneState.DONE);
        }
    }

    @Test
    void anErrorOfTheSinkEndsTheLaneWithItsMessage() throws InterruptedException {
        RunSink full = (RunSink) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RunSink.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("checkpoint")) {
                        throw new IllegalArgumentException("The disk is full.");
                    }
                    return null;
                });
        try (Experiment e = Experiments.open(Small.only(OptimizerKind.SGD), full)) {
            Small.toEnd(e);
            assertThat(e.latest(0).state()).isEqualTo(LaneState.FAILED);
            assertThat(e.latest(0).failure()).isEqualTo("The disk is full.");
        }
    }

    @Test
    void refusesWhatCannotBeTrained() {
        RunConfig none = Small.run().draft().epochs(0).config();
        assertThatThrownBy(() -> Experiments.open(none, RunSink.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epochs is 0. It must be 1 or more.");
        try (Experiment e = Experiments.open(Small.run(), RunSink.NONE)) {
            assertThatThrownBy(() -> e.set(0, new LiveSettings(-0.05, 0, 0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rho is -0.05. It must be 0 or more.");
        }
    }

    @Test
    void tellsTheFactsBeforeAnythingIsOpened() {
        RunFacts facts = Experiments.facts(Defaults.run());
        assertThat(facts.training()).isEqualTo(1536);
        assertThat(facts.test()).isEqualTo(2000);
        assertThat(facts.labels()).hasSize(10).contains("two bars");
        assertThat(facts.parameters()).isEqualTo(14_810);
    }
}
