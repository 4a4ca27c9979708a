package basin.cli;

import basin.spectrum.SpectrumProgress;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What a spectrum costs, said when its second product is there, and how far it is where a person looks on. The first
 * product sets things up and is not timed.
 */
final class ProductLine implements SpectrumProgress {
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MILLIS = 1e3;
    private static final long INTERVAL_NANOS = 200_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final Terminal terminal;
    private final boolean quiet;
    private final LongSupplier nanos;
    private long began;
    private long shown;
    private int made;

    /** Says nothing where {@code quiet}. */
    ProductLine(Terminal terminal, boolean quiet, LongSupplier nanos) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.nanos = nanos;
    }

    /** Begins with another matrix, called {@code what}, that takes at most {@code products} and holds {@code bytes}. */
    void begin(String what, long products, long bytes) {
        made = 0;
        if (!quiet) {
            terminal.out()
                    .printf(Locale.ROOT, "%s: at most %d products, vectors of %.1f MB%n", what, products, bytes / 1e6);
        }
    }

    @Override
    public boolean reached(int done, int total) {
        long now = nanos.getAsLong();
        made++;
        if (made == 1) {
            began = now;
        } else if (!quiet && made == 2) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "  %.2f ms each, about %.1f s together%n",
                            millisEach(),
                            millisEach() * total / MILLIS);
        } else if (!quiet && terminal.interactive() && now - shown > INTERVAL_NANOS) {
            shown = now;
            long left = Math.round(millisEach() * (total - done) / MILLIS);
            terminal.out().printf("%s  %d of %d, %d:%02d left", ERASE, done, total, left / 60, left % 60);
            terminal.out().flush();
        }
        return true;
    }

    /** Mean time of a product; NaN before the second. */
    double millisEach() {
        return made < 2 ? Double.NaN : (nanos.getAsLong() - began) / NANOS_A_MILLI / (made - 1);
    }

    /** Products made. */
    int made() {
        return made;
    }

    /** Takes away what stands on the line. */
    void end() {
        if (!quiet && terminal.interactive()) {
            terminal.out().print(ERASE);
        }
    }
}
