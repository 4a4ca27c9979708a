package basin.model;

import basin.data.Shape;
import basin.kernel.Activation;
import basin.model.layer.Initial;
import basin.model.layer.LayerSpec;
import java.util.List;
import java.util.Map;

/** Networks of residual blocks. Layers are named as torchvision, or the published code of wide ones, names them. */
final class ResidualNetworks {
    /** By depth, the blocks of each stage. */
    private static final Map<Integer, List<Integer>> BLOCKS = Map.of(
            18, List.of(2, 2, 2, 2),
            34, List.of(3, 4, 6, 3),
            50, List.of(3, 4, 6, 3),
            101, List.of(3, 4, 23, 3),
            152, List.of(3, 8, 36, 3));

    /** From this depth on blocks are bottlenecks. */
    private static final int BOTTLENECKS = 50;

    private static final int EXPANSION = 4;
    private static final int WIDE_STEM = 16;
    private static final int WIDE_STAGES = 3;
    private static final int LAYERS_A_BLOCK = 6;
    private static final int OTHER_LAYERS = 4;

    private ResidualNetworks() {}

    /** Whether blocks are bottlenecks, as those of networks for large images are. */
    static boolean isDeep(int depth) {
        return depth >= BOTTLENECKS;
    }

    /**
     * ResNet (He et al. 2016); a bottleneck's stride lies in its 3 x 3 convolution, as torchvision has it.
     *
     * @param depth 18, 34, 50, 101 or 152
     * @param large whether the stem is that for large images, 7 x 7 with stride 2 and pooling, rather than 3 x 3
     * @param width channels of the first stage, 64 in the paper
     */
    static Graph resnet(Shape input, int depth, boolean large, int width, int classes) {
        Graph.Builder graph = new Graph.Builder(input);
        graph.then("conv1", large ? convolution(width, 7, 2) : convolution(width, 3, 1));
        int last = graph.then("bn1", new LayerSpec.Normalization(Activation.RELU));
        if (large) {
            last = graph.then("maxpool", new LayerSpec.MaxPooling(3, 2, 1));
        }
        int channels = width;
        List<Integer> blocks = BLOCKS.get(depth);
        for (int stage = 0; stage < blocks.size(); stage++) {
            int outputs = (width << stage) * (isDeep(depth) ? EXPANSION : 1);
            for (int block = 0; block < blocks.get(stage); block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                boolean projected = stride > 1 || channels != outputs;
                Block next = new Block("layer" + (stage + 1) + "." + block + ".", width << stage, stride, projected);
                last = isDeep(depth) ? bottleneck(graph, next, last) : basic(graph, next, last);
                channels = outputs;
            }
        }
        graph.then("avgpool", new LayerSpec.MeanPooling());
        graph.then("fc", new LayerSpec.Dense(classes, Activation.IDENTITY, Initial.HALF_HE));
        return graph.build();
    }

    /** Whether a wide network can have {@code depth} layers. */
    static boolean isWideDepth(int depth) {
        return depth > OTHER_LAYERS && (depth - OTHER_LAYERS) % LAYERS_A_BLOCK == 0;
    }

    /**
     * WideResNet (Zagoruyko and Komodakis 2016) without dropout: blocks that normalize first.
     *
     * @param depth 6 n + 4
     * @param factor the stages' channels over 16, 32 and 64
     */
    static Graph wide(Shape input, int depth, int factor, int classes) {
        Graph.Builder graph = new Graph.Builder(input);
        int last = graph.then("conv1", convolution(WIDE_STEM, 3, 1));
        int channels = WIDE_STEM;
        for (int stage = 0; stage < WIDE_STAGES; stage++) {
            int outputs = (factor * WIDE_STEM) << stage;
            for (int block = 0; block < (depth - OTHER_LAYERS) / LAYERS_A_BLOCK; block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                String name = "block" + (stage + 1) + ".layer." + block + ".";
                last = wideBlock(graph, new Block(name, outputs, stride, channels != outputs), last);
                channels = outputs;
            }
        }
        graph.after("bn1", new LayerSpec.Normalization(Activation.RELU), last);
        graph.then("avgpool", new LayerSpec.MeanPooling());
        graph.then("fc", new LayerSpec.Dense(classes, Activation.IDENTITY, Initial.HALF_HE));
        return graph.build();
    }

    /** A block's name with a dot, channels, stride, and whether a convolution leads around it. */
    private record Block(String name, int channels, int stride, boolean projected) {}

    private static int basic(Graph.Builder graph, Block b, int in) {
        graph.after(b.name + "conv1", convolution(b.channels, 3, b.stride), in);
        graph.then(b.name + "bn1", new LayerSpec.Normalization(Activation.RELU));
        graph.then(b.name + "conv2", convolution(b.channels, 3, 1));
        int main = graph.then(b.name + "bn2", new LayerSpec.Normalization(Activation.IDENTITY));
        return sum(graph, b, b.channels, main, in);
    }

    private static int bottleneck(Graph.Builder graph, Block b, int in) {
        int outputs = b.channels * EXPANSION;
        graph.after(b.name + "conv1", convolution(b.channels, 1, 1), in);
        graph.then(b.name + "bn1", new LayerSpec.Normalization(Activation.RELU));
        graph.then(b.name + "conv2", convolution(b.channels, 3, b.stride));
        graph.then(b.name + "bn2", new LayerSpec.Normalization(Activation.RELU));
        graph.then(b.name + "conv3", convolution(outputs, 1, 1));
        int main = graph.then(b.name + "bn3", new LayerSpec.Normalization(Activation.IDENTITY));
        return sum(graph, b, outputs, main, in);
    }

    private static int sum(Graph.Builder graph, Block b, int outputs, int main, int in) {
        int shortcut = in;
        if (b.projected) {
            graph.after(b.name + "downsample.0", convolution(outputs, 1, b.stride), in);
            shortcut = graph.then(b.name + "downsample.1", new LayerSpec.Normalization(Activation.IDENTITY));
        }
        return graph.after(b.name + "add", new LayerSpec.Add(Activation.RELU), main, shortcut);
    }

    private static int wideBlock(Graph.Builder graph, Block b, int in) {
        int normalized = graph.after(b.name + "bn1", new LayerSpec.Normalization(Activation.RELU), in);
        graph.then(b.name + "conv1", convolution(b.channels, 3, b.stride));
        graph.then(b.name + "bn2", new LayerSpec.Normalization(Activation.RELU));
        int main = graph.then(b.name + "conv2", convolution(b.channels, 3, 1));
        int shortcut = b.projected
                ? graph.after(b.name + "convShortcut", convolution(b.channels, 1, b.stride), normalized)
                : in;
        return graph.after(b.name + "add", new LayerSpec.Add(Activation.IDENTITY), main, shortcut);
    }

    private static LayerSpec convolution(int outputs, int kernel, int stride) {
        return new LayerSpec.Convolution(outputs, kernel, stride, kernel / 2, false, Activation.IDENTITY, Initial.HE);
    }
}
