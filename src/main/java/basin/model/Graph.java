package basin.model;

import basin.data.Shape;
import basin.model.layer.LayerSpec;
import basin.model.layer.LayerTensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as a list of layers in forward order; each reads earlier ones, the last gives the logits. Immutable, and
 * free of native libraries.
 *
 * @param input shape of one sample
 * @param nodes the layers
 */
record Graph(Shape input, List<Node> nodes) {
    /** The index that stands for the network's input. */
    static final int INPUT = -1;

    Graph {
        nodes = List.copyOf(nodes);
    }

    /**
     * One layer at its place.
     *
     * @param name as PyTorch would name the module: {@code layer1.0.conv1}
     * @param layer what it computes
     * @param inputs indices of the nodes it reads, or {@link #INPUT}
     */
    record Node(String name, LayerSpec layer, List<Integer> inputs) {
        Node {
            inputs = List.copyOf(inputs);
        }
    }

    /** What node {@code i} reads (of several inputs all have one shape). */
    Shape inputShape(int i) {
        return shape(nodes.get(i).inputs().get(0));
    }

    /** What node {@code i} gives. */
    Shape shape(int i) {
        return i == INPUT ? input : nodes.get(i).layer().output(inputShape(i));
    }

    /** How many numbers all layers together give for one sample. */
    long activations() {
        long sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            sum += shape(i).size();
        }
        return sum;
    }

    /** How many numbers the layer that gives most gives for one sample. */
    long largestActivation() {
        long most = 0;
        for (int i = 0; i < nodes.size(); i++) {
            most = Math.max(most, shape(i).size());
        }
        return most;
    }

    /** Where the trainable parameters lie. */
    ParameterLayout layout() {
        return layout(LayerSpec::parameters);
    }

    /** Where the running statistics lie. */
    ParameterLayout bufferLayout() {
        return layout(LayerSpec::buffers);
    }

    private ParameterLayout layout(Tensors tensors) {
        List<ParameterLayout.Parameter> list = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            for (LayerTensor t : tensors.of(node.layer(), inputShape(i))) {
                ParameterLayout.Role role = role(node.layer(), t);
                list.add(new ParameterLayout.Parameter(node.name() + "." + t.name(), role, offset, t.shape()));
                offset += t.length();
            }
        }
        return new ParameterLayout(list);
    }

    private static ParameterLayout.Role role(LayerSpec layer, LayerTensor tensor) {
        boolean weight = tensor.name().equals(LayerTensor.WEIGHT);
        if (layer instanceof LayerSpec.Normalization) {
            return weight ? ParameterLayout.Role.SCALE : ParameterLayout.Role.SHIFT;
        }
        return weight ? ParameterLayout.Role.WEIGHT : ParameterLayout.Role.BIAS;
    }

    /** Floating-point operations of one sample's forward pass, by layer name in forward order. */
    Map<String, Long> flops() {
        Map<String, Long> flops = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            flops.put(nodes.get(i).name(), nodes.get(i).layer().flops(inputShape(i)));
        }
        return flops;
    }

    private interface Tensors {
        List<LayerTensor> of(LayerSpec layer, Shape in);
    }

    /** Collects nodes one after another. */
    static final class Builder {
        private final Shape input;
        private final List<Node> nodes = new ArrayList<>();

        Builder(Shape input) {
            this.input = input;
        }

        /** Adds a layer after the last one; its index. */
        int then(String name, LayerSpec layer) {
            return after(name, layer, nodes.size() - 1);
        }

        /** Adds a layer that reads {@code inputs}; its index. */
        int after(String name, LayerSpec layer, Integer... inputs) {
            nodes.add(new Node(name, layer, List.of(inputs)));
            return nodes.size() - 1;
        }

        /** The shape that the next layer after the last would read. */
        Shape shape() {
            return build().shape(nodes.size() - 1);
        }

        Graph build() {
            return new Graph(input, nodes);
        }
    }
}
