package basin.kernel.benchmark;

import basin.kernel.Precision;
import basin.kernel.TopK;
import basin.kernel.Vec;
import java.util.Optional;
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
import org.openjdk.jmh.annotations.Warmup;

/** The vector work of a step and the choice of a mask, on vectors of ResNet-18's size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VectorBenchmark {
    private static final double SMALL = 1e-9;

    /** ResNet-18 of width 16, of width 64, and the mask of the table. */
    @Param({"701466", "11173962", "36500000"})
    public int length;

    /** Of the choice of a mask; the rest is done by one. */
    @Param({"1", "2"})
    public int threads;

    private Vec weights;
    private Vec gradient;
    private Vec saved;
    private byte[] mask;

    /** Normal numbers, and a mask of every other coordinate at random. */
    @Setup
    public void fill() {
        Random random = new Random(1);
        weights = Vec.zeros(Precision.FLOAT, length);
        gradient = weights.like();
        saved = weights.like();
        mask = new byte[length];
        for (int i = 0; i < length; i++) {
            weights.set(i, random.nextGaussian());
            gradient.set(i, random.nextGaussian());
            mask[i] = (byte) random.nextInt(2);
        }
    }

    /** The exact half of largest value, as a mask. */
    @Benchmark
    public Optional<byte[]> topK() {
        return TopK.largestOfFinite(gradient, length / 2, threads);
    }

    /** A masked perturbation with its norm. */
    @Benchmark
    public double perturb() {
        return weights.perturb(SMALL, gradient, mask, saved);
    }

    /** Momentum, decay and update. */
    @Benchmark
    public void heavyBall() {
        weights.heavyBall(weights, saved, gradient, 0.9, 1e-3, SMALL);
    }

    /** The norm of a gradient. */
    @Benchmark
    public double norm() {
        return gradient.norm();
    }
}
