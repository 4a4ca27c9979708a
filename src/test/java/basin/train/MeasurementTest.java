package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Dataset;
import basin.data.Datasets;
import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Vec;
import basin.landscape.Directions;
import basin.landscape.GridProgress;
import basin.landscape.LossGrid;
import basin.landscape.LossPlane;
import basin.model.Network;
import basin.model.Networks;
import basin.spectrum.SpectrumEstimator;
import basin.spectrum.SpectrumProgress;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a measurement finds against the same by its parts: samples, directions and probes are those of the seed alone. */
class MeasurementTest {
    private static final RunConfig RUN =
            Small.run().draft().measure(Small.measure(0)).config();

    private final Samples training = dataset().training();
    private Surface surface;
    private SpectrumView spectrum;

    private static Dataset dataset() {
        return Datasets.open(RUN.data(), Path.of(""), RUN.labelNoise(), RUN.seed());
    }

    private static Network network() {
        return Networks.create(Experiments.spec(RUN), RUN.precision(), RUN.seed(), 1);
    }

    private final class Kept implements Measurement.Listener {
        @Override
        public void between() {}

        @Override
        public void surface(Surface found) {
            surface = found;
        }

        @Override
        public void products(int done, int total) {}

        @Override
        public void spectrum(SpectrumView found) {
            spectrum = found;
        }

        @Override
        public LaneSnapshot shown() {
            return new LaneView(RUN, 0, Past.NONE, 1, null).latest();
        }

        @Override
        public boolean due() {
            return false;
        }
    }

    private Samples drawn(int count) {
        int[] order = Rng.of(RUN.seed(), "measured samples").permutation(training.size());
        return training.pick(Arrays.copyOf(order, count));
    }

    @Test
    void isThatOfStatedSamplesAtAnyStep() throws InterruptedException {
        try (Network measured = network();
                Network n = network()) {
            new Measurement(RUN, measured, training, 7, 1, new Kept()).measure(false, new Turn());
            assertThat(measured.parameters().sameBits(n.parameters())).isTrue();
            n.use(drawn(64), Network.Mode.INFERENCE);
            LossGrid expected = grid(n);
            assertThat(surface.step()).isEqualTo(7);
            for (int i = 0; i < 25; i++) {
                assertThat(surface.grid().values()[i]).isCloseTo(expected.values()[i], within(1e-5f));
            }
            n.use(drawn(32), Network.Mode.INFERENCE);
            Rng rng = Rng.of(RUN.seed(), SpectrumEstimator.PURPOSE);
            double[] eigenvalues = new SpectrumEstimator(n, 4, 2, 32, rng)
                    .run(SpectrumProgress.NONE)
                    .orElseThrow()
                    .eigenvalues();
            assertThat(spectrum.spectrum().eigenvalues()).containsExactly(eigenvalues, within(1e-5));
        }
    }

    private static LossGrid grid(Network n) {
        Vec w = n.parameters();
        Rng rng = Rng.of(RUN.seed(), Directions.PURPOSE);
        Vec a = Directions.normalized(Directions.raw(w, rng), w, n.layout(), Directions.Normalization.FILTER);
        Vec b = Directions.normalized(Directions.raw(w, rng), w, n.layout(), Directions.Normalization.FILTER);
        try (LossPlane plane = new LossPlane(n, a, b)) {
            return plane.grid(5, 1, 64, GridProgress.NONE);
        }
    }
}
