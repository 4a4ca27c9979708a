package basin.kernel.benchmark;

import basin.kernel.Activation;
import basin.kernel.Backends;
import basin.kernel.Kernels;
import basin.kernel.Op;
import basin.kernel.Precision;
import basin.kernel.Slot;
import basin.kernel.Tensor;
import basin.kernel.Vec;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One convolution of 3 x 3 and one normalization with ReLU, as they follow each other in a stage of ResNet-18, on a
 * batch of 32.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LayerBenchmark {
    private static final int BATCH = 32;
    private static final int IMAGE = 32;

    /** Channels; the side is 32 x 16 / channels for width 16, so that the work of each stage is alike. */
    @Param({"16", "32", "64", "128"})
    public int channels;

    /** As many as a lane has. */
    @Param("2")
    public int threads;

    private Kernels kernels;
    private Op convolution;
    private Op normalization;

    /** Places both after a first convolution that sets the layout, and runs them once in both directions. */
    @Setup
    public void place() {
        kernels = Backends.open(Precision.FLOAT, threads);
        int side = IMAGE * 16 / channels;
        int weights = channels * channels * 9;
        Vec all = Vec.zeros(Precision.FLOAT, 2 * weights + 2 * channels);
        Slot.Vectors vectors = new Slot.Vectors();
        vectors.value(all);
        vectors.gradient(all.like());
        Tensor input = kernels.input(BATCH, channels, side, side, false);
        Vec images = Vec.zeros(Precision.FLOAT, BATCH * channels * side * side);
        randomize(images, 1);
        randomize(all, Math.sqrt(2.0 / (channels * 9)));
        input.write(images);
        Kernels.Convolution spec = new Kernels.Convolution(channels, 3, 1, 1);
        Op first = kernels.convolution(input, spec, new Slot(vectors, 0, weights), null, Activation.IDENTITY);
        convolution = kernels.convolution(
                first.output(), spec, new Slot(vectors, weights, weights), null, Activation.IDENTITY);
        Vec mean = Vec.zeros(Precision.FLOAT, channels);
        Vec variance = mean.like();
        variance.fill(1);
        normalization = kernels.normalization(
                convolution.output(),
                new Kernels.Normalization(1e-5, 0.1, mean, variance),
                new Slot(vectors, 2 * weights, channels),
                new Slot(vectors, 2 * weights + channels, channels),
                Activation.RELU);
        first.forward(Op.Phase.TRAINING);
        convolution.forward(Op.Phase.TRAINING);
        normalization.forward(Op.Phase.TRAINING);
        normalization.output().writeGradient(images);
        normalization.backward();
        convolution.backward();
    }

    private static void randomize(Vec v, double size) {
        Random random = new Random(1);
        for (int i = 0; i < v.length(); i++) {
            v.set(i, size * random.nextGaussian());
        }
    }

    /** Output from input. */
    @Benchmark
    public void convolutionForward() {
        convolution.forward(Op.Phase.TRAINING);
    }

    /** Gradients of input and weight. */
    @Benchmark
    public void convolutionBackward() {
        convolution.backward();
    }

    /** With batch statistics. */
    @Benchmark
    public void normalizationForward() {
        normalization.forward(Op.Phase.TRAINING);
    }

    /** Gradients of input, scale and shift. */
    @Benchmark
    public void normalizationBackward() {
        normalization.backward();
    }

    /** Frees what is native. */
    @TearDown
    public void close() {
        kernels.close();
    }
}
