package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;

import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.ReferenceNetworks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * One file of reference values: from the folder in the system property {@code basin.reference}, else from the copy in
 * the test resources. What a test asks for and the file lacks is an {@link AssertionError} that names it.
 */
public final class Reference {
    /** The networks that there are files for. */
    public static final List<String> NETWORKS = List.of("mlp-tanh", "mlp-relu", "cnn-relu", "cnn-bn-relu");

    private final String name;
    private final JsonNode root;

    private Reference(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    /** The file {@code name}.json.gz. */
    public static Reference load(String name) {
        try (InputStream file = open(name + ".json.gz")) {
            return new Reference(name, new ObjectMapper().readTree(new GZIPInputStream(file)));
        } catch (IOException e) {
            throw new AssertionError("Reference file " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream open(String file) throws IOException {
        String folder = System.getProperty("basin.reference", "");
        if (!folder.isEmpty()) {
            return Files.newInputStream(Path.of(folder, file));
        }
        InputStream copy = Reference.class.getResourceAsStream("/reference/" + file);
        assertThat(copy).as("test resource " + file).isNotNull();
        return copy;
    }

    /** The file's name without its ending. */
    public String name() {
        return name;
    }

    /** What stands at {@code pointer} (JSON pointer: {@code /runs/0/steps/2/loss}). */
    public JsonNode node(String pointer) {
        JsonNode node = root.at(pointer);
        assertThat(node.isMissingNode() || node.isNull())
                .as(name + " lacks " + pointer)
                .isFalse();
        return node;
    }

    /** The number at {@code pointer}. */
    public double number(String pointer) {
        JsonNode node = node(pointer);
        assertThat(node.isNumber()).as(name + pointer + " is a number").isTrue();
        return node.doubleValue();
    }

    /** How many entries the list at {@code pointer} has. */
    public int count(String pointer) {
        return node(pointer).size();
    }

    /** Whether there is anything at {@code pointer}. */
    public boolean has(String pointer) {
        JsonNode node = root.at(pointer);
        return !node.isMissingNode() && !node.isNull();
    }

    /** The nested lists of numbers at {@code pointer}, in C order. */
    public double[] array(String pointer) {
        List<Double> all = new ArrayList<>();
        flatten(pointer, node(pointer), all);
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void flatten(String pointer, JsonNode node, List<Double> into) {
        if (node.isArray()) {
            node.forEach(child -> flatten(pointer, child, into));
        } else {
            assertThat(node.isNumber() || node.isBoolean())
                    .as(name + pointer + " holds numbers")
                    .isTrue();
            into.add(node.isBoolean() ? (node.booleanValue() ? 1.0 : 0.0) : node.doubleValue());
        }
    }

    /** The named arrays at {@code pointer}, one after another in the order of the parameters. */
    public double[] parameters(String pointer) {
        List<String> names = new ArrayList<>();
        node("/parameter_order").forEach(n -> names.add(n.textValue()));
        return join(pointer, names);
    }

    /** The named arrays at {@code pointer}, one after another in the order of the network's buffers; empty without any. */
    public double[] buffers(String pointer) {
        List<String> names = ReferenceNetworks.bufferNames(node("/model").textValue());
        return join(pointer, names);
    }

    private double[] join(String pointer, List<String> names) {
        List<Double> all = new ArrayList<>();
        names.forEach(n -> flatten(pointer + "/" + n, node(pointer + "/" + n), all));
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The network of this file with the parameters and buffers at the pointers. */
    public Network network(Precision precision, String parameters, String buffers) {
        Network network = ReferenceNetworks.create(node("/model").textValue(), precision);
        network.parameters().put(0, parameters(parameters));
        network.buffers().put(0, buffers(buffers));
        return network;
    }

    /** The samples {@code x} and {@code y} at {@code pointer}. */
    public Samples samples(String pointer) {
        JsonNode x = node(pointer + "/x");
        JsonNode first = x.get(0);
        boolean image = first.get(0).isArray();
        Shape shape = image
                ? new Shape(
                        first.size(), first.get(0).size(), first.get(0).get(0).size())
                : Shape.vector(first.size());
        double[] labels = array(pointer + "/y");
        assertThat(labels).as(name + pointer + " has a label for each sample").hasSize(x.size());
        return new Given(shape, ReferenceNetworks.CLASSES, array(pointer + "/x"), labels);
    }

    /** {@code values} as a vector of {@code precision}. */
    public static Vec vec(Precision precision, double... values) {
        Vec v = Vec.zeros(precision, values.length);
        v.put(0, values);
        return v;
    }

    private record Given(Shape shape, int classes, double[] x, double[] y) implements Samples {
        @Override
        public int size() {
            return y.length;
        }

        @Override
        public int label(int i) {
            return (int) y[i];
        }

        @Override
        public void read(int i, Vec into, int offset) {
            double[] one = new double[shape.size()];
            System.arraycopy(x, i * one.length, one, 0, one.length);
            into.put(offset, one);
        }
    }
}
