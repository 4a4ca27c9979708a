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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Gauss-Newton product against its definition, by first derivatives alone. */
class GaussNewtonTest {
    private static final int SAMPLES = 7;

    /** The same inputs, all of one class. */
    private record Relabelled(Samples samples, int label) implements Samples {
        @Override
        public Shape shape() {
            return samples.shape();
        }

        @Override
        public int classes() {
            return samples.classes();
        }

        @Override
        public int size() {
            return samples.size();
        }

        @Override
        public int label(int i) {
            return label;
        }

        @Override
        public void read(int i, Vec into, int offset) {
            samples.read(i, into, offset);
        }
    }

    private static Samples samples(Shape shape) {
        return new RandomSamples(shape, ReferenceNetworks.CLASSES, SAMPLES);
    }

    private static Network random(String name, Precision precision) {
        Network n = ReferenceNetworks.create(name, precision);
        fill(n.parameters(), "weights", 0.5);
        fill(n.buffers(), "buffers", 0.1);
        for (int i = 0; i < n.buffers().length(); i++) {
            n.buffers().set(i, Math.abs(n.buffers().get(i)) + 0.5);
        }
        return n;
    }

    private static Vec fill(Vec v, String purpose, double scale) {
        Rng rng = Rng.of(3, purpose);
        for (int i = 0; i < v.length(); i++) {
            v.set(i, scale * rng.nextGaussian());
        }
        return v;
    }

    private static Vec product(Network n, Samples samples, Vec v) {
        n.use(samples, Network.Mode.INFERENCE);
        Vec product = v.like();
        n.gaussNewtonVector(v, product);
        return product;
    }

    private static Shape shape(String name) {
        return ReferenceNetworks.graph(name).input();
    }

    /** G = mean of sum_c p_c a_c a_c' with a_c the gradient of log p_c: the softmax Hessian is the covariance of one-hots. */
    @ParameterizedTest
    @ValueSource(strings = {"mlp-tanh", "mlp-relu", "cnn-relu", "cnn-bn-relu"})
    void it_is_the_covariance_of_the_gradients_of_log_probabilities(String name) {
        Samples all = samples(shape(name));
        try (Network n = random(name, Precision.DOUBLE)) {
            Vec v = fill(n.parameters().like(), "direction", 1);
            Vec expected = v.like();
            Vec a = v.like();
            for (int i = 0; i < SAMPLES; i++) {
                for (int c = 0; c < ReferenceNetworks.CLASSES; c++) {
                    n.use(new Relabelled(all.pick(new int[] {i}), c), Network.Mode.INFERENCE);
                    double p = Math.exp(-n.gradient(a));
                    expected.add(p * a.dot(v) / SAMPLES, a);
                }
            }
            double largest = largest(expected);
            assertThat(product(n, all, v).toDoubles()).containsExactly(expected.toDoubles(), within(1e-12 * largest));
            assertThat(largest).isGreaterThan(0.01);
        }
    }

    private static double largest(Vec v) {
        return Arrays.stream(v.toDoubles()).map(Math::abs).max().orElseThrow();
    }

    /** v'Gv from central differences of the logits along v; log p_c differs from a logit by what the softmax ignores. */
    @Test
    void its_form_is_that_of_differences_of_logits() {
        double h = 1e-5;
        Samples all = samples(shape("mlp-tanh"));
        try (Network n = random("mlp-tanh", Precision.DOUBLE)) {
            Vec v = fill(n.parameters().like(), "direction", 1);
            Vec w = n.parameters().copy();
            double form = 0;
            for (int i = 0; i < SAMPLES; i++) {
                double mean = 0;
                double square = 0;
                for (int c = 0; c < ReferenceNetworks.CLASSES; c++) {
                    n.use(new Relabelled(all.pick(new int[] {i}), c), Network.Mode.INFERENCE);
                    double p = Math.exp(-n.loss());
                    n.parameters().add(h, v);
                    double up = -n.loss();
                    n.parameters().set(w);
                    n.parameters().add(-h, v);
                    double slope = (up + n.loss()) / (2 * h);
                    n.parameters().set(w);
                    mean += p * slope;
                    square += p * slope * slope;
                }
                form += (square - mean * mean) / SAMPLES;
            }
            assertThat(product(n, all, v).dot(v)).isCloseTo(form, within(1e-7 * form));
        }
    }

    /** Without a layer between, the logits are linear in the weights and nothing else curves. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void it_is_the_whole_hessian_of_a_linear_network(Precision precision) {
        Graph.Builder builder = new Graph.Builder(Shape.vector(6));
        builder.then("out", new LayerSpec.Dense(ReferenceNetworks.CLASSES, Activation.IDENTITY, Initial.HE));
        Graph graph = builder.build();
        Vec w = fill(Vec.zeros(precision, graph.layout().size()), "weights", 1);
        try (Network n = Networks.over(graph, precision, 1, w)) {
            Vec v = fill(w.like(), "direction", 1);
            Vec g = product(n, samples(Shape.vector(6)), v);
            Vec h = v.like();
            n.hessianVector(v, h);
            double tolerance = precision == Precision.DOUBLE ? 1e-14 : 1e-6;
            assertThat(g.toDoubles()).containsExactly(h.toDoubles(), within(tolerance));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp:9-7-tanh", "cnn:3-4-tanh", "cnn:3-4-bn-relu", "resnet18"})
    void floats_follow_doubles_in_any_order_of_products(String text) {
        Shape image = new Shape(2, 4, 4);
        NetworkSpec spec = NetworkSpec.parse(text, 4, image, ReferenceNetworks.CLASSES);
        Samples all = samples(image);
        try (Network doubles = Networks.create(spec, Precision.DOUBLE, 5, 1);
                Network floats = Networks.create(spec, Precision.FLOAT, 5, 1)) {
            doubles.parameters().put(0, floats.parameters().toDoubles());
            Vec v = fill(doubles.parameters().like(), "direction", 1);
            Vec vf = floats.parameters().like();
            vf.put(0, v.toDoubles());
            Vec g = product(doubles, all, v);
            Vec h = v.like();
            doubles.hessianVector(v, h);
            for (Vec found : List.of(product(floats, all, vf), product(floats, all, vf))) {
                assertFollows(found, g);
                Vec hessian = vf.like();
                floats.hessianVector(vf, hessian);
                assertFollows(hessian, h);
            }
            assertThat(product(doubles, all, v).toDoubles()).containsExactly(g.toDoubles());
        }
    }

    private static void assertFollows(Vec floats, Vec doubles) {
        assertThat(floats.toDoubles()).containsExactly(doubles.toDoubles(), within(2e-4 * largest(doubles)));
    }
}
