package basin.io;

import basin.landscape.LossGrid;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One scale of height and colour for several loss surfaces. It ends where nine tenths of all losses lie below, rounded up to
 * a tick, since a few steep corners would flatten all the rest; what is higher is shown as the end.
 *
 * @param low loss of the floor and the darkest colour
 * @param high loss of the ceiling and the lightest colour, above {@code low}
 * @param step distance of the ticks; where heights are logarithms, the least ratio of two
 * @param cut whether some loss is above {@code high}, or not finite
 * @param logarithmic whether heights are logarithms of losses, {@code low} being above 0
 */
public record LossScale(double low, double high, double step, boolean cut, boolean logarithmic) {
    private static final double SHARE_BELOW = 0.9;
    private static final int MOST_STEPS = 5;

    /** The smallest range shown, over the losses' size, so that rounding noise does not look like mountains. */
    private static final double FLATTEST = 1e-6;

    /** Logarithms show at most so many powers of ten below the highest loss. */
    private static final double DEEPEST = 1e-6;

    private static final double LEAST_RATIO = 1.05;
    private static final double SLACK = 1e-9;

    /** From here on a power of ten is shorter. */
    private static final double LONG = 1e4;

    /**
     * How heights follow from losses.
     *
     * @param logarithmic whether they are logarithms
     * @param top the highest loss that is told apart; NaN where the losses decide
     */
    public record Height(boolean logarithmic, double top) {
        /** The losses themselves, up to where nine tenths lie below. */
        public static final Height PLAIN = new Height(false, Double.NaN);
    }

    /** A scale of plain heights. */
    public LossScale(double low, double high, double step, boolean cut) {
        this(low, high, step, cut, false);
    }

    /** The scale that {@code grids} share; 0..1 where they hold no finite value. */
    public static LossScale of(Collection<LossGrid> grids) {
        return of(grids, Height.PLAIN);
    }

    /** The same with heights as {@code height} says. */
    public static LossScale of(Collection<LossGrid> grids, Height height) {
        return ofLosses(
                grids.stream()
                        .map(g -> IntStream.range(0, g.values().length)
                                .mapToDouble(i -> g.values()[i])
                                .toArray())
                        .toList(),
                height);
    }

    /** As {@link #of}, of the losses alone. */
    public static LossScale ofLosses(Collection<double[]> surfaces) {
        return ofLosses(surfaces, Height.PLAIN);
    }

    /** The same with heights as {@code height} says; logarithms are of the losses above 0. */
    public static LossScale ofLosses(Collection<double[]> surfaces, Height height) {
        double[] all = surfaces.stream().flatMapToDouble(Arrays::stream).toArray();
        boolean infinite = Arrays.stream(all).anyMatch(Double::isInfinite);
        double[] losses = Arrays.stream(all)
                .filter(v -> Double.isFinite(v) && (v > 0 || !height.logarithmic))
                .sorted()
                .toArray();
        if (losses.length == 0) {
            return height.logarithmic
                    ? new LossScale(0.1, 1, 2, infinite, true)
                    : new LossScale(0, 1, 0.2, infinite, false);
        }
        double end = losses[(int) Math.ceil(SHARE_BELOW * losses.length) - 1];
        double top = height.top > losses[0] ? height.top : Double.NaN;
        double most = losses[losses.length - 1];
        return height.logarithmic
                ? logarithmic(losses[0], end, most, top, infinite)
                : plain(losses[0], end, most, top, infinite);
    }

    private static LossScale plain(double least, double end, double most, double top, boolean infinite) {
        boolean given = !Double.isNaN(top);
        double flattest = Math.max(Math.abs(least), 1) * FLATTEST;
        double step = Ticks.niceStep(Math.max((given ? top : end) - least, flattest) / MOST_STEPS);
        double low = Math.floor(least / step) * step;
        double high = given ? top : Math.max(Math.ceil(end / step) * step, low + step);
        return new LossScale(low, high, step, infinite || most > high, false);
    }

