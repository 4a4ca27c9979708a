package basin.model;

import basin.kernel.Activation;
import basin.model.layer.LayerSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Which nodes of a graph a pass in inference mode takes together: a convolution with the normalization that alone reads
 * it, and both with a sum of two that alone reads them. A sum is taken in only where its other input, which is
 * overwritten, is read by nothing after it.
 */
final class Folds {
    /** No node. */
    static final int NONE = Integer.MIN_VALUE;

    private final Graph graph;
    private final List<Step> steps = new ArrayList<>();
    private final int[] sums;

    private Folds(Graph graph) {
        this.graph = graph;
        sums = new int[graph.nodes().size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = NONE;
        }
        for (int i = 0; i < sums.length; i++) {
            take(i);
        }
    }

    /** The steps of a pass over {@code graph}, in their order. */
    static List<Step> of(Graph graph) {
        return List.copyOf(new Folds(graph).steps);
    }

    private void take(int i) {
        LayerSpec layer = graph.nodes().get(i).layer();
        if (sums[i] != NONE) {
            int normalization = sums[i];
            steps.add(new Step(i, input(normalization), normalization, other(i, normalization)));
        } else if (layer instanceof LayerSpec.Normalization && folds(input(i))) {
            int reader = onlyReader(i);
            if (sumsInPlace(reader, i)) {
                sums[reader] = i;
            } else {
                steps.add(new Step(i, input(i), i, NONE));
            }
        } else if (!folds(i)) {
            steps.add(new Step(i, NONE, NONE, NONE));
        }
    }

    /** Whether {@code i} is a convolution that a normalization takes in. */
    private boolean folds(int i) {
        return i >= 0
                && graph.nodes().get(i).layer() instanceof LayerSpec.Convolution c
                && !c.bias()
                && c.activation() == Activation.IDENTITY
                && onlyReader(i) != NONE
                && graph.nodes().get(onlyReader(i)).layer() instanceof LayerSpec.Normalization;
    }

    private boolean sumsInPlace(int sum, int normalization) {
        if (sum == NONE
                || sums[sum] != NONE
                || !(graph.nodes().get(sum).layer() instanceof LayerSpec.Add)
                || !(graph.nodes().get(normalization).layer() instanceof LayerSpec.Normalization n)
                || n.activation() != Activation.IDENTITY) {
            return false;
        }
        int addend = other(sum, normalization);
        int source = input(input(normalization));
        return addend >= 0 && addend != source && lastReader(addend) == sum && lastReader(source) < sum;
    }

    private int input(int i) {
        return graph.nodes().get(i).inputs().get(0);
    }

    /** The input of a sum of two that is not {@code one}. */
    private int other(int sum, int one) {
        List<Integer> inputs = graph.nodes().get(sum).inputs();
        if (inputs.size() != 2 || inputs.get(0).equals(inputs.get(1))) {
            return NONE;
        }
        return inputs.get(0) == one ? inputs.get(1) : inputs.get(0);
    }

    private List<Integer> readers(int i) {
        List<Integer> readers = new ArrayList<>();
        for (int j = 0; j < graph.nodes().size(); j++) {
            if (graph.nodes().get(j).inputs().contains(i)) {
                readers.add(j);
            }
        }
        return readers;
    }

    private int onlyReader(int i) {
        List<Integer> readers = readers(i);
        return readers.size() == 1 ? readers.get(0) : NONE;
    }

    private int lastReader(int i) {
        List<Integer> readers = readers(i);
        return readers.isEmpty() ? NONE : readers.get(readers.size() - 1);
    }

    /**
     * One step.
     *
     * @param node whose output it gives
     * @param convolution the one taken in, if {@link #folded}
     * @param normalization the one taken in, if {@link #folded}
     * @param addend what a sum adds to it, if {@link #sums}
     */
    record Step(int node, int convolution, int normalization, int addend) {
        /** Whether it is more than the node itself. */
        boolean folded() {
            return convolution != NONE;
        }

        /** Whether it ends in a sum. */
        boolean sums() {
            return addend != NONE;
        }
    }
}
