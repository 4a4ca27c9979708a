package basin.model;

import basin.data.Shape;
import basin.kernel.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which network, for which data. Immutable; loads no native library. */
public final class NetworkSpec {
    private static final Pattern SIZED = Pattern.compile("(mlp|cnn):(\\d+(?:-\\d+)*)(-bn)?(?:-(tanh|relu))?");
    private static final Pattern RESIDUAL = Pattern.compile("resnet(18|34|50|101|152)(?:-(32|224))?");
    private static final Pattern WIDE = Pattern.compile("wrn(\\d{1,3})-(\\d{1,2})");
    private static final Pattern VGG = Pattern.compile("vgg(11|13|16|19)-bn(-224)?");
    private static final int DEEPEST = 100;
    private static final int WIDEST = 20;
    private static final int LARGEST_SIZE = 4096;
    private static final int MOST_LAYERS = 20;

    private final String text;
    private final Graph graph;

    private NetworkSpec(String text, Graph graph) {
        this.text = text;
        this.graph = graph;
    }

    /**
     * The network that {@code text} names: {@code mlp:64-64}, {@code mlp:32-32-tanh}, {@code cnn:12-24-32},
     * {@code cnn:16-32-bn-tanh} (ReLU where no activation is given); {@code resnet18}, 34, 50, 101 or 152, with the stem of
     * small images below 50 and of large ones from there on, or of the kind that {@code -32} or {@code -224} asks for; {@code wrn28-10} of
     * any depth 6 n + 4 and factor; {@code vgg11-bn}, 13, 16 or 19, with {@code -224} for torchvision's dense layers.
     *
     * @param width channels of the first stage of {@code resnet} and {@code vgg}; the others ignore it
     * @param input shape of one sample
     * @param classes logits
     * @throws IllegalArgumentException with a sentence that names the value and says what is allowed
     */
    public static NetworkSpec parse(String text, int width, Shape input, int classes) {
        return new NetworkSpec(text, graph(text, width, input, classes));
    }

    private static Graph graph(String text, int width, Shape input, int classes) {
        Matcher residual = RESIDUAL.matcher(text);
        if (residual.matches()) {
            int depth = Integer.parseInt(residual.group(1));
            boolean large = residual.group(2) == null
                    ? ResidualNetworks.isDeep(depth)
                    : residual.group(2).equals("224");
            checkWidth(text, width, input);
            return ResidualNetworks.resnet(input, depth, large, width, classes);
        }
        Matcher wide = WIDE.matcher(text);
        if (wide.matches()) {
            return wide(text, Integer.parseInt(wide.group(1)), Integer.parseInt(wide.group(2)), input, classes);
        }
        Matcher vgg = VGG.matcher(text);
        if (vgg.matches()) {
            checkWidth(text, width, input);
            int depth = Integer.parseInt(vgg.group(1));
            return VggNetworks.vgg(text, input, depth, vgg.group(2) != null, width, classes);
        }
        return sized(text, input, classes);
    }

    private static void checkWidth(String text, int width, Shape input) {
        needImages(text, input);
        if (width < 1 || width > LARGEST_SIZE) {
            throw new IllegalArgumentException(
                    "Width " + width + " is not possible: " + text + " takes 1 to " + LARGEST_SIZE + ".");
        }
    }

    private static Graph wide(String text, int depth, int factor, Shape input, int classes) {
        needImages(text, input);
        if (!ResidualNetworks.isWideDepth(depth) || depth > DEEPEST || factor < 1 || factor > WIDEST) {
            throw new IllegalArgumentException(
                    "Network \"" + text + "\" is not possible: the depth must be 10, 16, 22 and" + " so on to "
                            + DEEPEST + ", the factor 1 to " + WIDEST + ".");
        }
        return ResidualNetworks.wide(input, depth, factor, classes);
    }

    private static Graph sized(String text, Shape input, int classes) {
        Matcher m = SIZED.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("Network \"" + text
                    + "\" is not known: write mlp:64-64, cnn:12-24-32, resnet18, resnet50, wrn28-10 or vgg11-bn; mlp and"
                    + " cnn may end in -tanh or -relu, cnn in -bn before it.");
        }
        Activation activation = "tanh".equals(m.group(4)) ? Activation.TANH : Activation.RELU;
        List<Integer> sizes = sizes(text, m.group(2));
        if (m.group(1).equals("cnn")) {
            needImages(text, input);
            return Architectures.cnn(input, sizes, m.group(3) != null, activation, classes);
        }
        if (m.group(3) != null) {
            throw new IllegalArgumentException("Network \"" + text + "\" is not known: only cnn may end in -bn.");
        }
        return Architectures.mlp(input, sizes, activation, classes);
    }

    private static void needImages(String text, Shape input) {
        if (!input.image()) {
            throw new IllegalArgumentException(
                    "Network \"" + text + "\" needs images; for points of " + input.size() + " numbers use mlp.");
        }
    }

    private static List<Integer> sizes(String text, String numbers) {
        String[] parts = numbers.split("-", -1);
        boolean fits = parts.length <= MOST_LAYERS
                && Arrays.stream(parts)
                        .allMatch(part -> part.length() <= 5
                                && Integer.parseInt(part) >= 1
                                && Integer.parseInt(part) <= LARGEST_SIZE);
        if (!fits) {
            throw new IllegalArgumentException("Network \"" + text + "\" is not possible: 1 to " + MOST_LAYERS
                    + " sizes of 1 to " + LARGEST_SIZE + " are allowed.");
        }
        return Arrays.stream(parts).map(Integer::valueOf).toList();
    }

    /** The text it was parsed from. */
    public String text() {
        return text;
    }

    /** Where the trainable parameters lie. */
    public ParameterLayout layout() {
        return graph.layout();
    }

    /** Where the running statistics lie. */
    public ParameterLayout bufferLayout() {
        return graph.bufferLayout();
    }

    Graph graph() {
        return graph;
    }
}