    private static LossScale logarithmic(double least, double end, double most, double top, boolean infinite) {
        boolean given = !Double.isNaN(top);
        double high = given ? top : round(end, true);
        double low = round(Math.max(least, DEEPEST * high), false);
        double ceiling = high > LEAST_RATIO * low ? high : LEAST_RATIO * low;
        return new LossScale(low, ceiling, 2, infinite || most > ceiling, true);
    }

    /** The next of 1, 2, 5 times a power of ten, up or down. */
    private static double round(double loss, boolean up) {
        double above = Ticks.niceStep(loss);
        if (up || above <= loss * (1 + SLACK)) {
            return above;
        }
        double power = Math.pow(10, Math.floor(Math.log10(above) + SLACK));
        return above > 3 * power ? 2 * power : above > 1.5 * power ? power : power / 2;
    }

    /** Where {@code loss} lies between floor and ceiling, 0..1; NaN stays NaN. */
    public double share(double loss) {
        return Math.max(0, Math.min(1, place(loss)));
    }

    /** The same, beyond 0 and 1 too. */
    public double place(double loss) {
        return logarithmic
                ? (loss > 0 ? Math.log(loss / low) / Math.log(high / low) : Double.isNaN(loss) ? loss : -1)
                : (loss - low) / (high - low);
    }

    /** Viridis at {@code loss}, as 0xRRGGBB. */
    public int rgb(double loss) {
        return Viridis.rgb(share(loss));
    }

    /** The losses of the ticks, from floor to ceiling. */
    public double[] ticks() {
        return levels(MOST_STEPS);
    }

    /** About {@code wanted} round losses from floor to ceiling, {@code wanted} being 5 or more; the ends always among them. */
    public double[] levels(int wanted) {
        return logarithmic ? logarithms(wanted) : evenly(wanted);
    }

    private double[] evenly(int wanted) {
        double fine = wanted <= MOST_STEPS ? step : Math.min(step, Ticks.niceStep((high - low) / wanted));
        Ticks ticks = Ticks.between(low, high, (int) Math.ceil((high - low) / fine - SLACK));
        return withEnds(IntStream.range(0, ticks.count()).mapToDouble(ticks::at).toArray(), fine / 2);
    }

    private double[] logarithms(int wanted) {
        double decades = Math.log10(high / low);
        int[] parts = decades > wanted / 2.0 ? new int[] {1} : new int[] {1, 2, 5};
        if (decades < 1) {
            return withEnds(evenTicks(wanted), (high - low) / (4.0 * wanted));
        }
        int first = (int) Math.floor(Math.log10(low) - SLACK);
        double[] found = IntStream.rangeClosed(first, (int) Math.ceil(Math.log10(high)))
                .boxed()
                .flatMapToDouble(k -> Arrays.stream(parts).mapToDouble(p -> p * Math.pow(10, k)))
                .filter(v -> v >= low * (1 - SLACK) && v <= high * (1 + SLACK))
                .toArray();
        return withEnds(found, 0);
    }

    private double[] evenTicks(int wanted) {
        Ticks ticks = Ticks.between(low, high, wanted);
        return IntStream.range(0, ticks.count()).mapToDouble(ticks::at).toArray();
    }

    /** These between floor and ceiling, which take the place of what is closer than {@code gap}. */
    private double[] withEnds(double[] between, double gap) {
        double[] inner = Arrays.stream(between)
                .filter(v -> v > low + gap + SLACK * (high - low) && v < high - gap - SLACK * (high - low))
                .toArray();
        return DoubleStream.concat(
                        DoubleStream.of(low), DoubleStream.concat(Arrays.stream(inner), DoubleStream.of(high)))
                .toArray();
    }

    /** The text of tick {@code i} of {@link #ticks}; the last says "≥" where something is cut. */
    public String label(int i) {
        double[] ticks = ticks();
        return (cut && i == ticks.length - 1 ? "≥\u2009" : "") + text(ticks[i]);
    }

    private String text(double loss) {
        boolean tick = !logarithmic && Math.abs(loss / step - Math.rint(loss / step)) < SLACK;
        return Math.abs(loss) >= LONG
                ? Numbers.compact(loss)
                : tick ? Numbers.tick(loss, step) : Numbers.shortest(loss);
    }
}
