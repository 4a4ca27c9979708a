package basin.model;

import static org.assertj.core.api.Assertions.assertThat;

import basin.data.Rng;
import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.ParameterLayout.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients of some tensors, and passes after some have moved, have the bits of whole passes. */
class PartialGradientTest {
    private static final Shape IMAGE = new Shape(3, 32, 32);
    private static final Samples BATCH = new RandomSamples(IMAGE, 3, 6);
    private static final double MOVE = 0.05;

    private static Network network(String spec, Precision precision) {
        Network network = Networks.create(NetworkSpec.parse(spec, 2, IMAGE, 3), precision, 5, 1);
        network.use(BATCH, Network.Mode.TRAINING);
        return network;
    }

    private static double[] values(Vec v, Parameter p) {
        return Arrays.copyOfRange(v.toDoubles(), p.offset(), p.offset() + p.length());
    }

    private static TensorSet only(ParameterLayout layout, Parameter... some) {
        return TensorSet.of(layout, List.of(some)::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "resnet18, FLOAT",
        "resnet18, DOUBLE",
        "vgg11-bn, FLOAT",
        "cnn:3-4-bn-tanh, DOUBLE",
        "cnn:3-4-bn-tanh, FLOAT",
        "mlp:8-5, FLOAT",
        "mlp:8-5, DOUBLE"
    })
    void everyTensorAlone(String spec, Precision precision) {
        try (Network whole = network(spec, precision);
                Network part = network(spec, precision)) {
            Vec all = whole.parameters().like();
            Vec some = whole.parameters().like();
            for (Parameter p : whole.layout().parameters()) {
                double loss = whole.gradient(all);
                assertThat(part.gradient(some, only(part.layout(), p))).isEqualTo(loss);
                assertThat(values(some, p)).as(p.name()).isEqualTo(values(all, p));
                assertThat(part.buffers().toDoubles()).isEqualTo(whole.buffers().toDoubles());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet18", "vgg11-bn", "cnn:3-4-bn-tanh", "mlp:8-5"})
    void someTensorsTogether(String spec) {
        Rng rng = Rng.of(3, "tensors");
        try (Network whole = network(spec, Precision.FLOAT);
                Network part = network(spec, Precision.FLOAT)) {
            Vec all = whole.parameters().like();
            Vec some = whole.parameters().like();
            for (int i = 0; i < 10; i++) {
                Parameter[] wanted = whole.layout().parameters().stream()
                        .filter(p -> rng.nextInt(4) == 0)
                        .toArray(Parameter[]::new);
                assertThat(part.gradient(some, only(part.layout(), wanted))).isEqualTo(whole.gradient(all));
                for (Parameter p : wanted) {
                    assertThat(values(some, p)).as(p.name()).isEqualTo(values(all, p));
                }
            }
        }
    }

    private static void move(Network network, Parameter p) {
        for (int i = p.offset(); i < p.offset() + p.length(); i++) {
            network.parameters().set(i, network.parameters().get(i) + MOVE);
        }
    }

    /** The second gradients of both, {@code between} being done in one of them after the first. */
    private static void assertSecond(String spec, Precision precision, Network.Mode mode, Consumer<Network> between) {
        try (Network whole = network(spec, precision);
                Network part = network(spec, precision)) {
            Vec all = whole.parameters().like();
            Vec some = whole.parameters().like();
            for (Parameter p : whole.layout().parameters()) {
                for (Network n : List.of(whole, part)) {
                    n.use(BATCH, mode);
                    n.gradient(all);
                    move(n, p);
                }
                between.accept(part);
                double loss = whole.perturbedGradient(all);
                assertThat(part.perturbedGradient(some, only(part.layout(), p)))
                        .as(p.name())
                        .isEqualTo(loss);
                assertThat(some.toDoubles()).as(p.name()).isEqualTo(all.toDoubles());
                assertThat(part.buffers().toDoubles()).isEqualTo(whole.buffers().toDoubles());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"resnet18, FLOAT", "vgg11-bn, FLOAT", "cnn:3-4-bn-tanh, DOUBLE", "mlp:8-5, FLOAT"})
    void aPassAfterOneTensorMoved(String spec, Precision precision) {
        for (Network.Mode mode : Network.Mode.values()) {
            assertSecond(spec, precision, mode, n -> {});
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet18", "mlp:8-5"})
    void otherPassesBetween(String spec) {
        Samples other =
                new RandomSamples(IMAGE, 3, 12).pick(IntStream.range(6, 12).toArray());
        assertSecond(
                spec,
                Precision.FLOAT,
                Network.Mode.TRAINING,
                n -> n.fisher(other, n.parameters().like()));
        assertSecond(spec, Precision.FLOAT, Network.Mode.TRAINING, n -> {
            n.use(other, Network.Mode.TRAINING);
            n.loss();
            n.use(BATCH, Network.Mode.TRAINING);
        });
    }

    @Test
    void countsWhatIsRun() {
        try (Network n = network("mlp:8-5", Precision.FLOAT)) {
            long first = 2L * IMAGE.size() * 8;
            long second = 2L * 8 * 5;
            long third = 2L * 5 * 3;
            long forward = first + second + third;
            Vec g = n.parameters().like();
            n.gradient(g);
            double each = 2 * first + 3 * (second + third);
            assertThat(n.gradientFlops()).isEqualTo((long) each);
            assertThat(n.operations()).isEqualTo(6 * each);
            Parameter last = n.layout().parameters().get(4);
            n.gradient(g, only(n.layout(), last));
            assertThat(n.operations()).isEqualTo(6 * (each + forward + third));
            n.perturbedGradient(g, only(n.layout(), last));
            assertThat(n.operations()).isEqualTo(6 * (2 * each + third + third));
            assertThat(last.name()).endsWith("weight");
        }
    }
}
