package basin.model;

import basin.kernel.FoldedOp;
import basin.kernel.Kernels;
import basin.kernel.LossOp;
import basin.kernel.Op;
import basin.kernel.Slot;
import basin.kernel.Tensor;
import basin.kernel.Vec;
import basin.model.layer.LayerSpec;
import basin.model.layer.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A graph placed for batches of one size in passes that only ask for the loss or the answers, with running statistics:
 * normalizations, sums and activations are folded into the convolutions before them. Belongs to one thread.
 */
final class InferenceExecutor implements Placed {
    private final Kernels kernels;
    private final Intake intake;
    private final Tensor[] outputs;
    private final List<FoldedOp> ops = new ArrayList<>();
    private final LossOp loss;
    private final Answers answers;

    /** Places {@code graph} on kernels that fold; the vectors are as for an {@link Executor}. */
    InferenceExecutor(Graph graph, Kernels kernels, int batch, Slot.Vectors vectors, Vec buffers) {
        this.kernels = kernels;
        intake = new Intake(kernels, graph.input(), batch);
        outputs = new Tensor[graph.nodes().size()];
        NodeParts parts = new NodeParts(graph, vectors, buffers);
        for (Folds.Step step : Folds.of(graph)) {
            FoldedOp op = step.folded()
                    ? folded(graph, step, parts)
                    : single(graph.nodes().get(step.node()), parts);
            ops.add(op);
            outputs[step.node()] = op.output();
        }
        Tensor logits = outputs[outputs.length - 1];
        loss = kernels.crossEntropy(logits);
        answers = new Answers(logits, kernels.precision());
    }

    private FoldedOp folded(Graph graph, Folds.Step step, NodeParts parts) {
        Graph.Node convolution = graph.nodes().get(step.convolution());
        Graph.Node normalization = graph.nodes().get(step.normalization());
        List<Slot> slots = parts.slots(normalization);
        List<Vec> statistics = parts.statistics(normalization);
        Kernels.Folding folding = new Kernels.Folding(
                ((LayerSpec.Convolution) convolution.layer()).spec(),
                parts.slots(convolution).get(0),
                new Kernels.Normalization(LayerSpec.EPSILON, LayerSpec.MOMENTUM, statistics.get(0), statistics.get(1)),
                slots.get(0),
                slots.get(1),
                graph.nodes().get(step.node()).layer().activation());
        Tensor addend = step.sums() ? tensor(step.addend()) : null;
        return kernels.folded(tensor(convolution.inputs().get(0)), folding, addend);
    }

    private FoldedOp single(Graph.Node node, NodeParts parts) {
        List<Tensor> in = node.inputs().stream().map(this::tensor).toList();
        Place place = new Place(kernels, in, parts.slots(node), parts.statistics(node), LayerSpec.MOMENTUM);
        return new Single(node.layer().place(place));
    }

    private Tensor tensor(int node) {
        return node == Graph.INPUT ? intake.tensor() : outputs[node];
    }

    @Override
    public Intake intake() {
        return intake;
    }

    @Override
    public Answers answers() {
        return answers;
    }

    /** What its tensors take outside the Java heap. */
    long bytes() {
        return kernels.bytes();
    }

    /** Takes in the weights and statistics as they are now: before the first pass and whenever they moved. */
    void fold() {
        for (FoldedOp op : ops) {
            op.fold();
        }
    }

    /** The sum of the loaded samples' cross-entropies. */
    double forward() {
        for (FoldedOp op : ops) {
            op.forward();
        }
        return loss.forward(intake.labels());
    }

    @Override
    public void close() {
        kernels.close();
    }

    /** An operation that takes its weights where they lie at every pass. */
    private record Single(Op op) implements FoldedOp {
        @Override
        public Tensor output() {
            return op.output();
        }

        @Override
        public void fold() {
            // nothing to make ready
        }

        @Override
        public void forward() {
            op.forward(Op.Phase.INFERENCE);
        }
    }
}
