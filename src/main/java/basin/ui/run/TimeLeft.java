package basin.ui.run;

import java.util.ArrayDeque;
import java.util.Deque;

/** How long a piece of work still takes, from what was done in the last ten seconds. */
public final class TimeLeft {
    private static final double WINDOW_SECONDS = 10;
    private static final double LEAST_SECONDS = 1;

    private record Mark(double seconds, double done) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    /** Forgets what was seen, after a pause. */
    public void clear() {
        marks.clear();
    }

    /**
     * The seconds left; NaN while too little was seen.
     *
     * @param seconds now, on any clock
     * @param done of the work, in any unit: less than before begins anew
     * @param total of the work
     */
    public double after(double seconds, double done, double total) {
        if (!marks.isEmpty() && done < marks.getLast().done()) {
            clear();
        }
        marks.addLast(new Mark(seconds, done));
        while (marks.size() > 2 && seconds - marks.getFirst().seconds() > WINDOW_SECONDS) {
            marks.removeFirst();
        }
        Mark first = marks.getFirst();
        double passed = seconds - first.seconds();
        double gained = done - first.done();
        return passed < LEAST_SECONDS || gained <= 0 ? Double.NaN : (total - done) * passed / gained;
    }
}
