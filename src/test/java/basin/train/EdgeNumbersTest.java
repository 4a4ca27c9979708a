package basin.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings and data at the end of what is allowed: every figure is the one it must be, or there is none. */
class EdgeNumbersTest {
    private static final int RECORD = 3_073;

    private static RunConfig with(LaneConfig lane, int batch) {
        return Small.run().draft().lanes(List.of(lane)).batch(batch).epochs(2).config();
    }

    private static LaneConfig lane(OptimizerKind kind, double sparsity) {
        return new LaneConfig("lane", kind, kind.perturbs() ? 0.15 : 0, sparsity, 0.5, 0.05, 0.9, 5e-4, 1, 40);
    }

    private static List<MetricRow> rows(RunConfig config) throws InterruptedException {
        Recorder sink = new Recorder();
        try (Experiment e = Experiments.open(config, sink)) {
            Small.toEnd(e);
            assertThat(e.latest(0).failure()).isEmpty();
        }
        return sink.all(MetricRow.class);
    }

    private static List<Double> losses(List<MetricRow> rows) {
        return rows.stream().map(MetricRow::trainLoss).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"SSAM_F", "SSAM_D"})
    void a_mask_without_ones_is_sgd_and_one_of_ones_is_sam(OptimizerKind kind) throws InterruptedException {
        List<MetricRow> none = rows(with(lane(kind, 1), 72));
        assertThat(none).allMatch(r -> r.maskDensity() == 0 && r.perturbationRatio() == 0);
        assertThat(losses(none)).isEqualTo(losses(rows(with(lane(OptimizerKind.SGD, 0), 72))));
        List<MetricRow> all = rows(with(lane(kind, 0), 72));
        assertThat(all).allMatch(r -> r.maskDensity() == 1);
        assertThat(losses(all)).isEqualTo(losses(rows(with(lane(OptimizerKind.SAM, 0), 72))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256, 1_000_000})
    void batches_of_one_of_all_and_of_more_than_there_are(int batch) throws InterruptedException {
        List<MetricRow> rows = rows(with(lane(OptimizerKind.SSAM_F, 0.5), batch));
        assertThat(rows).hasSize(batch == 1 ? 512 : 2);
        assertThat(rows).allMatch(r -> Double.isFinite(r.trainLoss()) && Double.isFinite(r.gradientNorm()));
    }

    @Test
    void one_class_alone_is_learnt_and_its_curvature_is_measured(@TempDir Path folder) throws Exception {
        write(folder, "data_batch_1.bin", 24);
        write(folder, "test_batch.bin", 8);
        RunConfig config = Small.only(OptimizerKind.SSAM_D)
                .draft()
                .data("cifar10")
                .dataDir(folder.toString())
                .labelNoise(0)
                .network("mlp:4-tanh")
                .batch(8)
                .epochs(30)
                .measure(new RunConfig.Measure(30, 3, 3, 16, 1, 3, 3, 1, 16))
                .config();
        Recorder sink = new Recorder();
        try (Experiment e = Experiments.open(config, sink)) {
            Small.toEnd(e);
            assertThat(e.latest(0).failure()).isEmpty();
            assertThat(e.latest(0).testAccuracy()).isEqualTo(1);
        }
        SpectrumView spectrum = sink.all(SpectrumView.class).get(0);
        assertThat(spectrum.spectrum().eigenvalues()[0]).isFinite().isNotNegative();
        assertThat(sink.all(Surface.class).get(0).grid().complete()).isTrue();
    }

    private static void write(Path folder, String name, int records) throws IOException {
        byte[] bytes = new byte[records * RECORD];
        new Random(records).nextBytes(bytes);
        for (int i = 0; i < records; i++) {
            bytes[i * RECORD] = 3;
        }
        Files.write(folder.resolve(name), bytes);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e10, 1e30, 1e300})
    void what_overflows_ends_in_a_sentence_and_leaves_finite_rows_before(double rate) throws InterruptedException {
        LaneConfig wild = new LaneConfig("wild", OptimizerKind.SAM, 1e10, 0, 0.5, rate, 0.9, 5e-4, 1, 40);
        LaneConfig tame = lane(OptimizerKind.SGD, 0);
        RunConfig config =
                Small.run().draft().lanes(List.of(wild, tame)).epochs(40).config();
        Recorder sink = new Recorder();
        try (Experiment e = Experiments.open(config, sink)) {
            Small.toEnd(e);
            assertThat(e.latest(1).state()).isEqualTo(LaneState.DONE);
            assertThat(e.latest(0).state()).isIn(LaneState.FAILED, LaneState.DONE);
            if (e.latest(0).state() == LaneState.FAILED) {
                assertThat(e.latest(0).failure()).startsWith("The ").endsWith("then start again.");
            }
            List<MetricRow> rows = e.rows(0, 0);
            assertThat(rows.subList(0, rows.size() - 1))
                    .allMatch(r -> Double.isFinite(r.trainLoss() + r.gradientNorm()));
        }
        assertThat(sink.checkpoints(0)).allSatisfy(EdgeNumbersTest::isFinite);
    }

    private static void isFinite(LaneCheckpoint checkpoint) {
        for (LaneCheckpoint.Stored tensor : checkpoint.tensors()) {
            if (tensor.type() == LaneCheckpoint.Type.F32) {
                var floats = java.nio.ByteBuffer.wrap(tensor.bytes())
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer();
                while (floats.hasRemaining()) {
                    assertThat(floats.get()).as(tensor.name()).isFinite();
                }
            }
        }
    }
}
