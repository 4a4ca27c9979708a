package basin.train;

import static org.assertj.core.api.Assertions.assertThat;

import basin.kernel.Precision;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that was cut off and goes on ends with the very bits of one that was not. */
class ResumeBitsTest {
    private static final LiveSettings CHANGED = new LiveSettings(0.3, 0.8, 0.9);

    private static RunConfig config(OptimizerKind kind) {
        LaneConfig lane = new LaneConfig("lane", kind, 0.15, 0.5, 0.5, 0.05, 0.9, 5e-4, 2, 40);
        return config(lane);
    }

    /** Four steps an epoch; SAM-ON needs a network that normalizes. */
    private static RunConfig config(LaneConfig lane) {
        RunDraft draft = Small.run().draft().lanes(List.of(lane)).epochs(5);
        return lane.optimizer() == OptimizerKind.SAM_ON
                ? draft.data("shapes").network("cnn:2-bn").batch(384).config()
                : draft.config();
    }

    /** Steps to {@code end} with the change asked for before step 6, then stops. */
    private static Recorder straight(RunConfig config, int end) throws InterruptedException {
        Recorder sink = new Recorder();
        try (Experiment e = Experiments.open(config, sink)) {
            step(e, Math.min(6, end));
            e.set(0, CHANGED);
            step(e, end);
            e.stop();
            Small.until(() -> e.latest(0).state().ended());
        }
        return sink;
    }

    private static void step(Experiment e, int end) throws InterruptedException {
        for (int i = e.latest(0).steps() + 1; i <= end; i++) {
            int steps = i;
            e.step();
            Small.until(() -> e.latest(0).steps() == steps && e.latest(0).state() != LaneState.TRAINING);
        }
    }

    private static LaneCheckpoint last(Recorder sink) {
        List<LaneCheckpoint> all = sink.checkpoints(0);
        return all.get(all.size() - 1);
    }

