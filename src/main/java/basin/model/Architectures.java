package basin.model;

import basin.data.Shape;
import basin.kernel.Activation;
import basin.model.layer.Initial;
import basin.model.layer.LayerSpec;
import java.util.List;

/** The networks that can be asked for by name. */
final class Architectures {
    private static final int STAGES = 4;

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

    /** ResNet-18 (He et al. 2016) for small images: a 3 x 3 stem without pooling; names as torchvision's. */
    static Graph resnet18(Shape input, int width, int classes) {
        Graph.Builder graph = new Graph.Builder(input);
        graph.then("conv1", convolution(width, 3, 1));
        int last = graph.then("bn1", new LayerSpec.Normalization(Activation.RELU));
        int channels = width;
        for (int stage = 0; stage < STAGES; stage++) {
            int outputs = width << stage;
            for (int block = 0; block < 2; block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                String name = "layer" + (stage + 1) + "." + block + ".";
                last = block(graph, name, last, outputs, stride, stride > 1 || channels != outputs);
                channels = outputs;
            }
        }
        graph.then("avgpool", new LayerSpec.MeanPooling());
        graph.then("fc", new LayerSpec.Dense(classes, Activation.IDENTITY, Initial.HALF_HE));
        return graph.build();
    }

    private static int block(Graph.Builder graph, String name, int in, int outputs, int stride, boolean projected) {
        graph.after(name + "conv1", convolution(outputs, 3, stride), in);
        graph.then(name + "bn1", new LayerSpec.Normalization(Activation.RELU));
        graph.then(name + "conv2", convolution(outputs, 3, 1));
        int main = graph.then(name + "bn2", new LayerSpec.Normalization(Activation.IDENTITY));
        int shortcut = in;
        if (projected) {
            graph.after(name + "downsample.0", convolution(outputs, 1, stride), in);
            shortcut = graph.then(name + "downsample.1", new LayerSpec.Normalization(Activation.IDENTITY));
        }
        return graph.after(name + "add", new LayerSpec.Add(Activation.RELU), main, shortcut);
    }

    private static LayerSpec convolution(int outputs, int kernel, int stride) {
        return new LayerSpec.Convolution(outputs, kernel, stride, kernel / 2, false, Activation.IDENTITY, Initial.HE);
    }
}
