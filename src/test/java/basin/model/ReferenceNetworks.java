package basin.model;

import basin.data.Shape;
import basin.kernel.Activation;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.layer.Initial;
import basin.model.layer.LayerSpec;
import java.util.List;

/** The four networks of the reference files. */
public final class ReferenceNetworks {
    /** Classes of their data. */
    public static final int CLASSES = 3;

    private ReferenceNetworks() {}

    /** The network {@code name}, its weights 0. */
    public static Network create(String name, Precision precision) {
        Graph graph = graph(name);
        return Networks.over(
                graph, precision, 1, Vec.zeros(precision, graph.layout().size()));
    }

    /** The names of its buffers. */
    public static List<String> bufferNames(String name) {
        return graph(name).bufferLayout().parameters().stream()
                .map(p -> p.name())
                .toList();
    }

    static Graph graph(String name) {
        return switch (name) {
            case "mlp-tanh" -> Architectures.mlp(Shape.vector(8), List.of(16, 12), Activation.TANH, CLASSES);
            case "mlp-relu" -> Architectures.mlp(Shape.vector(8), List.of(16, 12), Activation.RELU, CLASSES);
            case "cnn-relu" -> cnn(false);
            case "cnn-bn-relu" -> cnn(true);
            default -> throw new IllegalArgumentException("No reference network is called " + name + ".");
        };
    }

    private static Graph cnn(boolean normalized) {
        Graph.Builder graph = new Graph.Builder(new Shape(2, 8, 8));
        int[] outputs = {4, 6};
        for (int i = 0; i < outputs.length; i++) {
            Activation first = normalized ? Activation.IDENTITY : Activation.RELU;
            graph.then(
                    "conv" + (i + 1),
                    new LayerSpec.Convolution(outputs[i], 3, i + 1, 1, !normalized, first, Initial.HE));
            if (normalized) {
                graph.then("bn" + (i + 1), new LayerSpec.Normalization(Activation.RELU));
            }
        }
        graph.then("mean", new LayerSpec.MeanPooling());
        graph.then("out", new LayerSpec.Dense(CLASSES, Activation.IDENTITY, Initial.HE));
        return graph.build();
    }
}
