package basin.model;

import basin.kernel.Backends;
import basin.kernel.Kernels;
import basin.kernel.Machine;
import basin.kernel.Op;
import basin.kernel.Precision;
import basin.kernel.Slot;
import basin.kernel.Vec;
import basin.model.layer.LayerSpec;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The bytes that a network's passes hold outside the Java heap beside its flat vectors: tensors, weights in a library's
 * own layout, work memory. Nothing of that size is made to find them: on oneDNN the graph is placed on kernels that only
 * count; on ND4J, whose arrays have memory, it runs one sample and two, since every array has a part for each sample.
 * Any thread; loads the native libraries.
 */
public final class NetworkMemory {
    private final Graph graph;
    private final Precision precision;
    private final int threads;
    private final BatchSizes sizes;
    private final Vec buffers;

    /** Of {@code spec}'s network, its passes on {@code threads} threads. */
    public NetworkMemory(NetworkSpec spec, Precision precision, int threads) {
        this.precision = precision;
        this.threads = threads;
        graph = spec.graph();
        sizes = BatchSizes.of(graph);
        buffers = Vec.zeros(precision, graph.bufferLayout().size());
        buffers.fill(1);
    }

    /** The weights d. */
    public int parameters() {
        return graph.layout().size();
    }

    /** Floating-point operations of one sample's forward pass. */
    public long flops() {
        return graph.flops().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Floating-point operations of one sample's gradient. */
    public long gradientFlops() {
        return new GradientPasses(graph).flops();
    }

    /** Gradients in training mode of batches of {@code batch}, the last of {@code samples} samples perhaps smaller. */
    public long training(int samples, int batch) {
        long bytes = 0;
        for (int size : pieces(samples, batch)) {
            bytes += gradient(size, Op.Phase.TRAINING);
        }
        return bytes;
    }

    /** The Fisher information of {@code samples} samples. */
    public long fisher(int samples) {
        long bytes = 0;
        for (int size : pieces(samples, sizes.passes())) {
            bytes += bytes(size, executor -> {
                executor.forward(Op.Phase.INFERENCE);
                executor.backwardSquared();
            });
        }
        return bytes;
    }

    /** Loss and answers of {@code samples} samples in inference mode. */
    public long losses(int samples) {
        long bytes = 0;
        for (int size : pieces(samples, sizes.losses())) {
            bytes += Backends.folds(precision) ? folded(size) : bytes(size, e -> e.forward(Op.Phase.INFERENCE));
        }
        return bytes;
    }

    /** Hessian-vector products over {@code samples} samples in pieces of {@code piece}, with what is kept at a point. */
    public long products(int samples, int piece) {
        int size = Math.min(samples, Math.min(piece, sizes.passes()));
        long one = bytes(size, executor -> {
            executor.forward(Op.Phase.INFERENCE);
            executor.backwardData(1);
            executor.tangent(1);
        });
        long room = Machine.memory() / GraphNetwork.STANDING;
        long kept = Math.max(1, Math.min((samples + size - 1) / size, room / one));
        return (kept * size >= samples ? kept : kept + 1) * one;
    }

    /** The sizes of the batches that so many samples are taken in. */
    private static Set<Integer> pieces(int samples, int most) {
        Set<Integer> pieces = new TreeSet<>();
        if (samples >= most) {
            pieces.add(most);
        }
        if (samples % most > 0) {
            pieces.add(samples % most);
        }
        return pieces;
    }

    private long gradient(int size, Op.Phase phase) {
        Course whole = new GradientPasses(graph).whole();
        return bytes(size, executor -> {
            executor.forward(phase);
            executor.backward(1, whole);
        });
    }

    private long folded(int size) {
        Kernels kernels = Backends.counting(precision, threads);
        try (InferenceExecutor executor = new InferenceExecutor(graph, kernels, size, new Slot.Vectors(), buffers)) {
            return executor.bytes();
        }
    }

    private long bytes(int size, Consumer<Executor> passes) {
        if (Backends.folds(precision)) {
            return bytes(Backends.counting(precision, threads), size, new Slot.Vectors(), passes);
        }
        long one = real(1, passes);
        return one + (size - 1) * (real(2, passes) - one);
    }

    private long real(int size, Consumer<Executor> passes) {
        Slot.Vectors vectors = new Slot.Vectors();
        Vec zeros = Vec.zeros(precision, parameters());
        vectors.value(zeros);
        vectors.gradient(zeros.like());
        vectors.direction(zeros);
        vectors.product(zeros.like());
        return bytes(Backends.open(precision, threads), size, vectors, passes);
    }

    private long bytes(Kernels kernels, int size, Slot.Vectors vectors, Consumer<Executor> passes) {
        try (Executor executor = new Executor(graph, kernels, size, vectors, buffers, LayerSpec.MOMENTUM)) {
            passes.accept(executor);
            return executor.bytes();
        }
    }
}
