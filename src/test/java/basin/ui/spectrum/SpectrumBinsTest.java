package basin.ui.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import basin.spectrum.Spectrum;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpectrumBinsTest {
    private static Spectrum spectrum(double[] eigenvalues, double[] residuals, double[] nodes, double[] weights) {
        double[] none = {};
        return new Spectrum(eigenvalues, residuals, -1, 0, 3, 1, none, none, none, nodes, weights, 50, 2, 64, 0);
    }

    @Test
    void binsHoldTheWeightsOfTheirNodes() {
        Spectrum s = spectrum(
                new double[] {10}, new double[] {0}, new double[] {-1, 0.1, 0.2, 10, 99, Double.NaN}, new double[] {
                    0.1, 0.2, 0.3, 0.01, 0.3, 0.09
                });
        SpectrumBins bins = SpectrumBins.of(s, new EigenRange(-1, 10), 11);
        assertThat(bins.shares()[0]).isCloseTo(0.1, within(1e-12));
        assertThat(bins.shares()[1]).isCloseTo(0.5, within(1e-12));
        assertThat(bins.shares()[10]).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void heightsAreLogarithmic() {
        SpectrumBins bins = new SpectrumBins(new double[] {1, 1e-2, 1e-4, 1e-9, 0});
        assertThat(bins.height(0, 0.05)).isEqualTo(1);
        assertThat(bins.height(1, 0.05)).isCloseTo(0.5, within(1e-12));
        assertThat(bins.height(2, 0.05)).isEqualTo(0.05);
        assertThat(bins.height(3, 0.05)).isEqualTo(0.05);
        assertThat(bins.height(4, 0.05)).isZero();
    }

    @Test
    void figuresSayWhenTheyAreUncertainOrUndefined() {
        double[] nodes = {0};
        double[] one = {1};
        Spectrum good = spectrum(new double[] {6, 5, 4, 3, 2}, new double[] {0, 0, 0, 0, 0}, nodes, one);
        assertThat(SpectrumWords.largest(good)).isEqualTo("6.00");
        assertThat(SpectrumWords.ratio(good)).isEqualTo("3.00");
        Spectrum loose = spectrum(new double[] {6, 5, 4, 3, 2}, new double[] {0, 0, 0, 0, 1}, nodes, one);
        assertThat(SpectrumWords.largest(loose)).isEqualTo("6.00");
        assertThat(SpectrumWords.ratio(loose)).isEqualTo("~3.00");
        assertThat(SpectrumWords.details(loose)).contains("λ₅ ~2.00, residual 1.0", "not converged");
        Spectrum few = spectrum(new double[] {6, -1}, new double[] {1, 0}, nodes, one);
        assertThat(SpectrumWords.largest(few)).isEqualTo("~6.00");
        assertThat(SpectrumWords.ratio(few)).isEqualTo("–");
    }

    @Test
    void theSharedRangeHoldsAll() {
        Spectrum a = spectrum(new double[] {60}, new double[] {0}, new double[] {-3, 60}, new double[] {0.5, 0.5});
        Spectrum b = spectrum(new double[] {20}, new double[] {0}, new double[] {0, 20}, new double[] {0.5, 0.5});
        EigenRange range = EigenRange.over(List.of(a, b));
        assertThat(range.low()).isBetween(-6.0, -3.0);
        assertThat(range.high()).isBetween(60.0, 65.0);
        assertThat(EigenRange.over(List.of())).isEqualTo(new EigenRange(0, 1));
        assertThatThrownBy(() -> new EigenRange(1, 1)).hasMessageContaining("1.0");
    }
}
