package basin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Activation;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.layer.Initial;
import basin.model.layer.LayerSpec;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passes that fold normalizations, sums and activations into convolutions against passes that do not. */
class InferenceTest {
    private static final Shape IMAGE = new Shape(3, 16, 16);
    private static final double FLOAT = 2e-5;

    /** Far from what a training begins with, so that every part of a fold matters. */
    private static Network moved(String text) {
        Network network = Networks.create(NetworkSpec.parse(text, 4, IMAGE, 5), Precision.FLOAT, 3, 1);
        Rng rng = Rng.of(4, "moved");
        for (ParameterLayout.Parameter p : network.layout().parameters()) {
            if (p.role() != ParameterLayout.Role.WEIGHT) {
                for (int i = 0; i < p.length(); i++) {
                    network.parameters().set(p.offset() + i, 0.5 + rng.nextDouble());
                }
            }
        }
        Vec buffers = network.buffers();
        for (int i = 0; i < buffers.length(); i++) {
            buffers.set(i, 0.2 + rng.nextDouble());
        }
        return network;
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet18", "cnn:8-16-bn", "cnn:8-16-bn-tanh", "cnn:8-16", "mlp:9-7"})
    void theLossIsThatOfThePassThatFoldsNothing(String text) {
        Samples samples = new RandomSamples(IMAGE, 5, 600);
        try (Network n = moved(text)) {
            n.use(samples, Network.Mode.INFERENCE);
            Vec gradient = n.parameters().like();
            double unfolded = n.gradient(gradient);
            assertThat(n.loss()).isCloseTo(unfolded, within(FLOAT * unfolded));
            assertThat(n.score().loss()).isEqualTo(n.loss());
            n.parameters().add(-0.1, gradient);
            double moved = n.gradient(gradient);
            assertThat(Math.abs(moved - unfolded)).isGreaterThan(100 * FLOAT * unfolded);
            assertThat(n.loss()).isCloseTo(moved, within(FLOAT * moved));
        }
    }

    @Test
    void somebodyElseGetsATurnBeforeEachBatch() {
        Shape large = new Shape(3, 64, 64);
        Samples samples = new RandomSamples(large, 5, 70);
        NetworkSpec spec = NetworkSpec.parse("resnet18", 4, large, 5);
        try (Network n = Networks.create(spec, Precision.FLOAT, 3, 1)) {
            n.use(samples, Network.Mode.INFERENCE);
            int[] turns = new int[1];
            assertThat(n.loss(() -> turns[0]++)).isEqualTo(n.loss());
            assertThat(turns[0]).as("2^19 numbers a batch of 4 x 64 x 64 each").isEqualTo(3);
        }
    }

    @Test
    void theAnswersAreCountedOverAllBatches() {
        Samples samples = new RandomSamples(IMAGE, 5, 600);
        try (Network n = moved("resnet18")) {
            n.use(samples, Network.Mode.INFERENCE);
            int[] predictions = n.predict(samples);
            long right = IntStream.range(0, samples.size())
                    .filter(i -> predictions[i] == samples.label(i))
                    .count();
            assertThat(n.score().accuracy()).isEqualTo((double) right / samples.size());
        }
    }

    @Test
    void everySumOfAResidualNetworkIsTakenIn() {
        Graph graph = ResidualNetworks.resnet(IMAGE, 18, false, 4, 5);
        long sums = graph.nodes().stream()
                .filter(n -> n.layer() instanceof LayerSpec.Add)
                .count();
        assertThat(Folds.of(graph).stream().filter(Folds.Step::sums)).hasSize((int) sums);
        assertThat(Folds.of(graph).stream().filter(s -> !s.folded())).hasSize(2);
    }

    @Test
    void aSumIsLeftAloneWhereItsOtherInputIsReadLater() {
        Graph.Builder builder = new Graph.Builder(IMAGE);
        LayerSpec convolution = new LayerSpec.Convolution(3, 3, 1, 1, false, Activation.IDENTITY, Initial.HE);
        LayerSpec normalization = new LayerSpec.Normalization(Activation.IDENTITY);
        builder.then("conv1", convolution);
        int first = builder.then("bn1", normalization);
        builder.then("conv2", convolution);
        builder.then("bn2", normalization);
        int sum = builder.after("sum", new LayerSpec.Add(Activation.RELU), first + 2, first);
        int again = builder.after("again", new LayerSpec.Add(Activation.RELU), sum, first);
        assertThat(Folds.of(builder.build()))
                .containsExactly(
                        new Folds.Step(first, 0, first, Folds.NONE),
                        new Folds.Step(first + 2, first + 1, first + 2, Folds.NONE),
                        new Folds.Step(sum, Folds.NONE, Folds.NONE, Folds.NONE),
                        new Folds.Step(again, Folds.NONE, Folds.NONE, Folds.NONE));
    }
}
