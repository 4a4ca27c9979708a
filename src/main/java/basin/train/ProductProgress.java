package basin.train;

/**
 * How far a spectrum is: its cost is {@code total} products of {@code millisEach}.
 *
 * @param done products so far
 * @param total products at most; fewer where eigenvalues settle early
 * @param millisEach mean wall-clock time of one; NaN before the second
 */
public record ProductProgress(int done, int total, double millisEach) {
    private static final double MILLIS = 1e3;

    /** The time left at the speed so far; NaN where it is not known. */
    public double secondsLeft() {
        return millisEach * (total - done) / MILLIS;
    }
}
