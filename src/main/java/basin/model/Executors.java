package basin.model;

import basin.kernel.Backends;
import basin.kernel.Kernels;
import basin.kernel.Precision;
import basin.kernel.Slot;
import basin.kernel.Vec;
import basin.model.layer.LayerSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** The executors of one network, one a batch size; the least recently used one goes when there are more than a few. */
final class Executors implements AutoCloseable {
    private static final int KEPT = 4;

    private final Graph graph;
    private final Precision precision;
    private final int threads;
    private final Slot.Vectors vectors;
    private final Vec buffers;
    private final Map<Integer, Executor> byBatch = new LinkedHashMap<>(KEPT, 0.75f, true);

    Executors(Graph graph, Precision precision, int threads, Slot.Vectors vectors, Vec buffers) {
        this.graph = graph;
        this.precision = precision;
        this.threads = threads;
        this.vectors = vectors;
        this.buffers = buffers;
    }

    /** The executor for batches of {@code size}. */
    Executor of(int size) {
        Executor executor = byBatch.computeIfAbsent(size, batch -> place(batch, LayerSpec.MOMENTUM));
        if (byBatch.size() > KEPT) {
            Map.Entry<Integer, Executor> oldest = byBatch.entrySet().iterator().next();
            byBatch.remove(oldest.getKey());
            oldest.getValue().close();
        }
        return executor;
    }

    /** A new executor whose training passes set the running statistics to the batch's own; the caller closes it. */
    Executor estimating(int size) {
        return place(size, 1);
    }

    private Executor place(int batch, double momentum) {
        Kernels kernels = Backends.open(precision, threads);
        try {
            return new Executor(graph, kernels, batch, vectors, buffers, momentum);
        } catch (RuntimeException | OutOfMemoryError e) {
            kernels.close();
            throw e;
        }
    }

    @Override
    public void close() {
        byBatch.values().forEach(Executor::close);
        byBatch.clear();
    }
}
