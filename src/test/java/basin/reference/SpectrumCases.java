package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.model.Network;
import basin.spectrum.Spectrum;
import basin.spectrum.SpectrumEstimator;
import basin.spectrum.SpectrumProgress;
import java.util.Arrays;
import java.util.stream.Stream;

/** Lanczos run to as many steps as there are weights: its Ritz values are all the eigenvalues. */
final class SpectrumCases implements ReferenceCases {
    private static final double TOLERANCE = 1e-6;

    @Override
    public Stream<Case> of(Reference file) {
        return Stream.of(new Case("eigenvalues and trace by Lanczos", () -> eigenvalues(file)));
    }

    private static void eigenvalues(Reference file) {
        double[] expected = file.array("/hessian_eigenvalues_ascending");
        int d = expected.length;
        try (Network network = file.network(Precision.DOUBLE, "/params", "/buffers")) {
            network.use(file.samples("/data"), Network.Mode.INFERENCE);
            Spectrum spectrum = new SpectrumEstimator(network, d, 1, 1, Rng.of(1, SpectrumEstimator.PURPOSE))
                    .run(SpectrumProgress.NONE)
                    .orElseThrow();
            double[] all = spectrum.nodes().clone();
            Arrays.sort(all);
            assertThat(all).containsExactly(expected, within(TOLERANCE));
            assertThat(Arrays.stream(all).sum()).isCloseTo(file.number("/hessian_trace"), within(TOLERANCE));
            for (int i = 0; i < Spectrum.RATIO_OVER; i++) {
                assertThat(spectrum.eigenvalues()[i]).isCloseTo(expected[d - 1 - i], within(TOLERANCE));
            }
            assertThat(spectrum.smallest()).isCloseTo(expected[0], within(TOLERANCE));
            assertThat(spectrum.asymmetry()).isLessThan(1e-9);
        }
    }
}
