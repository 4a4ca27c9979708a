package basin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.data.Shape;
import basin.kernel.Activation;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Network.Mode;
import basin.model.layer.LayerSpec;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gradients and Hessian-vector products of every architecture against central differences in double, layer by layer and
 * over all of w, with tanh in place of every ReLU. Maximum pooling has kinks, which steps so small do not meet.
 */
class CentralDifferencesTest {
    private static final Shape IMAGE = new Shape(2, 8, 8);
    private static final int CLASSES = 3;
    private static final int BATCH = 6;
    private static final double STEP = 2e-5;

    /** Of the largest number compared; the differences' own error is a tenth of it. */
    private static final double TOLERANCE = 1e-6;

    static Stream<Arguments> networks() {
        return Stream.of(
                        Architectures.mlp(Shape.vector(2), List.of(7, 5), Activation.TANH, CLASSES),
                        Architectures.mlp(IMAGE, List.of(4), Activation.TANH, CLASSES),
                        Architectures.cnn(IMAGE, List.of(3, 4), false, Activation.TANH, CLASSES),
                        Architectures.cnn(IMAGE, List.of(3, 4, 2), true, Activation.TANH, CLASSES),
                        smooth(ResidualNetworks.resnet(IMAGE, 18, false, 2, CLASSES)),
                        smooth(ResidualNetworks.wide(IMAGE, 10, 1, CLASSES)))
                .flatMap(g -> Stream.of(Mode.INFERENCE, Mode.TRAINING).map(mode -> Arguments.of(g, mode)));
    }

    private static Graph smooth(Graph graph) {
        return new Graph(
                graph.input(),
                graph.nodes().stream()
                        .map(n -> new Graph.Node(n.name(), smooth(n.layer()), n.inputs()))
                        .toList());
    }

    private static LayerSpec smooth(LayerSpec layer) {
        if (layer instanceof LayerSpec.Normalization n && n.activation() == Activation.RELU) {
            return new LayerSpec.Normalization(Activation.TANH);
        }
        return layer instanceof LayerSpec.Add ? new LayerSpec.Add(Activation.TANH) : layer;
    }

    /** At weights with nothing special in them: biases and shifts off 0, scales off 1. */
    private static Network network(Graph graph) {
        Vec w = Vec.zeros(Precision.DOUBLE, graph.layout().size());
        Rng rng = Rng.of(3, "weights");
        for (ParameterLayout.Parameter p : graph.layout().parameters()) {
            boolean weight = p.role() == ParameterLayout.Role.WEIGHT;
            double size = weight ? 1 / Math.sqrt(p.filterLength()) : 0.2;
            for (int i = 0; i < p.length(); i++) {
                double base = p.role() == ParameterLayout.Role.SCALE ? 1 : 0;
                w.set(p.offset() + i, base + size * rng.nextGaussian());
            }
        }
        Network network = Networks.over(graph, Precision.DOUBLE, 1, w);
        network.estimateStatistics(new RandomSamples(graph.input(), CLASSES, 40));
        return network;
    }

    /** A Gaussian direction in each layer alone, and one in all of w. */
    private static Stream<Vec> directions(Network network) {
        Rng rng = Rng.of(4, "directions");
        List<ParameterLayout.Parameter> all = network.layout().parameters();
        Stream<String> layers =
                all.stream().map(ParameterLayout.Parameter::layer).distinct();
        return Stream.concat(layers, Stream.of("")).map(layer -> {
            Vec v = network.parameters().like();
            for (ParameterLayout.Parameter p : all) {
                for (int i = 0; i < p.length() && (layer.isEmpty() || layer.equals(p.layer())); i++) {
                    v.set(p.offset() + i, rng.nextGaussian());
                }
            }
            return v;
        });
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAndProductsFollowDifferences(Graph graph, Mode mode) {
        try (Network network = network(graph)) {
            network.use(new RandomSamples(graph.input(), CLASSES, BATCH), mode);
            Vec buffers = network.buffers().copy();
            Vec gradient = pass(network).gradient;
            directions(network).forEach(v -> {
                Vec product = network.parameters().like();
                network.hessianVector(v, product);
                Pass[] passes = {
                    at(network, v, STEP), at(network, v, -STEP), at(network, v, 2 * STEP), at(network, v, -2 * STEP)
                };
                double slope = fourthOrder(p -> p.loss, passes);
                assertThat(dot(gradient, v)).isCloseTo(slope, within(TOLERANCE * Math.max(1, largest(gradient))));
                Vec expected = v.like();
                for (int i = 0; i < v.length(); i++) {
                    int at = i;
                    expected.set(i, fourthOrder(p -> p.gradient.get(at), passes));
                }
                assertThat(largest(expected)).isPositive();
                assertThat(product.toDoubles())
                        .containsExactly(expected.toDoubles(), within(TOLERANCE * Math.max(1, largest(expected))));
            });
            assertThat(network.buffers().sameBits(buffers)).isTrue();
        }
    }

    /** The derivative from values one and two steps up and down: its error is of the step's fourth power. */
    private static double fourthOrder(ToDoubleFunction<Pass> value, Pass... at) {
        double near = value.applyAsDouble(at[0]) - value.applyAsDouble(at[1]);
        double far = value.applyAsDouble(at[2]) - value.applyAsDouble(at[3]);
        return (8 * near - far) / (12 * STEP);
    }

    private record Pass(double loss, Vec gradient) {}

    /** The perturbed pass, which moves no running statistics. */
    private static Pass pass(Network network) {
        Vec gradient = network.parameters().like();
        return new Pass(network.perturbedGradient(gradient), gradient);
    }

    /** At w + step v. */
    private static Pass at(Network network, Vec v, double step) {
        Vec w = network.parameters().copy();
        network.parameters().add(step, v);
        Pass found = pass(network);
        network.parameters().set(w);
        return found;
    }

    private static double largest(Vec x) {
        return Arrays.stream(x.toDoubles()).map(Math::abs).max().orElseThrow();
    }

    private static double dot(Vec a, Vec b) {
        double[] x = a.toDoubles();
        double[] y = b.toDoubles();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
