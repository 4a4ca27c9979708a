package basin.train;

import basin.kernel.MissingLibraryException;

/** Why a lane ended, in words for people: what happened, where, and what to do. */
public final class Failures {
    private Failures() {}

    /** The loss or the gradient of {@code row} is not finite. */
    static String loss(boolean others, LaneConfig lane, MetricRow row) {
        String what = "The loss";
        double value = row.trainLoss();
        if (Double.isFinite(value) && !Double.isFinite(row.gradientNorm())) {
            what = "The gradient";
            value = row.gradientNorm();
        } else if (Double.isFinite(value) && Double.isFinite(row.perturbedLoss())) {
            what = "The gradient at the perturbed weights";
        } else if (Double.isFinite(value)) {
            value = row.perturbedLoss();
        }
        String how = Double.isNaN(value) ? " is no longer a number." : " became infinite.";
        String where = " It happened at step " + row.step() + ", in epoch " + (row.epoch() + 1) + ".";
        String remedy = lane.optimizer().perturbs() && row.rho() > 0
                ? " Lower the learning rate or ρ, then start again."
                : " Lower the learning rate, then start again.";
        return what + how + where + (others ? " The other lanes went on." : "") + remedy;
    }

    /** Something threw {@code e}, which the caller logs where it is none that people can help. */
    public static String error(Throwable e) {
        boolean plain = e instanceof IllegalArgumentException
                || e instanceof ArithmeticException
                || e instanceof MissingLibraryException;
        if (plain && e.getMessage() != null) {
            return e.getMessage();
        }
        if (e instanceof OutOfMemoryError memory) {
            return memory(memory);
        }
        return "The lane ended by an error: " + e + ". The log says more.";
    }

    /** What to do about {@code e}, which nobody foresaw; a sentence or some, for people. */
    public static String unforeseen(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError memory) {
                return memory(memory);
            }
        }
        return "Something went wrong that was not foreseen. What trains goes on where it can, and what was saved stays.";
    }

    /** Java says of its own heap that it is full; all other memory lies outside it. */
    private static String memory(OutOfMemoryError e) {
        String why = String.valueOf(e.getMessage());
        boolean heap = why.contains("heap") || why.contains("GC overhead") || why.contains("array size");
        if (heap) {
            return "The memory does not suffice. Take a smaller network, a smaller batch, fewer Fisher samples or fewer"
                    + " lanes, or give Java more (-Xmx).";
        }
        return "The memory outside Java's heap does not suffice. Take a smaller batch, a narrower network, fewer samples"
                + " to measure on or fewer lanes.";
    }
}