    @ParameterizedTest
    @EnumSource
    void stoppedInTheMiddleOfAnEpoch(OptimizerKind kind) throws InterruptedException {
        stopped(config(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "SGD,weights,FULL,ADAMW",
        "LOOKSAM,weights,FULL,ADAMW",
        "SSAM_D,weights,MASKED,ADAMW",
        "SSAM_F,filters,MASKED,SGD",
        "SSAM_F,tensors,FULL,SGD",
        "SSAM_F,2:4,MASKED,SGD"
    })
    void stoppedWithTheOtherPatternsNormsAndBases(
            OptimizerKind kind, String pattern, LaneConfig.Norm norm, LaneConfig.Base base)
            throws InterruptedException {
        LaneConfig lane = config(kind).lanes().get(0);
        stopped(config(
                lane.draft().pattern(pattern).norm(norm).base(base).lookEvery(3).config()));
    }

    private static void stopped(RunConfig config) throws InterruptedException {
        Recorder whole = straight(config, 20);
        for (int cut : new int[] {2, 7, 10, 12}) {
            Recorder before = straight(config, cut);
            Recorder after = new Recorder();
            try (Experiment e = Experiments.resume(config, List.of(last(before)), after)) {
                assertThat(e.latest(0).state()).isEqualTo(LaneState.PAUSED);
                if (cut < 6) {
                    step(e, 6);
                    e.set(0, CHANGED);
                }
                Small.toEnd(e);
                assertThat(e.rows(0, 0)).hasSize(20);
            }
            assertSame(last(after), last(whole));
            assertThat(losses(after)).isEqualTo(losses(whole).subList(cut, 20));
        }
    }

    @Test
    void killedAfterAChangeThatNoCheckpointHolds() throws InterruptedException {
        RunConfig config = config(OptimizerKind.SSAM_D);
        Recorder whole = straight(config, 20);
        LaneCheckpoint first = whole.checkpoints(0).get(0);
        assertThat(first.step()).isEqualTo(4);
        List<MetricRow> rows = whole.all(MetricRow.class);
        Past past = new Past(List.of(first), List.of(rows), whole.all(Event.class));
        Recorder after = new Recorder();
        try (Experiment e = Experiments.resume(config, past, after)) {
            assertThat(e.rows(0, 0)).isEqualTo(rows.subList(0, 4));
            double[] times = rows.subList(0, 4).stream()
                    .mapToDouble(MetricRow::stepMillis)
                    .sorted()
                    .toArray();
            Small.until(() -> e.latest(0).stepMillis() == times[2]);
            Small.toEnd(e);
        }
        assertSame(last(after), last(whole));
        assertThat(after.all(Event.class)).contains(Event.setting(0, 6, CHANGED));
    }

    @Test
    void theLogOfSettingsReplayedFromTheStart() throws InterruptedException {
        for (OptimizerKind kind : List.of(OptimizerKind.SSAM_F, OptimizerKind.SSAM_D)) {
            RunConfig config = config(kind);
            Recorder whole = straight(config, 20);
            Recorder again = new Recorder();
            Past log = new Past(List.of(), List.of(), whole.all(Event.class));
            try (Experiment e = Experiments.resume(config, log, again)) {
                Small.toEnd(e);
            }
            assertSame(last(again), last(whole));
        }
    }

    @Test
    void batchNormalizationAndDoublePrecision() throws InterruptedException {
        RunConfig config = config(OptimizerKind.SSAM_F)
                .draft()
                .data("shapes")
                .network("cnn:4-bn")
                .batch(512)
                .statistics(RunConfig.Statistics.BOTH)
                .precision(Precision.DOUBLE)
                .epochs(3)
                .config();
        Recorder whole = straight(config, 9);
        Recorder before = straight(config, 7);
        Recorder after = new Recorder();
        try (Experiment e = Experiments.resume(config, List.of(last(before)), after)) {
            Small.toEnd(e);
        }
        assertThat(last(after).tensors())
                .extracting(LaneCheckpoint.Stored::name)
                .anyMatch(n -> n.endsWith("mean"));
        assertSame(last(after), last(whole));
    }

    @Test
    void onInTheOtherPrecisionWithTheSameNumbers() throws InterruptedException {
        RunConfig config = config(OptimizerKind.SSAM_F);
        LaneCheckpoint floats = last(straight(config, 8));
        RunConfig wide = config.draft().precision(Precision.DOUBLE).config();
        Recorder after = new Recorder();
        try (Experiment e = Experiments.resume(wide, List.of(floats), after)) {
            e.stop();
            Small.toEnd(e);
        }
        LaneCheckpoint doubles = last(after);
        assertThat(new TreeMap<>(doubles.state())).isEqualTo(new TreeMap<>(floats.state()));
        for (LaneCheckpoint.Stored then : floats.tensors()) {
            LaneCheckpoint.Stored now = doubles.tensors().stream()
                    .filter(t -> t.name().equals(then.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(numbers(now)).as(then.name()).isEqualTo(numbers(then));
        }
    }

    private static List<Double> numbers(LaneCheckpoint.Stored tensor) {
        ByteBuffer bytes = ByteBuffer.wrap(tensor.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        List<Double> all = new ArrayList<>();
        while (bytes.hasRemaining()) {
            all.add(
                    switch (tensor.type()) {
                        case F32 -> (double) bytes.getFloat();
                        case F64 -> bytes.getDouble();
                        case I64 -> (double) bytes.getLong();
                        case U8 -> (double) bytes.get();
                    });
        }
        return all;
    }

    @Test
    void aCheckpointOfAnotherNetworkIsRefusedInASentence() throws InterruptedException {
        RunConfig config = config(OptimizerKind.SAM);
        LaneCheckpoint other = last(straight(config, 4));
        RunConfig wider = config.draft().network("mlp:9-6").config();
        try (Experiment e = Experiments.resume(wider, List.of(other), RunSink.NONE)) {
            Small.toEnd(e);
            assertThat(e.latest(0).state()).isEqualTo(LaneState.FAILED);
            assertThat(e.latest(0).failure())
                    .startsWith("The checkpoint of step 4 has no tensor ")
                    .endsWith("it belongs to another network.");
        }
    }

    private static List<List<Double>> losses(Recorder sink) {
        return sink.all(MetricRow.class).stream()
                .map(r -> List.of(r.trainLoss(), r.gradientNorm(), r.perturbedLoss(), r.testLoss()))
                .toList();
    }

    private static void assertSame(LaneCheckpoint actual, LaneCheckpoint expected) {
        assertThat(actual.step()).isEqualTo(expected.step());
        assertThat(actual.epoch()).isEqualTo(expected.epoch());
        assertThat(actual.testAccuracy()).isEqualTo(expected.testAccuracy());
        assertThat(new TreeMap<>(actual.state())).isEqualTo(new TreeMap<>(expected.state()));
        Map<String, String> tensors = new TreeMap<>();
        expected.tensors().forEach(t -> tensors.put(t.name(), Arrays.toString(t.bytes())));
        Map<String, String> found = new TreeMap<>();
        actual.tensors().forEach(t -> found.put(t.name(), Arrays.toString(t.bytes())));
        assertThat(found).isEqualTo(tensors);
        assertThat(IntStream.range(0, actual.tensors().size())
                        .mapToObj(i -> actual.tensors().get(i).shape()))
                .isEqualTo(expected.tensors().stream()
                        .map(LaneCheckpoint.Stored::shape)
                        .toList());
    }
}
