package basin.ui.surface;

import basin.io.Ticks;
import basin.landscape.LossGrid;
import java.util.Arrays;
import java.util.Collection;

/**
 * From losses to heights and colours, one for all lanes that are to be compared.
 *
 * @param low the loss at the floor
 * @param high the loss at the top; what lies above is clipped there
 */
public record HeightScale(double low, double high) {
    private static final double SEEN = 0.9;
    private static final int STEPS = 5;

    /** Checks the order. */
    public HeightScale {
        if (!(high > low) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "The scale reaches from " + low + " to " + high + ". Both must be finite, the second larger.");
        }
    }

    /**
     * A scale with round ends for these grids: from 0 (below it where losses are negative) to what nine tenths of the
     * points of the middle grid stay under, so that neither one steep lane nor a few corners flatten all the others.
     */
    public static HeightScale over(Collection<LossGrid> grids) {
        double low = 0;
        double[] tops = new double[grids.size()];
        int known = 0;
        for (LossGrid grid : grids) {
            double[] finite = finite(grid);
            if (finite.length > 0) {
                low = Math.min(low, finite[0]);
                tops[known++] = finite[(int) (SEEN * (finite.length - 1))];
            }
        }
        double[] sorted = Arrays.copyOf(tops, known);
        Arrays.sort(sorted);
        double top = known == 0 ? 1 : sorted[known / 2];
        double step = Ticks.niceStep(Math.max(top - low, 1e-6) / STEPS);
        return new HeightScale(Math.floor(low / step) * step, Math.ceil(Math.max(top, low + step) / step) * step);
    }

    /** Where {@code loss} lies: 0 at the floor and below, 1 at the top and above; NaN stays NaN. */
    public double unit(double loss) {
        return Math.max(0, Math.min(1, (loss - low) / (high - low)));
    }

    /** The loss at height {@code unit}, 0..1. */
    public double loss(double unit) {
        return low + unit * (high - low);
    }

    /** Round losses on it, about {@code wanted}. */
    public Ticks ticks(int wanted) {
        return Ticks.between(low, high, wanted);
    }

    private static double[] finite(LossGrid grid) {
        double[] values = new double[grid.values().length];
        int n = 0;
        for (float v : grid.values()) {
            if (Float.isFinite(v)) {
                values[n++] = v;
            }
        }
        double[] result = Arrays.copyOf(values, n);
        Arrays.sort(result);
        return result;
    }
}
