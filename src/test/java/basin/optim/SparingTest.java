package basin.optim;

import static org.assertj.core.api.Assertions.assertThat;

import basin.data.Rng;
import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.mask.FisherRule;
import basin.mask.Pattern;
import basin.mask.SampledFisher;
import basin.model.Network;
import basin.model.NetworkSpec;
import basin.model.Networks;
import basin.model.Objective;
import basin.model.ParameterLayout;
import basin.model.RandomSamples;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step that leaves out what it does not need ends at the bits of one that computes everything. */
class SparingTest {
    private static final Shape IMAGE = new Shape(3, 32, 32);
    private static final Samples BATCH = new RandomSamples(IMAGE, 3, 6);
    private static final int STEPS = 12;

    /** A network's function whose passes are all whole. */
    private record Whole(Network network) implements Objective {
        @Override
        public ParameterLayout layout() {
            return network.layout();
        }

        @Override
        public Vec parameters() {
            return network.parameters();
        }

        @Override
        public double loss() {
            return network.loss();
        }

        @Override
        public double gradient(Vec gradient) {
            return network.gradient(gradient);
        }

        @Override
        public double perturbedGradient(Vec gradient) {
            return network.perturbedGradient(gradient);
        }

        @Override
        public void hessianVector(Vec v, Vec product) {
            network.hessianVector(v, product);
        }
    }

    private static Network network(String spec) {
        Network network = Networks.create(NetworkSpec.parse(spec, 2, IMAGE, 3), Precision.FLOAT, 5, 1);
        network.use(BATCH, Network.Mode.TRAINING);
        return network;
    }

    private static StepReport step(Optimizer optimizer, Objective f, int step) {
        optimizer.learningRate(0.05);
        optimizer.rho(step == 7 ? 0 : 0.2);
        optimizer.rule().ifPresent(rule -> rule.sparsity(step < 6 ? 0.9 : 0.7));
        return optimizer.step(f, new Moment(step / 4, STEPS / 4, step % 4, step));
    }

    /** The operations of each, the sparing one first. */
    private static double[] follow(String spec, BiFunction<Network, Vec, Optimizer> made) {
        try (Network sparing = network(spec);
                Network whole = network(spec)) {
            Optimizer one = made.apply(sparing, sparing.parameters());
            Optimizer other = made.apply(whole, whole.parameters());
            for (int i = 0; i < STEPS; i++) {
                StepReport report = step(one, sparing, i);
                assertThat(report).isEqualTo(step(other, new Whole(whole), i));
                assertThat(report.moved()).isTrue();
                assertThat(sparing.parameters().toDoubles())
                        .as("step " + i)
                        .isEqualTo(whole.parameters().toDoubles());
                assertThat(sparing.buffers().toDoubles())
                        .isEqualTo(whole.buffers().toDoubles());
            }
            return new double[] {sparing.operations(), whole.operations()};
        }
    }

    private static HeavyBall heavyBall(Vec w) {
        return new HeavyBall(w, 0.9, 1e-3);
    }

    private static Optimizer ssam(Network network, String pattern, Norm norm) {
        SampledFisher fisher = new SampledFisher(network, BATCH, 4, Rng.of(3, "Fisher"));
        FisherRule rule = new FisherRule(
                network.parameters(), network.layout(), Pattern.byName(pattern).orElseThrow(), 0.9, fisher, 1);
        return new Ssam(network.parameters(), heavyBall(network.parameters()), rule, MaskEvery.epochs(1), norm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet18", "vgg11-bn"})
    void tensors(String spec) {
        double[] masked = follow(spec, (n, w) -> ssam(n, "tensors", Norm.MASKED));
        assertThat(masked[0]).isLessThan(masked[1]);
        double[] full = follow(spec, (n, w) -> ssam(n, "tensors", Norm.FULL));
        assertThat(full[0]).isLessThanOrEqualTo(full[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filters", "weights", "2:4"})
    void otherPatterns(String pattern) {
        follow("resnet18", (n, w) -> ssam(n, pattern, Norm.MASKED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet18", "vgg11-bn"})
    void samOn(String spec) {
        double[] operations = follow(spec, (n, w) -> new SamOn(w, n.layout(), heavyBall(w)));
        assertThat(operations[0]).isLessThan(operations[1]);
    }
}
