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
     * {@code cnn:16-32-bn-tanh} (ReLU where no activation is given) or {@code resnet18}.
     *
     * @param width channels of the first stage of {@code resnet18}; the others ignore it
     * @param input shape of one sample
     * @param classes logits
     * @throws IllegalArgumentException with a sentence that names the value and says what is allowed
     */
    public static NetworkSpec parse(String text, int width, Shape input, int classes) {
        return new NetworkSpec(text, graph(text, width, input, classes));
    }

    private static Graph graph(String text, int width, Shape input, int classes) {
        if (text.equals("resnet18")) {
            needImages(text, input);
            if (width < 1 || width > LARGEST_SIZE) {
                throw new IllegalArgumentException(
                        "Width " + width + " is not possible: resnet18 takes 1 to " + LARGEST_SIZE + ".");
            }
            return Architectures.resnet18(input, width, classes);
        }
        Matcher m = SIZED.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("Network \"" + text
                    + "\" is not known: write mlp:64-64, cnn:12-24-32 or resnet18; mlp and cnn may end in -tanh or"
                    + " -relu, cnn in -bn before it.");
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
