package basin.ui.chart;

import basin.io.Numbers;
import basin.io.Ticks;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The values at which an upright axis has lines, and how they are written. */
final class AxisTicks {
    private static final double LONG = 1e5;
    private static final double SHORT = 1e-3;

    private AxisTicks() {}

    /** Round values, rising. */
    static double[] plain(double low, double high, int wanted) {
        Ticks ticks = Ticks.between(low, high, wanted);
        return IntStream.range(0, ticks.count()).mapToDouble(ticks::at).toArray();
    }

    /** Powers of ten, with 2 and 5 between where there is room; within less than a power of ten evenly spaced ones. */
    static double[] logarithmic(double low, double high, int wanted) {
        double decades = Math.log10(high / low);
        if (decades < 1) {
            return plain(low, high, wanted);
        }
        int stride = (int) Math.max(1, Math.ceil(decades / wanted));
        int[] parts = 3 * decades <= wanted + 1 ? new int[] {1, 2, 5} : new int[] {1};
        return IntStream.rangeClosed((int) Math.floor(Math.log10(low)), (int) Math.ceil(Math.log10(high)))
                .filter(k -> Math.floorMod(k, stride) == 0)
                .boxed()
                .flatMapToDouble(k -> Arrays.stream(parts).mapToDouble(p -> p * Math.pow(10, k)))
                .filter(v -> v >= low && v <= high)
                .toArray();
    }

    /** Value {@code i} of {@code values}: with as many places as the others need where they are evenly spaced. */
    static String text(double[] values, int i) {
        double size = Math.abs(values[i]);
        if (size >= LONG || (size > 0 && size < SHORT)) {
            return Numbers.compact(values[i]);
        }
        return even(values) ? Numbers.tick(values[i], values[1] - values[0]) : Numbers.shortest(values[i]);
    }

    private static boolean even(double[] values) {
        return values.length > 1
                && Math.abs(values[values.length - 1] - values[0] - (values.length - 1) * (values[1] - values[0]))
                        < SHORT * (values[1] - values[0]);
    }
}
