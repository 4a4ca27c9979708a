package basin.ui.run;

import java.util.ArrayDeque;
import java.util.Deque;

/** How long a run still takes, from the steps of the last ten seconds. */
final class TimeLeft {
    private static final double WINDOW_SECONDS = 10;
    private static final double LEAST_SECONDS = 1;

    private record Mark(double seconds, long steps) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    /** Forgets what was seen, after a pause. */
    void clear() {
        marks.clear();
    }

    /**
     * The seconds left; NaN while too little was seen.
     *
     * @param seconds now, on any clock
     * @param steps taken in all lanes together
     * @param total of all lanes together
     */
    double after(double seconds, long steps, long total) {
        marks.addLast(new Mark(seconds, steps));
        while (marks.size() > 2 && seconds - marks.getFirst().seconds() > WINDOW_SECONDS) {
            marks.removeFirst();
        }
        Mark first = marks.getFirst();
        double passed = seconds - first.seconds();
        long done = steps - first.steps();
        return passed < LEAST_SECONDS || done <= 0 ? Double.NaN : (total - steps) * passed / done;
    }
}
