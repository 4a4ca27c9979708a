package basin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Precision;
import basin.kernel.Vec;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises of {@link Network} that are not numbers of one pass. */
class NetworkTest {
    private static final Shape IMAGE = new Shape(2, 4, 4);
    private static final Samples MANY = new RandomSamples(IMAGE, 3, 300);

    private static Network network() {
        return Networks.create(NetworkSpec.parse("cnn:3-4-bn-tanh", 1, IMAGE, 3), Precision.DOUBLE, 5, 1);
    }

    private static Samples some(int from, int to) {
        return MANY.pick(IntStream.range(from, to).toArray());
    }

    private static Vec gradient(Network network, Samples samples, Network.Mode mode) {
        network.use(samples, mode);
        Vec gradient = network.parameters().like();
        network.gradient(gradient);
        return gradient;
    }

    private static Vec direction(Network network) {
        Vec v = network.parameters().like();
        Rng rng = Rng.of(1, "direction");
        for (int i = 0; i < v.length(); i++) {
            v.set(i, rng.nextGaussian());
        }
        return v;
    }

    private static Vec product(Network network, Samples samples) {
        network.use(samples, Network.Mode.INFERENCE);
        Vec product = network.parameters().like();
        network.hessianVector(direction(network), product);
        return product;
    }

    private static void assertMean(Vec all, Vec first, Vec second) {
        Vec mean = first.copy();
        mean.scale(200.0 / 300);
        mean.add(100.0 / 300, second);
        assertThat(all.toDoubles()).containsExactly(mean.toDoubles(), within(1e-12));
    }

    @Test
    void manySamplesAreTheMeanOfTheirParts() {
        try (Network n = network()) {
            Network.Mode mode = Network.Mode.INFERENCE;
            assertMean(gradient(n, MANY, mode), gradient(n, some(0, 200), mode), gradient(n, some(200, 300), mode));
            assertMean(product(n, MANY), product(n, some(0, 200)), product(n, some(200, 300)));
            Vec[] fisher = {
                n.parameters().like(), n.parameters().like(), n.parameters().like()
            };
            n.fisher(MANY, fisher[0]);
            n.fisher(some(0, 200), fisher[1]);
            n.fisher(some(200, 300), fisher[2]);
            assertMean(fisher[0], fisher[1], fisher[2]);
        }
    }

    @Test
    void aProductIsOfThePointWhereTheWeightsAre() {
        try (Network n = network();
                Network other = n.copy()) {
            Samples few = some(0, 20);
            product(n, few);
            n.parameters().set(3, 0.7);
            other.parameters().set(3, 0.7);
            assertThat(product(n, few).toDoubles())
                    .containsExactly(product(other, few).toDoubles());
            n.buffers().set(0, 0.5);
            other.buffers().set(0, 0.5);
            assertThat(product(n, few).toDoubles())
                    .containsExactly(product(other, few).toDoubles());
        }
    }

    @Test
    void runningStatisticsMoveOnTheFirstPassAloneUnlessBothAreAsked() {
        try (Network n = network()) {
            Vec gradient = n.parameters().like();
            Vec before = n.buffers().copy();
            n.use(some(0, 20), Network.Mode.TRAINING);
            n.loss();
            n.perturbedGradient(gradient);
            n.hessianVector(direction(n), gradient);
            n.score();
            n.fisher(some(0, 5), gradient);
            assertThat(n.buffers().sameBits(before)).isTrue();
            n.gradient(gradient);
            assertThat(n.buffers().sameBits(before)).isFalse();
            n.use(some(0, 20), Network.Mode.TRAINING_BOTH);
            before.set(n.buffers());
            n.perturbedGradient(gradient);
            assertThat(n.buffers().sameBits(before)).isFalse();
            n.use(some(0, 20), Network.Mode.INFERENCE);
            before.set(n.buffers());
            n.gradient(gradient);
            assertThat(n.buffers().sameBits(before)).isTrue();
        }
    }

