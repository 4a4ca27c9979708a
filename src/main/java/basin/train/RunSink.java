package basin.train;

/**
 * Where a run's results go while it trains; {@code io} writes them to a folder. Called on the lanes' worker threads,
 * several lanes at once, so implementations are thread safe. An exception ends the lane with its message. What a sink
 * does not name it lets go.
 */
public interface RunSink extends AutoCloseable {
    /** A step was taken. */
    default void row(int lane, MetricRow row) {}

    /** Something acted on a lane. */
    default void event(Event event) {}

    /** An epoch ended, or the lane was stopped: keep what is needed to go on. */
    default void checkpoint(LaneCheckpoint checkpoint) {}

    /** A surface is complete. */
    default void surface(int lane, Surface surface) {}

    /** A spectrum is complete. */
    default void spectrum(int lane, SpectrumView spectrum) {}

    /** Something else was found out about a lane's weights. */
    default void finding(int lane, Finding finding) {}

    /** A mask came into force at an epoch's end. */
    default void mask(int lane, MaskView mask) {}

    /** The classes that a lane's network names where, at an epoch's end; the points are the same each time. */
    default void boundary(int lane, DecisionMap map) {}

    @Override
    default void close() {}

    /** Keeps nothing. */
    RunSink NONE = new RunSink() {};
}
