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
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
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
    private static final double STEP = 4e-5;

    /** Of the largest number compared; the differences' own error is a tenth of it. */
    private static final double TOLERANCE = 1e-6;

    static Stream<Arguments> networks() {
        return Stream.of(
                        Architectures.mlp(Shape.vector(2), List.of(7, 5), Activation.TANH, CLASSES),
                        Architectures.mlp(IMAGE, List.of(4), Activation.TANH, CLASSES),
                        Architectures.cnn(IMAGE, List.of(3, 4), false, Activation.TANH, CLASSES),
                        Architectures.cnn(IMAGE, List.of(3, 4, 2), true, Activation.TANH, CLASSES),
                        smooth(Architectures.resnet18(IMAGE, 2, CLASSES)))
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

    /** A Gaussian direction in each parameter alone, and one in all of them. */
    private static Stream<Vec> directions(Network network) {
        Rng rng = Rng.of(4, "directions");
        int d = network.layout().size();
        Stream<int[]> parts = network.layout().parameters().stream().map(p -> new int[] {p.offset(), p.length()});
        return Stream.concat(parts, Stream.of(new int[] {0, d})).map(part -> {
            Vec v = network.parameters().like();
            for (int i = 0; i < part[1]; i++) {
                v.set(part[0] + i, rng.nextGaussian());
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
            Vec gradient = gradient(network);
            double largest =
                    Arrays.stream(gradient.toDoubles()).map(Math::abs).max().orElseThrow();
            directions(network).forEach(v -> {
                double slope = dot(gradient, v);
                assertThat(slope).isCloseTo(slope(network, v), within(TOLERANCE * Math.max(1, largest)));
                follows(network, v);
            });
            assertThat(network.buffers().sameBits(buffers)).isTrue();
        }
    }

    private static void follows(Network network, Vec v) {
        Vec product = network.parameters().like();
        network.hessianVector(v, product);
        Vec expected = extrapolated(step -> {
            Vec up = at(network, v, step, () -> gradient(network));
            up.add(-1, at(network, v, -step, () -> gradient(network)));
            up.scale(1 / (2 * step));
            return up;
        });
        double largest =
                Arrays.stream(expected.toDoubles()).map(Math::abs).max().orElseThrow();
        assertThat(largest).isPositive();
        assertThat(product.toDoubles()).containsExactly(expected.toDoubles(), within(TOLERANCE * Math.max(1, largest)));
    }

    /** Of the perturbed pass, which moves no running statistics. */
    private static Vec gradient(Network network) {
        Vec gradient = network.parameters().like();
        network.perturbedGradient(gradient);
        return gradient;
    }

    private static double slope(Network network, Vec v) {
        return extrapolated(step -> Vec.of(
                        (at(network, v, step, network::loss) - at(network, v, -step, network::loss)) / (2 * step)))
                .get(0);
    }

    /** What {@code pass} gives at w + step v. */
    private static <T> T at(Network network, Vec v, double step, Supplier<T> pass) {
        Vec w = network.parameters().copy();
        network.parameters().add(step, v);
        T found = pass.get();
        network.parameters().set(w);
        return found;
    }

    /** Richardson's extrapolation, which leaves an error of the step's fourth power. */
    private static Vec extrapolated(DoubleFunction<Vec> difference) {
        Vec fine = difference.apply(STEP / 2);
        fine.scale(4.0 / 3);
        fine.add(-1.0 / 3, difference.apply(STEP));
        return fine;
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