    @Test
    void estimatedStatisticsAreThoseOfTheBatch() {
        try (Network n = network()) {
            n.estimateStatistics(MANY);
            Vec estimated = n.buffers().copy();
            gradient(n, MANY, Network.Mode.TRAINING);
            assertThat(n.buffers().toDoubles()).containsExactly(estimated.toDoubles(), within(1e-12));
            assertThat(estimated.norm()).isNotCloseTo(Math.sqrt(7), within(0.01));
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void oneNumberAChannelLeavesTheStatisticsFinite(Precision precision) {
        NetworkSpec spec = NetworkSpec.parse("cnn:2-3-4-bn", 1, IMAGE, 3);
        try (Network n = Networks.create(spec, precision, 5, 1)) {
            Vec g = gradient(n, some(0, 1), Network.Mode.TRAINING);
            assertThat(g.norm()).isPositive().isFinite();
            assertThat(n.buffers().norm()).isFinite();
            int last = n.buffers().length() - 1; // of the last normalization, which sees one place
            assertThat(n.buffers().get(last)).isCloseTo(0.9, within(1e-6));
        }
    }

    @Test
    void aCopySharesNothing() {
        try (Network n = network();
                Network copy = n.copy()) {
            n.use(MANY, Network.Mode.INFERENCE);
            double loss = n.loss();
            copy.parameters().fill(0.3);
            copy.buffers().fill(2);
            assertThat(n.loss()).isEqualTo(loss);
            assertThat(n.score().loss()).isCloseTo(loss, within(1e-15));
        }
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        NetworkSpec spec = NetworkSpec.parse("cnn:3-4", 1, IMAGE, 3);
        try (Network one = Networks.create(spec, Precision.FLOAT, 5, 1);
                Network two = Networks.create(spec, Precision.FLOAT, 5, 1);
                Network other = Networks.create(spec, Precision.FLOAT, 6, 1)) {
            Vec first = gradient(one, some(0, 30), Network.Mode.TRAINING);
            assertThat(first.sameBits(gradient(two, some(0, 30), Network.Mode.TRAINING)))
                    .isTrue();
            assertThat(first.sameBits(gradient(one, some(0, 30), Network.Mode.TRAINING)))
                    .isTrue();
            assertThat(one.parameters().sameBits(other.parameters())).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp:9-7-tanh", "cnn:3-4-tanh", "cnn:3-4-bn-tanh", "resnet18"})
    void floatsFollowDoubles(String text) {
        NetworkSpec spec = NetworkSpec.parse(text, 4, IMAGE, 3);
        try (Network doubles = Networks.create(spec, Precision.DOUBLE, 5, 1);
                Network floats = Networks.create(spec, Precision.FLOAT, 5, 1)) {
            doubles.parameters().put(0, floats.parameters().toDoubles());
            for (Network.Mode mode : new Network.Mode[] {Network.Mode.TRAINING, Network.Mode.INFERENCE}) {
                assertFollows(gradient(floats, some(0, 20), mode), gradient(doubles, some(0, 20), mode));
            }
            assertFollows(floats.buffers(), doubles.buffers());
            assertFollows(product(floats, some(0, 20)), product(doubles, some(0, 20)));
            Vec[] fisher = {floats.parameters().like(), doubles.parameters().like()};
            floats.fisher(some(0, 20), fisher[0]);
            doubles.fisher(some(0, 20), fisher[1]);
            assertFollows(fisher[0], fisher[1]);
        }
    }

    private static void assertFollows(Vec floats, Vec doubles) {
        double largest = Arrays.stream(doubles.toDoubles()).map(Math::abs).max().orElse(0);
        assertThat(floats.toDoubles()).containsExactly(doubles.toDoubles(), within(2e-4 * largest));
    }

    @Test
    void theScoreCountsWhatIsPredicted() {
        try (Network n = network()) {
            n.use(MANY, Network.Mode.INFERENCE);
            int[] predicted = n.predict(MANY);
            long hits = IntStream.range(0, 300)
                    .filter(i -> predicted[i] == MANY.label(i))
                    .count();
            Network.Score score = n.score();
            assertThat(score.accuracy()).isEqualTo(hits / 300.0);
            n.use(MANY, Network.Mode.TRAINING);
            assertThat(n.score()).isEqualTo(score);
            assertThat(predicted).contains(0, 1, 2);
        }
    }

    @Test
    void samplesOfAnotherShapeAreRefused() {
        try (Network n = network()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> n.use(new RandomSamples(Shape.vector(2), 3, 4), Network.Mode.INFERENCE));
        }
    }

    @Test
    void flopsAreThoseOfTheDefaultExample() {
        NetworkSpec spec = NetworkSpec.parse("cnn:12-24-32", 1, new Shape(1, 16, 16), 10);
        try (Network n = Networks.create(spec, Precision.FLOAT, 1, 1)) {
            assertThat(n.flops().get("conv1")).isEqualTo(2L * 9 * 12 * 256);
            long linear = n.flops().entrySet().stream()
                    .filter(e -> !e.getKey().startsWith("pool"))
                    .mapToLong(e -> e.getValue())
                    .sum();
            assertThat(3 * linear / 1e6).isCloseTo(1.86, within(0.01));
        }
    }
}
