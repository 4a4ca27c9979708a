package basin.sweep;

/** Where rows of a loss plane are computed. */
public interface SurfacePlace extends AutoCloseable {
    /**
     * Computes {@code block}, a {@link SurfaceBlock} as JSON, and returns when it is done. May be called from several threads
     * at once.
     *
     * @return the bits of its losses, row by row, as JSON
     */
    String rows(String block) throws Exception;

    @Override
    void close();
}
