package basin.train;

import java.util.Arrays;

/**
 * The median wall-clock time of the last steps: so many that lanes are compared over a run and not over the moments in
 * which others wait or measure (64 steps made SAM cost four times SGD's in the default example, all 960 twice).
 */
final class StepTimes {
    /** Of so many steps at most. */
    static final int KEPT = 1024;

    private final double[] millis = new double[KEPT];
    private int count;

    void add(double time) {
        millis[count % KEPT] = time;
        count++;
    }

    /** In milliseconds; NaN before the first step. */
    double median() {
        double[] sorted = Arrays.copyOf(millis, Math.min(count, KEPT));
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
