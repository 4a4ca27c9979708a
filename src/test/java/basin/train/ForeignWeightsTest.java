package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import basin.data.Samples;
import basin.data.Shape;
import basin.io.Safetensors;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.Network.Mode;
import basin.model.NetworkSpec;
import basin.model.Networks;
import basin.train.LaneCheckpoint.Stored;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks with weights that PyTorch stored answer as they do there; make.py beside the files made both. */
class ForeignWeightsTest {
    private static final Path FILES = Path.of("src/test/resources/networks");
    private static final int CLASSES = 5;
    private static final int SAMPLES = 3;
    private static final int MOST_COMPARED = 10;

    /** Of the largest logit, in float on either library. */
    private static final double TOLERANCE = 1e-4;

    /** Image n holds sin(.37 i + n); all of one class. */
    private record Waves(int side, int classes, int label) implements Samples {
        @Override
        public int size() {
            return SAMPLES;
        }

        @Override
        public Shape shape() {
            return new Shape(3, side, side);
        }

        @Override
        public int label(int i) {
            return label;
        }

        @Override
        public void read(int n, Vec into, int offset) {
            for (int i = 0; i < shape().size(); i++) {
                into.set(offset + i, (float) Math.sin(0.37 * i + n));
            }
        }
    }

    private static Safetensors.Contents file(String name) {
        return Safetensors.read(FILES.resolve(name + ".safetensors"));
    }

    private static Network network(String text, int width, int side, int classes, Precision precision) {
        NetworkSpec spec = NetworkSpec.parse(text, width, new Shape(3, side, side), classes);
        return Networks.create(spec, precision, 1, 1);
    }

    /** The logits of image {@code n} in the file's text, as logarithms of probabilities. */
    private static double[] expected(String text, int n) {
        double[] all = Arrays.stream(text.replaceAll("[\\[\\]\\s]", "").split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        int classes = all.length / SAMPLES;
        double[] logits = Arrays.copyOfRange(all, n * classes, (n + 1) * classes);
        double sum = Math.log(Arrays.stream(logits).map(Math::exp).sum());
        return Arrays.stream(logits).map(x -> x - sum).toArray();
    }

    private static double largest(String text) {
        return Arrays.stream(text.replaceAll("[\\[\\]\\s]", "").split(",", -1))
                .mapToDouble(t -> Math.abs(Double.parseDouble(t)))
                .max()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "resnet18, resnet18, 4",
        "resnet18-cifar-names, resnet18, 4",
        "resnet50, resnet50, 2",
        "wrn10-1, wrn10-1, 1",
        "vgg11-bn, vgg11-bn, 2"
    })
    void answersAreThoseOfPyTorch(String name, String text, int width) {
        Safetensors.Contents contents = file(name);
        for (Precision precision : Precision.values()) {
            compare(contents, text, width, precision);
        }
    }

    private static void compare(Safetensors.Contents contents, String text, int width, Precision precision) {
        int side = Integer.parseInt(contents.texts().get("side"));
        String logits = contents.texts().get("logits");
        int classes = expected(logits, 0).length;
        try (Network network = network(text, width, side, classes, precision)) {
            assertThat(network.layout().size())
                    .isEqualTo(Integer.parseInt(contents.texts().get("parameters")));
            ForeignWeights.put(network, contents.tensors());
            for (int label = 0; label < Math.min(classes, MOST_COMPARED); label++) {
                Samples all = new Waves(side, classes, label);
                for (int n = 0; n < SAMPLES; n++) {
                    network.use(all.pick(new int[] {n}), Mode.INFERENCE);
                    assertThat(-network.loss())
                            .as("%s, image %d, class %d", precision, n, label)
                            .isCloseTo(expected(logits, n)[label], within(TOLERANCE * largest(logits)));
                }
            }
        }
    }

    /** The published sizes, whose files are too large to be kept: OUT=FOLDER make.py full-resnet50 and so on makes them. */
    @ParameterizedTest
    @CsvSource({
        "full-resnet18, resnet18",
        "full-resnet50, resnet50",
        "full-wrn28-10, wrn28-10",
        "full-vgg11-bn, vgg11-bn",
        "full-vgg11-bn-224, vgg11-bn-224"
    })
    void answersOfPublishedSizesAreThoseOfPyTorch(String name, String text) {
        Path file = Path.of(System.getProperty("basin.networks", "nowhere")).resolve(name + ".safetensors");
        assumeTrue(
                Files.exists(file),
                "Set the system property basin.networks to a folder with " + name + " to run this.");
        compare(Safetensors.read(file), text, 64, Precision.FLOAT);
    }

    @Test
    void whatIsNotThisNetworksIsNamed() {
        List<Stored> tensors = file("resnet18").tensors();
        refuses(tensors, 3, "The tensor conv1.weight of the file has the shape [4, 3, 3, 3]. It must be [3, 3, 3, 3].");
        List<Stored> fewer = new ArrayList<>(tensors);
        fewer.removeIf(t -> t.name().equals("layer2.0.bn1.running_mean"));
        refuses(fewer, 4, "The file has no tensor layer2.0.bn1.running_mean.");
        List<Stored> more = new ArrayList<>(tensors);
        more.add(new Stored("extra.weight", LaneCheckpoint.Type.F32, List.of(1), new byte[4]));
        refuses(more, 4, "The file has 1 tensors that the network has not, such as extra.weight.");
        List<Stored> whole = new ArrayList<>(tensors);
        whole.replaceAll(t -> t.name().equals("bn1.bias")
                ? new Stored(t.name(), LaneCheckpoint.Type.I64, t.shape(), new byte[32])
                : t);
        refuses(whole, 4, "The tensor bn1.bias of the file is of type I64. It must be F32 or F64.");
    }

    private static void refuses(List<Stored> tensors, int width, String sentence) {
        try (Network network = network("resnet18", width, 16, CLASSES, Precision.FLOAT)) {
            assertThatThrownBy(() -> ForeignWeights.put(network, tensors))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(sentence);
        }
    }

    @Test
    void namesOfParallelTrainingAreTakenToo() {
        List<Stored> tensors = file("resnet18").tensors().stream()
                .map(t -> new Stored("module." + t.name(), t.type(), t.shape(), t.bytes()))
                .toList();
        try (Network network = network("resnet18", 4, 16, CLASSES, Precision.FLOAT)) {
            ForeignWeights.put(network, tensors);
            assertThat(network.parameters().norm()).isPositive();
        }
    }
}
