package basin.io;

import basin.landscape.LossGrid;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * One scale of height and colour for several loss surfaces. It ends where nine tenths of all losses lie below, rounded up to
 * a tick, since a few steep corners would flatten all the rest; what is higher is shown as the end.
 *
 * @param low loss of the floor and the darkest colour
 * @param high loss of the ceiling and the lightest colour, above {@code low}
 * @param step distance of the ticks
 * @param cut whether some loss is above {@code high}, or not finite
 */
public record LossScale(double low, double high, double step, boolean cut) {
    private static final double SHARE_BELOW = 0.9;
    private static final int MOST_STEPS = 5;

    /** The smallest range shown, over the losses' size, so that rounding noise does not look like mountains. */
    private static final double FLATTEST = 1e-6;

    /** The scale that {@code grids} share; 0..1 where they hold no finite value. */
    public static LossScale of(Collection<LossGrid> grids) {
        return ofLosses(grids.stream()
                .map(g -> IntStream.range(0, g.values().length)
                        .mapToDouble(i -> g.values()[i])
                        .toArray())
                .toList());
    }

    /** As {@link #of}, of the losses alone. */
    public static LossScale ofLosses(Collection<double[]> surfaces) {
        int all = surfaces.stream().mapToInt(s -> s.length).sum();
        double[] losses = new double[all];
        int count = 0;
        boolean infinite = false;
        for (double[] surface : surfaces) {
            for (double v : surface) {
                if (Double.isFinite(v)) {
                    losses[count++] = v;
                }
                infinite |= Double.isInfinite(v);
            }
        }
        if (count == 0) {
            return new LossScale(0, 1, 0.2, infinite);
        }
        Arrays.sort(losses, 0, count);
        double least = losses[0];
        double end = losses[(int) Math.ceil(SHARE_BELOW * count) - 1];
        double step = Ticks.niceStep(Math.max(end - least, Math.max(Math.abs(least), 1) * FLATTEST) / MOST_STEPS);
        double low = Math.floor(least / step) * step;
        double high = Math.max(Math.ceil(end / step) * step, low + step);
        return new LossScale(low, high, step, infinite || losses[count - 1] > high);
    }

    /** Where {@code loss} lies between floor and ceiling, 0..1; NaN stays NaN. */
    public double share(double loss) {
        return Math.max(0, Math.min(1, (loss - low) / (high - low)));
    }

    /** Viridis at {@code loss}, as 0xRRGGBB. */
    public int rgb(double loss) {
        return Viridis.rgb(share(loss));
    }

    /** The ticks from floor to ceiling. */
    public Ticks ticks() {
        return new Ticks(low, step, (int) Math.rint((high - low) / step) + 1);
    }

    /** The text of tick {@code i}; the last says "≥" where something is cut. */
    public String label(int i) {
        Ticks ticks = ticks();
        return (cut && i == ticks.count() - 1 ? "≥\u2009" : "") + ticks.label(i);
    }
}
