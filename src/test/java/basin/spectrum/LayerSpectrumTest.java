package basin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.model.ParameterLayout;
import basin.model.ParameterLayout.Parameter;
import basin.model.ParameterLayout.Role;
import basin.model.Quadratic;
import basin.spectrum.LayerSpectrum.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerSpectrumTest {
    private static final ParameterLayout LAYOUT = new ParameterLayout(List.of(
            new Parameter("conv1.weight", Role.WEIGHT, 0, List.of(2, 2)),
            new Parameter("conv1.bias", Role.BIAS, 4, List.of(2)),
            new Parameter("out.weight", Role.WEIGHT, 6, List.of(3))));

    private static final SymmetricMap H =
            SymmetricMap.hessian(Quadratic.of(Precision.DOUBLE, 5, 9, 7, 4, 3, 1, 0.5, 0, -1, -3));

    @Test
    void a_layer_is_all_that_its_name_has() {
        assertThat(LayerSpectrum.blocks(LAYOUT)).containsExactly(new Block("conv1", 0, 6), new Block("out", 6, 3));
        assertThat(LayerSpectrum.blocks(ParameterLayout.flat("w", 4))).containsExactly(new Block("w", 0, 4));
    }

    @Test
    void each_is_the_spectrum_of_its_diagonal_block() {
        List<Integer> done = new ArrayList<>();
        List<LayerSpectrum> layers = LayerSpectrum.measure(
                        H, LAYOUT, SpectrumPlan.of(20, 400), 1, Rng.of(1, "probes"), (d, total) -> {
                            done.add(d);
                            assertThat(total).isEqualTo(400 * (6 + 3));
                            return true;
                        })
                .orElseThrow();
        Matrix whole = Matrix.of(H);
        for (int i = 0; i < 2; i++) {
            Block b = LayerSpectrum.blocks(LAYOUT).get(i);
            Matrix part = whole.part(b.offset(), b.length());
            double[] rising = part.eigenvalues();
            Spectrum s = layers.get(i).spectrum();
            assertThat(layers.get(i).layer()).isEqualTo(b.layer());
            assertThat(layers.get(i).parameters()).isEqualTo(b.length());
            assertThat(s.smallest()).isCloseTo(rising[0], within(1e-11));
            for (int k = 0; k < s.eigenvalues().length; k++) {
                assertThat(s.eigenvalues()[k]).isCloseTo(rising[rising.length - 1 - k], within(1e-11));
            }
            assertThat(s.trace()).isCloseTo(part.trace(), within(4 * s.traceError()));
            assertThat(s.traceError()).isBetween(0.0, 0.5);
        }
        assertThat(done).hasSize(3600).isSorted();
        assertThat(layers.get(1).spectrum().eigenvalues()).hasSize(3);
    }

    @Test
    void it_can_be_stopped() {
        assertThat(LayerSpectrum.measure(H, LAYOUT, SpectrumPlan.of(5, 1), 1, Rng.of(1, "probes"), (d, total) -> d < 6))
                .isEmpty();
    }
}
