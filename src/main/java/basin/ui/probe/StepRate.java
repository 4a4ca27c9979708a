package basin.ui.probe;

import java.util.ArrayDeque;
import java.util.Deque;

/** Steps a second over the last seconds, from counts at their times. For one thread. */
final class StepRate {
    private static final double PER_SECOND = 1e9;

    private final long span;
    private final Deque<Count> counts = new ArrayDeque<>();

    private record Count(long time, int steps) {}

    /** Over the last {@code span} nanoseconds. */
    StepRate(long span) {
        this.span = span;
    }

    /** At {@code time}, in nanoseconds, {@code steps} were done; fewer than before begin anew. */
    void at(long time, int steps) {
        if (!counts.isEmpty() && steps < counts.getLast().steps()) {
            counts.clear();
        }
        counts.addLast(new Count(time, steps));
        while (counts.getFirst().time() < time - span) {
            counts.removeFirst();
        }
    }

    /** Steps a second; NaN where fewer than two counts are known. */
    double rate() {
        if (counts.size() < 2) {
            return Double.NaN;
        }
        Count first = counts.getFirst();
        Count last = counts.getLast();
        return (last.steps() - first.steps()) * PER_SECOND / (last.time() - first.time());
    }
}
