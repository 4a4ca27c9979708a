package basin.model;

import basin.data.Shape;
import basin.kernel.Activation;
import basin.model.layer.Initial;
import basin.model.layer.LayerSpec;
import java.util.List;
import java.util.Map;

/** VGG (Simonyan and Zisserman 2015) with batch normalization; layers are named by their places, as torchvision does. */
final class VggNetworks {
    /** By depth, the convolutions between two poolings. */
    private static final Map<Integer, List<Integer>> CONVOLUTIONS = Map.of(
            11, List.of(1, 1, 2, 2, 2),
            13, List.of(2, 2, 2, 2, 2),
            16, List.of(2, 2, 3, 3, 3),
            19, List.of(2, 2, 4, 4, 4));

    private static final int MOST_DOUBLINGS = 3;
    private static final int HALVINGS = 32;
    private static final int LARGE = 224;
    private static final int HIDDEN = 64;

    private VggNetworks() {}

    /**
     * One of them.
     *
     * @param text its name, for sentences
     * @param depth 11, 13, 16 or 19
     * @param large whether it ends in torchvision's three dense layers for 224 x 224, without their dropout, rather than in one
     * @param width channels of the first convolution, 64 in the paper
     */
    static Graph vgg(String text, Shape input, int depth, boolean large, int width, int classes) {
        boolean fits = large
                ? input.height() == LARGE && input.width() == LARGE
                : input.height() % HALVINGS == 0 && input.width() % HALVINGS == 0;
        if (!fits) {
            throw new IllegalArgumentException("Network \"" + text + "\" halves the image five times: it needs "
                    + (large ? "images of 224 x 224" : "a height and width that 32 divides") + ", not "
                    + input.height() + " x " + input.width() + ".");
        }
        Graph.Builder graph = new Graph.Builder(input);
        int place = 0;
        List<Integer> convolutions = CONVOLUTIONS.get(depth);
        for (int stage = 0; stage < convolutions.size(); stage++) {
            int channels = width << Math.min(stage, MOST_DOUBLINGS);
            for (int i = 0; i < convolutions.get(stage); i++, place += 3) {
                graph.then(
                        "features." + place,
                        new LayerSpec.Convolution(channels, 3, 1, 1, true, Activation.IDENTITY, Initial.HE));
                graph.then("features." + (place + 1), new LayerSpec.Normalization(Activation.RELU));
            }
            graph.then("features." + place, new LayerSpec.MaxPooling(2));
            place++;
        }
        if (large) {
            graph.then("classifier.0", new LayerSpec.Dense(width * HIDDEN, Activation.RELU, Initial.HE));
            graph.then("classifier.3", new LayerSpec.Dense(width * HIDDEN, Activation.RELU, Initial.HE));
        }
        String last = large ? "classifier.6" : "classifier";
        graph.then(last, new LayerSpec.Dense(classes, Activation.IDENTITY, Initial.HALF_HE));
        return graph.build();
    }
}
