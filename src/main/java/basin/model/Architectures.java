package basin.model;

import basin.data.Shape;
import basin.kernel.Activation;
import basin.model.layer.Initial;
import basin.model.layer.LayerSpec;
import java.util.List;

/** The networks that can be asked for by name. */
final class Architectures {
    private Architectures() {}

    /** Dense layers of {@code sizes}, then one to the classes. */
    static Graph mlp(Shape input, List<Integer> sizes, Activation activation, int classes) {
        Initial initial = initial(activation);
        Graph.Builder graph = new Graph.Builder(input);
        for (int i = 0; i < sizes.size(); i++) {
            graph.then("dense" + (i + 1), new LayerSpec.Dense(sizes.get(i), activation, initial));
        }
        graph.then("out", new LayerSpec.Dense(classes, Activation.IDENTITY, initial));
        return graph.build();
    }

    /** Convolutions 3 x 3 of {@code sizes} channels, between them maximum pooling by 2, then a dense layer. */
    static Graph cnn(Shape input, List<Integer> sizes, boolean normalized, Activation activation, int classes) {
        Initial initial = initial(activation);
        Graph.Builder graph = new Graph.Builder(input);
        for (int i = 0; i < sizes.size(); i++) {
            String number = String.valueOf(i + 1);
            Activation first = normalized ? Activation.IDENTITY : activation;
            graph.then("conv" + number, new LayerSpec.Convolution(sizes.get(i), 3, 1, 1, !normalized, first, initial));
            if (normalized) {
                graph.then("bn" + number, new LayerSpec.Normalization(activation));
            }
            if (i < sizes.size() - 1) {
                halve(graph, number);
            }
        }
        Initial last = activation == Activation.RELU ? Initial.HALF_HE : initial;
        graph.then("out", new LayerSpec.Dense(classes, Activation.IDENTITY, last));
        return graph.build();
    }

    private static void halve(Graph.Builder graph, String number) {
        Shape in = graph.shape();
        if (in.height() % 2 != 0 || in.width() % 2 != 0) {
            throw new IllegalArgumentException("The network halves the image after every convolution but the last: "
                    + in.height() + " x " + in.width() + " cannot be halved; give fewer sizes.");
        }
        graph.then("pool" + number, new LayerSpec.MaxPooling(2));
    }

    private static Initial initial(Activation activation) {
        return activation == Activation.TANH ? Initial.GLOROT : Initial.HE;
    }
}
