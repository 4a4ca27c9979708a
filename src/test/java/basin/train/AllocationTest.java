package basin.train;

import static org.assertj.core.api.Assertions.assertThat;

import basin.data.Dataset;
import basin.data.Datasets;
import basin.data.Samples;
import basin.kernel.Precision;
import basin.model.Network;
import basin.model.Networks;
import basin.optim.Moment;
import basin.optim.Optimizer;
import com.sun.management.ThreadMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes that a step allocates after the first of its shape: nothing outside the heap, a few small records on it. */
class AllocationTest {
    private static final int STEPS = 20;

    /** Its report, moment and lambdas; a vector of this network has 60 kB. */
    private static final long RECORDS = 2048;

    /** What is known of the memory outside the heap: direct buffers, and all that JavaCPP made. */
    private record Outside(long buffers, long bufferBytes, long pointers, long pointerBytes) {
        static Outside now() {
            BufferPoolMXBean direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                    .filter(pool -> pool.getName().equals("direct"))
                    .findFirst()
                    .orElseThrow();
            return new Outside(direct.getCount(), direct.getMemoryUsed(), Pointer.totalCount(), Pointer.totalBytes());
        }

        boolean grewBeyond(Outside before) {
            return buffers > before.buffers
                    || bufferBytes > before.bufferBytes
                    || pointers > before.pointers
                    || pointerBytes > before.pointerBytes;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepAllocatesNothing(OptimizerKind kind) {
        allocatesNothing(Defaults.lane(kind.id(), kind));
    }

    @Test
    void norAStepOfTheOtherPatternsNormAndBase() {
        LaneDraft lane = Defaults.lane("lane", OptimizerKind.SSAM_F).draft();
        allocatesNothing(lane.pattern("filters").norm(LaneConfig.Norm.MASKED).config());
        allocatesNothing(lane.pattern("2:4").base(LaneConfig.Base.ADAMW).config());
    }

    private static void allocatesNothing(LaneConfig lane) {
        RunConfig run = Defaults.run()
                .draft()
                .network("cnn:12-24-32-bn")
                .lanes(List.of(lane))
                .precision(Precision.FLOAT)
                .threads(1)
                .config();
        Dataset data = Datasets.open(run.data(), Path.of(run.dataDir()), run.labelNoise(), run.seed());
        Samples batch = data.training().pick(IntStream.range(0, run.batch()).toArray());
        try (Network network = Networks.create(Experiments.spec(run), Precision.FLOAT, run.seed(), 1)) {
            Optimizer optimizer = Optimizers.of(run, run.lanes().get(0), network, data.training(), new Cost(network));
            optimizer.learningRate(0.01);
            optimizer.rho(0.1);
            steps(network, batch, optimizer, 0);
            Outside before = Outside.now();
            long heap = heap();
            steps(network, batch, optimizer, STEPS);
            assertThat((heap() - heap) / STEPS).as("bytes a step on the heap").isLessThan(RECORDS);
            Outside after = Outside.now();
            assertThat(after.grewBeyond(before))
                    .as("from %s to %s", before, after)
                    .isFalse();
        }
    }

    private static void steps(Network network, Samples batch, Optimizer optimizer, int from) {
        for (int i = from; i < from + STEPS; i++) {
            network.use(batch, Network.Mode.TRAINING);
            optimizer.step(network, new Moment(0, 1, i, i));
        }
    }

    private static long heap() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
