package basin.train;

import java.util.ArrayList;
import java.util.List;

/** Collects wrong values of one lane, or of the run, with the sentences for the common rules. */
final class Faults {
    private static final double EXACT_WHOLE = 1L << 53;

    private final int lane;
    private final List<Checks.Fault> found = new ArrayList<>();

    /** For lane {@code lane}; -1 for the run's own settings. */
    Faults(int lane) {
        this.lane = lane;
    }

    /** What was found, in the order of the calls. */
    List<Checks.Fault> found() {
        return found;
    }

    /** A fault of {@code field} unless {@code holds}. */
    void rule(boolean holds, String field, String sentence) {
        if (!holds) {
            found.add(new Checks.Fault(field, lane, sentence));
        }
    }

    /** 0..1. */
    void share(String field, String title, double value) {
        rule(value >= 0 && value <= 1, field, value(title, value) + " It must be between 0 and 1.");
    }

    /** 0 or more and finite. */
    void notNegative(String field, String title, double value) {
        rule(value >= 0 && Double.isFinite(value), field, value(title, value) + " It must be 0 or more.");
    }

    /** Above 0 and finite. */
    void above(String field, String title, double value) {
        rule(value > 0 && Double.isFinite(value), field, value(title, value) + " It must be above 0.");
    }

    /** {@code least} or more. */
    void atLeast(String field, String title, int value, int least) {
        rule(value >= least, field, value(title, value) + " It must be " + least + " or more.");
    }

    /** {@code least} to {@code most}. */
    void range(String field, String title, int value, int least, int most) {
        rule(
                value >= least && value <= most,
                field,
                value(title, value) + " It must be between " + least + " and " + most + ".");
    }

    /** "rho is -0.05." */
    static String value(String title, double value) {
        return title + " is " + text(value) + ".";
    }

    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "minus infinite";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
