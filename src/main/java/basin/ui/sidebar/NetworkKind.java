package basin.ui.sidebar;

import basin.train.Defaults;
import java.util.Arrays;
import java.util.Set;

/** The architectures to choose from, and whether each needs images. */
enum NetworkKind {
    /** Convolutions of free widths. */
    CNN("cnn", "12-24-32", true),
    /** Dense layers of free widths. */
    MLP("mlp", "64-64-relu", false),
    /** The residual network of the paper. */
    RESNET18("resnet18", "", true),
    /** Any other by its whole name. */
    OTHER("other", "wrn16-4", true);

    private static final Set<String> PLANAR = Set.of("spirals", "moons");

    private final String id;
    private final String sizes;
    private final boolean imagesOnly;

    NetworkKind(String id, String sizes, boolean imagesOnly) {
        this.id = id;
        this.sizes = sizes;
        this.imagesOnly = imagesOnly;
    }

    /** As the configuration calls it. */
    String id() {
        return id;
    }

    /** Sizes to start from; the default example's where it is of this kind, empty where a width takes their place. */
    String sizes() {
        String network = Defaults.run().network();
        return of(network) == this ? sizesOf(network) : sizes;
    }

    /** Whether a width takes the place of sizes. */
    boolean hasWidth() {
        return this == RESNET18;
    }

    /** Whether it can read samples of {@code set}. */
    boolean suits(String set) {
        return !imagesOnly || !PLANAR.contains(set);
    }

    /** The kind of a configuration's {@code network}. */
    static NetworkKind of(String network) {
        return Arrays.stream(values())
                .filter(k -> network.equals(k.id) || network.startsWith(k.id + ":"))
                .findFirst()
                .orElse(OTHER);
    }

    /** The network of this kind and these sizes. */
    String spec(String typed) {
        return this == OTHER ? typed : hasWidth() ? id : id + ":" + typed;
    }

    /** What follows the colon in {@code network}, the whole of {@link #OTHER}; empty where nothing does. */
    static String sizesOf(String network) {
        if (of(network) == OTHER) {
            return network;
        }
        int colon = network.indexOf(':');
        return colon < 0 ? "" : network.substring(colon + 1);
    }

    /** The first kind that suits {@code set}. */
    static NetworkKind firstFor(String set) {
        return Arrays.stream(values()).filter(k -> k.suits(set)).findFirst().orElse(MLP);
    }
}
