package basin.cli;

import java.util.function.LongSupplier;

/** How long the steps still to take will take, at the speed so far. */
final class TimeLeft {
    private static final double NANOS = 1e9;

    private final LongSupplier nanos;
    private final long total;
    private final long start;
    private long first = -1;

    /** Of {@code total} steps, from now on. */
    TimeLeft(long total, LongSupplier nanos) {
        this.total = total;
        this.nanos = nanos;
        start = nanos.getAsLong();
    }

    /** In words, {@code 1:05 left}, after {@code done} steps; empty before the first. */
    String of(long done) {
        if (first < 0) {
            first = done;
        }
        if (done <= first) {
            return "";
        }
        double seconds = (nanos.getAsLong() - start) / NANOS / (done - first) * (total - done);
        long whole = Math.round(seconds);
        return String.format("%d:%02d left", whole / 60, whole % 60);
    }
}
