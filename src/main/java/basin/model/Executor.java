package basin.model;

import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Kernels;
import basin.kernel.LossOp;
import basin.kernel.Op;
import basin.kernel.Slot;
import basin.kernel.Tensor;
import basin.kernel.Vec;
import basin.model.layer.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A graph placed for batches of one size: one list of operations that every pass walks, forwards or backwards. Belongs to
 * one thread.
 */
final class Executor implements AutoCloseable {
    private final Kernels kernels;
    private final Tensor input;
    private final Tensor logits;
    private final List<Op> ops = new ArrayList<>();
    private final LossOp loss;
    private final Vec staging;
    private final int[] labels;
    private Batch loaded;
    private long forwards;

    /**
     * Places {@code graph}.
     *
     * @param vectors the flat vectors that the parameters are slices of
     * @param buffers the flat running statistics
     * @param momentum the share of a batch in them
     */
    Executor(Graph graph, Kernels kernels, int batch, Slot.Vectors vectors, Vec buffers, double momentum) {
        this.kernels = kernels;
        Shape shape = graph.input();
        input = kernels.input(batch, shape.channels(), shape.height(), shape.width(), false);
        staging = Vec.zeros(kernels.precision(), batch * shape.size());
        labels = new int[batch];
        ParameterLayout layout = graph.layout();
        ParameterLayout bufferLayout = graph.bufferLayout();
        for (Graph.Node node : graph.nodes()) {
            List<Tensor> in = node.inputs().stream().map(this::tensor).toList();
            List<Slot> slots = of(layout, node)
                    .map(p -> new Slot(vectors, p.offset(), p.length()))
                    .toList();
            List<Vec> statistics = of(bufferLayout, node)
                    .map(p -> buffers.slice(p.offset(), p.length()))
                    .toList();
            ops.add(node.layer().place(new Place(kernels, in, slots, statistics, momentum)));
        }
        logits = tensor(ops.size() - 1);
        loss = kernels.crossEntropy(logits);
    }

    private static Stream<ParameterLayout.Parameter> of(ParameterLayout layout, Graph.Node node) {
        return layout.parameters().stream().filter(p -> p.layer().equals(node.name()));
    }

    private Tensor tensor(int node) {
        return node == Graph.INPUT ? input : ops.get(node).output();
    }

    /** Takes in the samples from {@code start} on, as many as the batch has. */
    void load(Samples samples, int start) {
        Batch batch = new Batch(samples, start);
        if (batch.equals(loaded)) {
            return;
        }
        int size = samples.shape().size();
        for (int i = 0; i < labels.length; i++) {
            samples.read(start + i, staging, i * size);
            labels[i] = samples.label(start + i);
        }
        input.write(staging);
        loaded = batch;
    }

    /** What was loaded last. */
    Batch batch() {
        return loaded;
    }

    /** The sum of the loaded samples' cross-entropies. */
    double forward(Op.Phase phase) {
        forwards++;
        for (Op op : ops) {
            op.forward(phase);
        }
        return loss.forward(labels);
    }

    /** How many forward passes there were: as long as this is the same, so is the point of the tangent passes. */
    long forwards() {
        return forwards;
    }

    /** Writes the gradient of {@code scale} times the sum. */
    void backward(double scale) {
        loss.backward(scale);
        for (int i = ops.size() - 1; i >= 0; i--) {
            ops.get(i).backward();
        }
    }

    /** Writes the sum of the squares of the samples' own gradients. */
    void backwardSquared() {
        loss.backward(1);
        for (int i = ops.size() - 1; i >= 0; i--) {
            ops.get(i).backwardSquared();
        }
    }

    /** After {@link #backward} with the same scale: writes the product of the Hessian and the direction. */
    void tangent(double scale) {
        for (Op op : ops) {
            op.tangentForward();
        }
        loss.tangentBackward(scale);
        for (int i = ops.size() - 1; i >= 0; i--) {
            ops.get(i).tangentBackward();
        }
    }

    /** After {@link #backward}, whose gradients it overwrites: writes the product of the Gauss-Newton part and the direction. */
    void gaussNewton(double scale) {
        for (Op op : ops) {
            op.tangentForward();
        }
        loss.gaussNewton(scale);
        for (int i = ops.size() - 1; i >= 0; i--) {
            ops.get(i).backward();
        }
    }

    /** The class of largest logit of each loaded sample, after {@link #forward}. */
    int[] predictions() {
        int classes = logits.channels();
        Vec values = Vec.zeros(kernels.precision(), labels.length * classes);
        logits.read(values);
        int[] best = new int[labels.length];
        for (int i = 0; i < best.length; i++) {
            for (int c = 1; c < classes; c++) {
                if (values.get(i * classes + c) > values.get(i * classes + best[i])) {
                    best[i] = c;
                }
            }
        }
        return best;
    }

    /** How many of the loaded samples {@link #predictions} has right. */
    int hits() {
        int[] predictions = predictions();
        int hits = 0;
        for (int i = 0; i < labels.length; i++) {
            hits += predictions[i] == labels[i] ? 1 : 0;
        }
        return hits;
    }

    @Override
    public void close() {
        kernels.close();
    }

    /** The samples from {@code start} on; samples are immutable, so that equal ones need not be read again. */
    record Batch(Samples samples, int start) {}
}
