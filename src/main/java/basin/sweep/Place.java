package basin.sweep;

/** Where the runs of a sweep are computed. */
public interface Place extends AutoCloseable {
    /**
     * Trains {@code task}, a {@link SweepTask} as JSON, and returns when it has ended. May be called from several threads
     * at once.
     *
     * @return a {@link SweepResult} as JSON
     */
    String run(String task) throws Exception;

    @Override
    void close();
}
