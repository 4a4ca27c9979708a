package basin.model;

import java.util.Arrays;
import java.util.List;

/**
 * Which of a graph's layers passes must really run where the gradient of some tensors alone is asked for, or where the
 * weights of some alone have moved. Immutable.
 *
 * <p>Backwards a layer writes its parameters' gradient where one of them is asked for, and its inputs' where one of a layer
 * before it is. Forwards all before the first layer of those tensors gives what it gave.
 */
final class Course {
    private final long[] flops;
    private final boolean[] parameters;
    private final boolean[] inputs;

    /** For the tensors {@code some} of {@code graph}. */
    Course(Graph graph, TensorSet some) {
        List<Graph.Node> nodes = graph.nodes();
        flops = new long[nodes.size()];
        parameters = new boolean[nodes.size()];
        inputs = new boolean[nodes.size()];
        int tensor = 0;
        for (int i = 0; i < nodes.size(); i++) {
            Graph.Node node = nodes.get(i);
            flops[i] = node.layer().flops(graph.inputShape(i));
            int tensors = node.layer().parameters(graph.inputShape(i)).size();
            for (int end = tensor + tensors; tensor < end; tensor++) {
                parameters[i] |= some.has(tensor);
            }
            inputs[i] = node.inputs().stream().anyMatch(before -> before != Graph.INPUT && reaches(before));
        }
    }

    /** Whether a gradient of layer {@code i} or of one before it is asked for. */
    private boolean reaches(int i) {
        return parameters[i] || inputs[i];
    }

    /** Whether layer {@code i}'s own gradients are asked for. */
    boolean parameters(int i) {
        return parameters[i];
    }

    /** Whether the gradients of what layer {@code i} reads are asked for. */
    boolean inputs(int i) {
        return inputs[i];
    }

    /** The first layer that one of the tensors belongs to; the number of layers where there is none. */
    int first() {
        int i = 0;
        while (i < parameters.length && !parameters[i]) {
            i++;
        }
        return i;
    }

    /** Floating-point operations of one sample's pass forwards through the layers from {@code from} on. */
    long forward(int from) {
        return Arrays.stream(flops, from, flops.length).sum();
    }

    /** Floating-point operations of one sample's pass backwards, as many as forwards for each of the two gradients. */
    long backward() {
        long sum = 0;
        for (int i = 0; i < flops.length; i++) {
            sum += flops[i] * ((parameters[i] ? 1 : 0) + (inputs[i] ? 1 : 0));
        }
        return sum;
    }
}
