package basin.io;

/**
 * Evenly spaced round numbers on an axis.
 *
 * @param first the lowest tick
 * @param step between ticks: 1, 2 or 5 times a power of ten
 * @param count of ticks, 1 or more
 */
public record Ticks(double first, double step, int count) {
    private static final double SLACK = 1e-9;

    /**
     * The round numbers in {@code low..high}, at most about {@code wanted} of them; for an empty range the one tick
     * {@code low}.
     */
    public static Ticks between(double low, double high, int wanted) {
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(high > low)) {
            return new Ticks(Double.isFinite(low) ? low : 0, 1, 1);
        }
        double step = niceStep((high - low) / Math.max(1, wanted));
        double first = Math.ceil(low / step - SLACK);
        double last = Math.floor(high / step + SLACK);
        return new Ticks(first * step, step, Math.max(1, (int) (last - first) + 1));
    }

    /** The smallest of 1, 2, 5 times a power of ten that is at least {@code step}. */
    public static double niceStep(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double mantissa = step / power;
        double nice = mantissa <= 1 + SLACK ? 1 : mantissa <= 2 + SLACK ? 2 : mantissa <= 5 + SLACK ? 5 : 10;
        return nice * power;
    }

    /** Tick {@code i}, free of the rounding that sums collect. */
    public double at(int i) {
        double value = Math.rint(first / step + i) * step;
        return value == 0 ? 0 : value;
    }

    /** Tick {@code i} as text. */
    public String label(int i) {
        return Numbers.tick(at(i), step);
    }
}
