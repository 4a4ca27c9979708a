package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What kernels without memory count is, byte for byte, what those with memory hold after the same passes. */
class CountingKernelsTest {
    private static final int BATCH = 5;

    static List<KernelWalk.Case> cases() {
        return KernelCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsWhatTheSamePassesHold(KernelWalk.Case c) {
        try (KernelWalk real = new KernelWalk(new DnnlKernels(1), c, BATCH);
                KernelWalk counting = new KernelWalk(new DnnlKernels(1, true), c, BATCH)) {
            for (Consumer<KernelWalk> pass : passes()) {
                pass.accept(real);
                pass.accept(counting);
                assertThat(counting.kernels().bytes())
                        .isEqualTo(real.kernels().bytes())
                        .isPositive();
            }
            long before = real.kernels().bytes();
            passes().forEach(pass -> pass.accept(real));
            assertThat(real.kernels().bytes()).isEqualTo(before);
        }
    }

    /** So that two small batches tell of every larger one. */
    @ParameterizedTest
    @MethodSource("cases")
    void arraysOfNd4jGrowByTheSameForEverySample(KernelWalk.Case c) {
        long[] bytes = new long[4];
        for (int batch = 1; batch <= bytes.length; batch++) {
            try (KernelWalk walk = new KernelWalk(new Nd4jKernels(Precision.DOUBLE, 1), c, batch)) {
                passes().forEach(pass -> pass.accept(walk));
                bytes[batch - 1] = walk.kernels().bytes();
            }
        }
        assertThat(bytes[3] - bytes[2])
                .isEqualTo(bytes[2] - bytes[1])
                .isEqualTo(bytes[1] - bytes[0])
                .isPositive();
    }

    private static List<Consumer<KernelWalk>> passes() {
        return List.of(
                walk -> walk.forward(Op.Phase.TRAINING),
                KernelWalk::backward,
                walk -> walk.forward(Op.Phase.INFERENCE),
                KernelWalk::squared,
                KernelWalk::backward,
                KernelWalk::product);
    }
}
