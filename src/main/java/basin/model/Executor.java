package basin.model;

import basin.kernel.Kernels;
import basin.kernel.LossOp;
import basin.kernel.Op;
import basin.kernel.Slot;
import basin.kernel.Tensor;
import basin.kernel.Vec;
import basin.model.layer.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A graph placed for batches of one size: one list of operations that every pass walks, forwards or backwards. Belongs to
 * one thread.
 */
final class Executor implements Placed {
    private final Kernels kernels;
    private final Intake intake;
    private final List<Op> ops = new ArrayList<>();
    private final LossOp loss;
    private final Answers answers;
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
        intake = new Intake(kernels, graph.input(), batch);
        NodeParts parts = new NodeParts(graph, vectors, buffers);
        for (Graph.Node node : graph.nodes()) {
            List<Tensor> in = node.inputs().stream().map(this::tensor).toList();
            ops.add(node.layer().place(new Place(kernels, in, parts.slots(node), parts.statistics(node), momentum)));
        }
        Tensor logits = tensor(ops.size() - 1);
        loss = kernels.crossEntropy(logits);
        answers = new Answers(logits, kernels.precision());
    }

    private Tensor tensor(int node) {
        return node == Graph.INPUT ? intake.tensor() : ops.get(node).output();
    }

    @Override
    public Intake intake() {
        return intake;
    }

    @Override
    public Answers answers() {
        return answers;
    }

    /** The samples of its batch. */
    int batch() {
        return intake.labels().length;
    }

    /** What its tensors take outside the Java heap so far. */
    long bytes() {
        return kernels.bytes();
    }

    /** The sum of the loaded samples' cross-entropies. */
    double forward(Op.Phase phase) {
        return forward(phase, 0);
    }

    /** As {@link #forward(Op.Phase)} where the layers before {@code first} would give again what they gave. */
    double forward(Op.Phase phase, int first) {
        forwards++;
        for (int i = first; i < ops.size(); i++) {
            ops.get(i).forward(phase);
        }
        return loss.forward(intake.labels());
    }

    /** How many forward passes there were: as long as this is the same, so is the point of the tangent passes. */
    long forwards() {
        return forwards;
    }

    /** Writes the gradient of {@code scale} times the sum in the layers that {@code course} takes; the others' may be written or not. */
    void backward(double scale, Course course) {
        loss.backward(scale);
        for (int i = ops.size() - 1; i >= 0; i--) {
            if (course.inputs(i)) {
                if (course.parameters(i)) {
                    ops.get(i).backward();
                } else {
                    ops.get(i).backwardData();
                }
            } else if (course.parameters(i)) {
                ops.get(i).backwardParameters();
            }
        }
    }

    /** As {@link #backward} for the tensors alone, ready for tangent passes: parameters' gradients may be written or not. */
    void backwardData(double scale) {
        loss.backward(scale);
        for (int i = ops.size() - 1; i >= 0; i--) {
            ops.get(i).backwardData();
        }
    }

    /** Writes the sum of the squares of the samples' own gradients. */
    void backwardSquared() {
        loss.backward(1);
        for (int i = ops.size() - 1; i >= 0; i--) {
            ops.get(i).backwardSquared();
        }
    }

    /** After {@link #backwardData} with the same scale: writes the product of the Hessian and the direction. */
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

    @Override
    public void close() {
        kernels.close();
    }
}
