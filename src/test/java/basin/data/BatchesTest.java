package basin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.kernel.Precision;
import basin.kernel.Vec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that are made ready ahead hold what their number says, whatever was asked before. */
class BatchesTest {
    private static final int STEPS = 12;

    @TempDir
    Path dir;

    private Samples training() {
        DataFolders.pictures(dir, 10, 20, 16);
        return Datasets.open("images:8", dir, 0, 1).training();
    }

    private static double[] numbers(Samples samples) {
        Vec v = Vec.zeros(Precision.FLOAT, samples.size() * samples.shape().size());
        for (int i = 0; i < samples.size(); i++) {
            samples.read(i, v, i * samples.shape().size());
        }
        return v.toDoubles();
    }

    private static Batches batches(Samples training, long seed) {
        return Batches.of(training, new BatchOrder(20, 7, 3), Augmentation.RESIZED, seed, STEPS);
    }

    @Test
    void whatABatchHoldsDependsOnItsNumberAlone() {
        Samples training = training();
        double[][] all = new double[STEPS][];
        try (Batches once = batches(training, 5)) {
            for (int i = 0; i < STEPS; i++) {
                all[i] = numbers(once.of(i));
            }
        }
        try (Batches resumed = batches(training, 5);
                Batches other = batches(training, 6)) {
            for (int i : new int[] {7, 8, 3, 11, 0}) {
                assertThat(numbers(resumed.of(i))).containsExactly(all[i]);
                assertThat(numbers(other.of(i))).isNotEqualTo(all[i]);
            }
        }
        assertThat(all[0]).isNotEqualTo(all[3]);
    }

    @Test
    void withoutChangeTheyAreTheSamplesThemselves() {
        Samples training = training();
        BatchOrder order = new BatchOrder(20, 7, 3);
        try (Batches batches = Batches.of(training, new BatchOrder(20, 7, 3), Augmentation.NONE, 5, STEPS)) {
            for (int i = 0; i < STEPS; i++) {
                Samples batch = batches.of(i);
                assertThat(numbers(batch)).containsExactly(numbers(training.pick(order.batch(i))));
                assertThat(batch.label(1)).isEqualTo(training.label(order.batch(i)[1]));
            }
        }
        try (Batches pieces = Batches.pieces(training, 8)) {
            assertThat(pieces.of(2).size()).isEqualTo(4);
            assertThat(numbers(pieces.of(1))).startsWith(numbers(training.pick(new int[] {8})));
        }
    }

    @Test
    void samplesInMemoryAreNotCopied() {
        Samples shapes = Datasets.open("shapes", Path.of(""), 0, 1).training();
        try (Batches batches = Batches.of(shapes, new BatchOrder(shapes.size(), 64, 1), Augmentation.NONE, 1, 9)) {
            assertThat(batches.of(3)).isInstanceOf(PickedSamples.class);
        }
    }

    @Test
    void aFileThatWentAwayIsNamed() throws IOException {
        Samples training = training();
        try (Batches batches = batches(training, 5)) {
            batches.of(0);
            Files.delete(dir.resolve("train/ash/0.png"));
            assertThatThrownBy(() -> {
                        for (int i = 1; i < STEPS; i++) {
                            batches.of(i);
                        }
                    })
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("0.png cannot be read: it does not exist.");
        }
    }
}
