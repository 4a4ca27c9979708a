package basin.optim;

/**
 * When a new mask is due: in the first step of a run, then every {@code period} epochs at their first batch, or every
 * {@code period} iterations.
 *
 * @param period 1 or more
 * @param unit what it counts
 */
public record MaskEvery(int period, Unit unit) {
    /** What a period counts. */
    public enum Unit {
        /** Passes over the training set. */
        EPOCHS,
        /** Steps. */
        ITERATIONS
    }

    /** Checks the period. */
    public MaskEvery {
        if (period < 1) {
            throw new IllegalArgumentException("A mask's period is " + period + "; 1 or more is allowed.");
        }
    }

    /** Every {@code period} epochs (the paper's T_m). */
    public static MaskEvery epochs(int period) {
        return new MaskEvery(period, Unit.EPOCHS);
    }

    /** Whether the step at {@code moment} makes a new mask. */
    boolean due(Moment moment) {
        return switch (unit) {
            case EPOCHS -> moment.batch() == 0 && moment.epoch() % period == 0;
            case ITERATIONS -> moment.step() % period == 0;
        };
    }
}
