package basin.model;

import basin.kernel.Backends;
import basin.kernel.Kernels;
import basin.kernel.Precision;
import basin.kernel.Slot;
import basin.kernel.Vec;
import basin.model.layer.LayerSpec;
import java.util.function.Function;

/** The placed graphs of one network. */
final class Executors implements AutoCloseable {
    private final Graph graph;
    private final Precision precision;
    private final int threads;
    private final Slot.Vectors vectors;
    private final Vec buffers;
    private final ByBatch<Executor> all = new ByBatch<>(this::place);
    private final ByBatch<InferenceExecutor> inference = new ByBatch<>(this::placeInference);

    Executors(Graph graph, Precision precision, int threads, Slot.Vectors vectors, Vec buffers) {
        this.graph = graph;
        this.precision = precision;
        this.threads = threads;
        this.vectors = vectors;
        this.buffers = buffers;
    }

    /** The executor for batches of {@code size}. */
    Executor of(int size) {
        return all.of(size);
    }

    /** Whether there is an {@link #inference}. */
    boolean folds() {
        return Backends.folds(precision);
    }

    /** The executor for batches of {@code size} in passes that only ask for the loss or the answers. */
    InferenceExecutor inference(int size) {
        return inference.of(size);
    }

    /** A new executor whose training passes set the running statistics to the batch's own; the caller closes it. */
    Executor estimating(int size) {
        return place(size, 1);
    }

    /** A new executor for batches of {@code size}; the caller closes it. */
    Executor place(int size) {
        return place(size, LayerSpec.MOMENTUM);
    }

    private Executor place(int batch, double momentum) {
        return onKernels(kernels -> new Executor(graph, kernels, batch, vectors, buffers, momentum));
    }

    private InferenceExecutor placeInference(int batch) {
        return onKernels(kernels -> new InferenceExecutor(graph, kernels, batch, vectors, buffers));
    }

    /** Kernels of the executor's own, closed where it cannot be placed. */
    private <P extends Placed> P onKernels(Function<Kernels, P> placing) {
        Kernels kernels = Backends.open(precision, threads);
        try {
            return placing.apply(kernels);
        } catch (RuntimeException | OutOfMemoryError e) {
            kernels.close();
            throw e;
        }
    }

    @Override
    public void close() {
        all.close();
        inference.close();
    }
}
