package basin.ui.probe;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** The lengths of the last seconds' frames and the waits of events among them. For one thread. */
final class FrameTimes {
    private static final double PER_MILLI = 1e6;
    private static final double PER_SECOND = 1e9;

    private final long span;
    private final Deque<Timed> frames = new ArrayDeque<>();
    private final Deque<Timed> waits = new ArrayDeque<>();
    private long last = -1;

    /** What took {@code length} nanoseconds and ended at {@code end}. */
    private record Timed(long end, long length) {}

    /**
     * Keeps what ended within the last {@code span} nanoseconds.
     *
     * @param span above 0
     */
    FrameTimes(long span) {
        this.span = span;
    }

    /** A frame began at {@code now}, in nanoseconds, and with it the one before ended. */
    void frame(long now) {
        if (last >= 0) {
            add(frames, new Timed(now, now - last));
        }
        last = now;
    }

    /** An event that was sent at {@code sent} is dealt with at {@code now}, both in nanoseconds. */
    void event(long sent, long now) {
        add(waits, new Timed(now, now - sent));
    }

    private void add(Deque<Timed> all, Timed one) {
        all.addLast(one);
        while (all.getFirst().end() <= one.end() - span) {
            all.removeFirst();
        }
    }

    /** What the last seconds were like. */
    Fluency fluency() {
        double[] lengths = frames.stream()
                .mapToDouble(t -> t.length() / PER_MILLI)
                .sorted()
                .toArray();
        double total = Arrays.stream(lengths).sum();
        double longest = waits.stream().mapToLong(Timed::length).max().orElse(0) / PER_MILLI;
        if (lengths.length == 0) {
            return new Fluency(0, Double.NaN, Double.NaN, Double.NaN, longest);
        }
        // the least length that 99 of 100 frames do not exceed
        int rank = (int) Math.ceil(lengths.length * 0.99) - 1;
        double rate = lengths.length / (total * PER_MILLI / PER_SECOND);
        return new Fluency(lengths.length, rate, lengths[rank], lengths[lengths.length - 1], longest);
    }
}
