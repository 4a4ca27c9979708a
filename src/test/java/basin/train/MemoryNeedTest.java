package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import basin.kernel.Precision;
import basin.train.MemoryNeed.Part;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {
    private static final long GB = 1_000_000_000;

    private static final MemoryNeed SOME =
            new MemoryNeed(new Part(5 * GB, 2 * GB), new Part(GB, GB), new Part(0, GB / 2));

    @Test
    void refusesWhatTheMachineHasNoMemoryFor() {
        assertThatThrownBy(() -> SOME.checked(10 * GB, 10 * GB))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "It would take 7.00 GB for training, 2.00 GB for surfaces, 0.50 GB for a spectrum,"
                                + " and this machine has 10.0 GB of memory.");
        assertThatCode(() -> SOME.checked(11 * GB, 10 * GB)).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreVectorsThanJavaGives() {
        assertThatThrownBy(() -> SOME.checked(100 * GB, 3 * GB))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would take 3.5 GB, and Java gives them 3.0 GB.");
    }

    /** SGD holds w, g, v and the first weights; SAM also the saved w; SSAM-F Fisher values, a copy and a batch's part. */
    @Test
    void countsTheVectorsOfEachOptimizer() {
        long vector = 14_810 * (long) Float.BYTES;
        assertThat(of("sgd").training().vectors()).isEqualTo(4 * vector);
        assertThat(of("sam").training().vectors()).isEqualTo(5 * vector);
        assertThat(of("ssam-f").training().vectors()).isEqualTo(8 * vector);
        assertThat(of("ssam-d").training().vectors()).isEqualTo(5 * vector);
    }

    /** Of a batch four times as large the steps' activations take four times as much, those of evaluations stay. */
    @Test
    void growsWithTheBatch() {
        RunConfig run = Defaults.run().draft().lanes(lane("sgd")).batch(50).config();
        long[] layers = new long[3];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = MemoryNeed.of(run.draft().batch(50 * (i + 1)).config())
                    .training()
                    .layers();
        }
        assertThat(layers[2] - layers[1]).isCloseTo(layers[1] - layers[0], withinPercentage(10));
        assertThat(layers[1]).isGreaterThan(layers[0]);
    }

    @Test
    void growsWithTheLanesAndThePrecision() {
        RunConfig run = Defaults.run();
        long lanes = MemoryNeed.of(run).training().bytes();
        long exact = MemoryNeed.of(run.draft().precision(Precision.DOUBLE).config())
                .training()
                .bytes();
        assertThat(lanes).isGreaterThan(4 * of("sgd").training().bytes());
        assertThat(exact).isGreaterThan(2 * lanes);
    }

    private static MemoryNeed of(String optimizer) {
        return MemoryNeed.of(Defaults.run().draft().lanes(lane(optimizer)).config());
    }

    private static List<LaneConfig> lane(String optimizer) {
        OptimizerKind kind =
                OptimizerKind.valueOf(optimizer.toUpperCase(Locale.ROOT).replace('-', '_'));
        return List.of(Defaults.lane(optimizer, kind));
    }
}
