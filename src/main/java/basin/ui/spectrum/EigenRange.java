package basin.ui.spectrum;

import basin.spectrum.Spectrum;
import java.util.Collection;

/**
 * The eigenvalues along the horizontal axis, the same in all lanes that are compared.
 *
 * @param low left end
 * @param high right end
 */
public record EigenRange(double low, double high) {
    private static final double MARGIN = 0.04;

    /** Checks the order. */
    public EigenRange {
        if (!(high > low) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "The range reaches from " + low + " to " + high + ". Both must be finite, the second larger.");
        }
    }

    /** The range that holds every eigenvalue of these spectra, and zero, with a little room; 0..1 without any. */
    public static EigenRange over(Collection<Spectrum> spectra) {
        double low = 0;
        double high = 0;
        for (Spectrum s : spectra) {
            low = Double.isFinite(s.smallest()) ? Math.min(low, s.smallest()) : low;
            for (double node : s.nodes()) {
                low = Double.isFinite(node) ? Math.min(low, node) : low;
                high = Double.isFinite(node) ? Math.max(high, node) : high;
            }
            if (s.eigenvalues().length > 0 && Double.isFinite(s.eigenvalues()[0])) {
                high = Math.max(high, s.eigenvalues()[0]);
            }
        }
        double room = MARGIN * (high - low);
        return high > low ? new EigenRange(low - room, high + room) : new EigenRange(0, 1);
    }

    /** Where {@code value} lies: 0 at the left end, 1 at the right. */
    public double unit(double value) {
        return (value - low) / (high - low);
    }
}
