package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Datasets;
import basin.data.Samples;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.NetworkSpec;
import basin.model.Networks;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PiecewiseLossTest {
    @Test
    void piecesOfUnequalSizeGiveTheWholeMean() {
        Samples all = Datasets.open("moons", Path.of(""), 0, 7).training();
        Samples some = all.pick(IntStream.range(0, 64).toArray());
        NetworkSpec spec = NetworkSpec.parse("mlp:5-tanh", 1, all.shape(), all.classes());
        try (Network network = Networks.create(spec, Precision.DOUBLE, 7, 1)) {
            int[] pulses = new int[1];
            PiecewiseLoss pieces = new PiecewiseLoss(network, some, 9, () -> pulses[0]++);
            Vec v = network.parameters().copy();
            Vec gradient = v.like();
            Vec product = v.like();
            double loss = pieces.loss();
            assertThat(pulses[0]).as("one batch is enough for a loss").isEqualTo(1);
            assertThat(pieces.gradient(gradient)).isCloseTo(loss, within(1e-14));
            assertThat(pulses[0]).isEqualTo(1 + 8);
            pieces.hessianVector(v, product);
            network.use(some, Network.Mode.INFERENCE);
            assertThat(loss).isCloseTo(network.loss(), within(1e-12));
            assertSame(gradient, network::gradient);
            assertSame(product, whole -> network.hessianVector(v, whole));
        }
    }

    private static void assertSame(Vec pieces, Consumer<Vec> whole) {
        Vec expected = pieces.like();
        whole.accept(expected);
        assertThat(expected.norm()).isPositive();
        expected.add(-1, pieces);
        assertThat(expected.norm()).isLessThan(1e-12);
    }
}
