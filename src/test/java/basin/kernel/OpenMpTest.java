package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenMpTest {
    private static final int CHANNELS = 32;

    private static Vec gradient(int threads) {
        Rig.Plan plan = (p, in) -> p.dense(
                p.meanPooling(p.convolution(
                        p.convolution(in, CHANNELS, 3, 1, false, Activation.RELU),
                        CHANNELS,
                        3,
                        1,
                        false,
                        Activation.RELU)),
                10,
                false,
                Activation.IDENTITY);
        int parameters = 9 * 3 * CHANNELS + 9 * CHANNELS * CHANNELS + 10 * CHANNELS;
        try (Rig rig = new Rig(new DnnlKernels(threads), 16, new int[] {3, 32, 32}, parameters, plan)) {
            rig.gradient(Op.Phase.TRAINING);
            return rig.gradient.copy();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void numberBelongsToTheThreadThatSetIt(int threads) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            other.submit(() -> OpenMp.threads(threads)).get();
            OpenMp.threads(5);
            assertThat(other.submit(() -> OpenMp.threads()).get()).isEqualTo(Optional.of(threads));
        } finally {
            other.shutdown();
        }
    }

    /** A new thread of ours that asks for n threads makes n - 1 more inside OpenMP, as Linux counts them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void thatManyThreadsReallyRun(int threads) throws Exception {
        File tasks = new File("/proc/self/task");
        assumeTrue(tasks.isDirectory(), "counting threads needs Linux");
        gradient(1);
        ExecutorService lane = Executors.newSingleThreadExecutor();
        try {
            lane.submit(() -> {}).get();
            int before = openMpThreads(tasks);
            lane.submit(() -> gradient(threads)).get();
            assertThat(openMpThreads(tasks) - before).isEqualTo(threads - 1);
        } finally {
            lane.shutdown();
        }
    }

    /** Threads that OpenMP makes inherit their name from the thread that needed them. */
    private static int openMpThreads(File tasks) {
        return tasks.list().length - Thread.getAllStackTraces().size();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void sameNumberGivesTheSameBits(int threads) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Vec there = other.submit(() -> gradient(threads)).get();
            assertThat(gradient(threads).sameBits(there)).isTrue();
        } finally {
            other.shutdown();
        }
    }

    @Test
    void kernelsBringTheirNumberToAnotherThread() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (DnnlContext context = new DnnlContext(3)) {
            other.submit(() -> OpenMp.threads(1)).get();
            other.submit(context::enter).get();
            assertThat(other.submit(() -> OpenMp.threads()).get()).contains(3);
        } finally {
            other.shutdown();
        }
    }
}
