package basin.ui.base;

import java.math.BigDecimal;
import java.util.Locale;

/** How the window writes times, and numbers that are typed. */
public final class Figures {
    private static final long HOUR = 3600;
    private static final double LONG_FROM = 1e9;

    private Figures() {}

    /** A number as one types it: the shortest digits, a point, a plain minus. */
    public static String typed(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LONG_FROM) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** Seconds as minutes and seconds, 0:42, with hours before them where there are any. */
    public static String clock(double seconds) {
        long s = Math.max(0, Math.round(seconds));
        return s >= HOUR
                ? String.format(Locale.ROOT, "%d:%02d:%02d", s / HOUR, s / 60 % 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60);
    }
}
