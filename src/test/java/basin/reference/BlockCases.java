package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.model.Network;
import basin.spectrum.LayerSpectrum;
import basin.spectrum.LayerSpectrum.Block;
import basin.spectrum.Matrix;
import basin.spectrum.Spectrum;
import basin.spectrum.SpectrumEstimator;
import basin.spectrum.SpectrumPlan;
import basin.spectrum.SpectrumProgress;
import basin.spectrum.SymmetricMap;
import java.util.List;
import java.util.stream.Stream;

/** What is built from products of the reference Hessian: its layers' blocks, its trace by probes, its Gauss-Newton part. */
final class BlockCases implements ReferenceCases {
    private static final double TOLERANCE = 1e-6;
    private static final int PROBES = 24;

    @Override
    public Stream<Case> of(Reference file) {
        return Stream.of(
                new Case("spectra of the layers", () -> layers(file)),
                new Case("trace by probes and early end", () -> probes(file)),
                new Case("Gauss-Newton part", () -> gaussNewton(file)));
    }

    private static Network network(Reference file) {
        Network network = file.network(Precision.DOUBLE, "/params", "/buffers");
        network.use(file.samples("/data"), Network.Mode.INFERENCE);
        return network;
    }

    private static Rng rng() {
        return Rng.of(1, SpectrumEstimator.PURPOSE);
    }

    /** Against the blocks of the whole Hessian, whose own eigenvalues are the file's. */
    private static void layers(Reference file) {
        try (Network network = network(file)) {
            Matrix whole = Matrix.of(SymmetricMap.hessian(network));
            assertThat(whole.trace()).isCloseTo(file.number("/hessian_trace"), within(TOLERANCE));
            List<Block> blocks = LayerSpectrum.blocks(network.layout());
            List<LayerSpectrum> found = LayerSpectrum.measure(
                            SymmetricMap.hessian(network),
                            network.layout(),
                            SpectrumPlan.of(whole.a().length, 2),
                            1,
                            rng(),
                            SpectrumProgress.NONE)
                    .orElseThrow();
            for (int i = 0; i < blocks.size(); i++) {
                Matrix part = whole.part(blocks.get(i).offset(), blocks.get(i).length());
                double[] rising = part.eigenvalues();
                Spectrum s = found.get(i).spectrum();
                for (int k = 0; k < s.eigenvalues().length; k++) {
                    assertThat(s.eigenvalues()[k]).isCloseTo(rising[rising.length - 1 - k], within(TOLERANCE));
                }
                assertThat(s.smallest()).isCloseTo(rising[0], within(TOLERANCE));
            }
        }
    }

    private static void probes(Reference file) {
        double[] expected = file.array("/hessian_eigenvalues_ascending");
        try (Network network = network(file)) {
            SpectrumPlan plan = new SpectrumPlan(Spectrum.RATIO_OVER, expected.length, PROBES, 1e-3);
            Spectrum s = new SpectrumEstimator(SymmetricMap.hessian(network), plan, 1, rng())
                    .run(SpectrumProgress.NONE)
                    .orElseThrow();
            assertThat(s.trace()).isCloseTo(file.number("/hessian_trace"), within(4 * s.traceError()));
            assertThat(s.steps()).isLessThan(expected.length / 2);
            for (int k = 0; k < Spectrum.RATIO_OVER; k++) {
                double lambda = expected[expected.length - 1 - k];
                assertThat(s.eigenvalues()[k]).isCloseTo(lambda, within(1e-3 * lambda));
            }
        }
    }

    /** It has no negative eigenvalue, and where the last layer alone moves it is the Hessian. */
    private static void gaussNewton(Reference file) {
        try (Network network = network(file)) {
            Matrix hessian = Matrix.of(SymmetricMap.hessian(network));
            Matrix part = Matrix.of(SymmetricMap.of(network, network::gaussNewtonVector));
            List<Block> blocks = LayerSpectrum.blocks(network.layout());
            Block last = blocks.get(blocks.size() - 1);
            double[][] whole = hessian.part(last.offset(), last.length()).a();
            double[][] found = part.part(last.offset(), last.length()).a();
            for (int i = 0; i < whole.length; i++) {
                assertThat(found[i]).containsExactly(whole[i], within(1e-10));
            }
            double smallest = part.part(0, blocks.get(0).length()).eigenvalues()[0];
            assertThat(smallest).isGreaterThan(-1e-10);
            double apart = 0;
            for (int i = 0; i < last.offset(); i++) {
                for (int j = 0; j < hessian.a().length; j++) {
                    apart = Math.max(apart, Math.abs(part.a()[i][j] - hessian.a()[i][j]));
                }
            }
            assertThat(apart).as("two layers curve together").isGreaterThan(1e-6);
        }
    }
}
