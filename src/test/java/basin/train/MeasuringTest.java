package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuringTest {
    private static RunConfig every(int epochs) {
        return Small.run().draft().epochs(4).measure(Small.measure(epochs)).config();
    }

    /** One lane whose final surface takes minutes. */
    private static RunConfig slow() {
        RunConfig.Measure measure = new RunConfig.Measure(0, 5, 501, 256, 1, 4, 8, 2, 32);
        return Small.only(OptimizerKind.SAM).draft().measure(measure).config();
    }

    @Test
    void measuresEveryFewEpochsAndFinelyAtTheEnd() throws InterruptedException {
        Recorder sink = new Recorder();
        try (Experiment e = Experiments.open(every(2), sink)) {
            Small.toEnd(e);
            for (int lane = 0; lane < 4; lane++) {
                LaneSnapshot s = e.latest(lane);
                assertThat(s.work()).isEmpty();
                assertThat(s.surface().step()).isEqualTo(15);
                assertThat(s.surface().epoch()).isEqualTo(3);
                assertThat(s.surface().grid().side()).isEqualTo(9);
                assertThat(s.surface().grid().complete()).isTrue();
                assertThat(s.surface().grid().samples()).isEqualTo(64);
                assertThat(s.surface().progress()).isEqualTo(1);
                assertThat(s.spectrum().spectrum().steps()).isEqualTo(8);
                assertThat(s.spectrum().spectrum().samples()).isEqualTo(32);
                assertThat(s.spectrum().step()).isEqualTo(15);
            }
            assertThat(e.events(0))
                    .filteredOn(v -> v.lane() == 2 && v.kind().equals("surface"))
                    .extracting(Event::step)
                    .containsExactly(7, 15);
        }
        assertThat(sink.all(Surface.class)).hasSize(8).allMatch(s -> s.grid().complete());
        assertThat(sink.all(SpectrumView.class)).hasSize(12);
    }

    @Test
    void measuringLeavesTheBitsOfTrainingAlone() throws InterruptedException {
        Recorder plain = new Recorder();
        Recorder measured = new Recorder();
        try (Experiment e = Experiments.open(every(0), plain);
                Experiment m = Experiments.open(every(1), measured)) {
            Small.toEnd(e);
            Small.toEnd(m);
            for (int lane = 0; lane < 4; lane++) {
                assertThat(m.rows(lane, 0).stream().map(MetricRow::trainLoss))
                        .containsExactlyElementsOf(e.rows(lane, 0).stream()
                                .map(MetricRow::trainLoss)
                                .toList());
                LaneCheckpoint a = plain.checkpoints(lane).get(3);
                LaneCheckpoint b = measured.checkpoints(lane).get(3);
                for (int t = 0; t < a.tensors().size(); t++) {
                    assertThat(b.tensors().get(t).bytes())
                            .isEqualTo(a.tensors().get(t).bytes());
                }
            }
        }
    }

    @Test
    void theCentreIsTheNetworksOwnLossAndAllLanesHaveOneRawPlane() throws InterruptedException {
        RunConfig.Measure all = new RunConfig.Measure(0, 5, 9, 256, 1, 4, 8, 2, 32);
        RunConfig config = every(0).draft().batch(256).measure(all).config();
        try (Experiment e = Experiments.open(config, RunSink.NONE)) {
            e.step();
            for (int lane = 0; lane < 4; lane++) {
                int own = lane;
                Small.until(() -> e.latest(own).state() == LaneState.PAUSED);
            }
            e.measure();
            for (int lane = 0; lane < 4; lane++) {
                int own = lane;
                Small.until(() ->
                        e.latest(own).spectrum() != null && e.latest(own).work().isEmpty());
                assertThat(e.latest(lane).surface().step()).isZero();
            }
            double cosine = e.latest(0).surface().grid().cosine();
            assertThat(e.latest(1).surface().grid().cosine()).isCloseTo(cosine, within(0.02));
            assertThat(e.latest(0).state()).isEqualTo(LaneState.PAUSED);
            e.step();
            Small.until(() -> e.latest(0).steps() == 2);
            // the next step's batch is the whole set as well, at the weights that were measured
            assertThat(e.latest(0).surface().grid().at(4, 4))
                    .isCloseTo((float) e.rows(0, 0).get(1).trainLoss(), within(1e-5f));
        }
    }

    @Test
    void requestsActDuringAMeasurement() throws InterruptedException {
        try (Experiment e = Experiments.open(slow(), RunSink.NONE)) {
            e.step();
            Small.until(() -> e.latest(0).steps() == 1);
            e.measure();
            Small.until(() -> e.latest(0).surface() != null);
            assertThat(e.latest(0).work()).isEqualTo("Surface");
            e.step();
            Small.until(() -> e.latest(0).steps() == 2 && e.latest(0).state() == LaneState.PAUSED);
            assertThat(e.latest(0).work()).isEqualTo("Surface");
            e.start();
            Small.until(() -> e.latest(0).state() == LaneState.TRAINING);
            assertThat(e.latest(0).work()).isEqualTo("Surface");
            assertThat(e.latest(0).surface().grid().complete()).isFalse();
            assertThat(e.latest(0).surface().progress()).isBetween(0.0, 1.0);
            e.cancelMeasure();
            assertThat(e.await(Duration.ofMinutes(2))).isTrue();
            assertThat(e.latest(0).state()).isEqualTo(LaneState.DONE);
            e.measure();
            assertThat(e.await(Duration.ofMillis(50))).isFalse();
            e.cancelMeasure();
            assertThat(e.await(Duration.ofMinutes(2))).isTrue();
        }
    }

    @Test
    void closingDoesNotWaitForAMeasurement() throws InterruptedException {
        List<Thread> before = workers();
        Experiment e = Experiments.open(slow(), RunSink.NONE);
        e.step();
        Small.until(() -> e.latest(0).steps() == 1);
        e.measure();
        Small.until(() -> e.latest(0).work().equals("Surface"));
        e.close();
        Small.until(() -> before.containsAll(workers()));
    }

    private static List<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("basin-lane"))
                .toList();
    }

    @Test
    void aMeasurementThatWasCutOffIsMadeAgainAndAWholeOneIsNot() throws InterruptedException {
        RunConfig config = Small.only(OptimizerKind.SAM)
                .draft()
                .epochs(4)
                .measure(Small.measure(2))
                .config();
        Recorder whole = new Recorder();
        try (Experiment e = Experiments.open(config, whole)) {
            Small.toEnd(e);
        }
        List<Event> events = whole.all(Event.class);
        for (int epoch : new int[] {2, 4}) {
            LaneCheckpoint at = whole.checkpoints(0).get(epoch - 1);
            List<Event> before =
                    events.stream().filter(v -> v.step() < at.step()).toList();
            assertThat(surfaces(config, at, before)).isEqualTo(epoch == 2 ? 1 : 0);
            Event last = before.get(before.size() - 1);
            assertThat(last.kind()).isEqualTo(Event.SPECTRUM);
            assertThat(surfaces(config, at, before.subList(0, before.size() - 1)))
                    .isEqualTo(epoch == 2 ? 2 : 1);
        }
        LaneCheckpoint odd = whole.checkpoints(0).get(0);
        assertThat(surfaces(config, odd, List.of())).isEqualTo(2);
    }

    /** How many surfaces a run makes that goes on after {@code at}. */
    private static int surfaces(RunConfig config, LaneCheckpoint at, List<Event> events) throws InterruptedException {
        Recorder after = new Recorder();
        try (Experiment e = Experiments.resume(config, new Past(List.of(at), List.of(), events), after)) {
            Small.toEnd(e);
        }
        return after.all(Surface.class).size();
    }
}
