package basin.train;

/**
 * Where a run's results go while it trains; {@code io} writes them to a folder. Called on the lanes' worker threads,
 * several lanes at once, so implementations are thread safe. An exception ends the lane with its message.
 */
public interface RunSink extends AutoCloseable {
    /** A step was taken. */
    void row(int lane, MetricRow row);

    /** Something acted on a lane. */
    void event(Event event);

    /** An epoch ended, or the lane was stopped: keep what is needed to go on. */
    void checkpoint(LaneCheckpoint checkpoint);

    /** A surface is complete. */
    void surface(int lane, Surface surface);

    /** A spectrum is complete. */
    void spectrum(int lane, SpectrumView spectrum);

    /** Something else was found out about a lane's weights. */
    void finding(int lane, Finding finding);

    /** A mask came into force at an epoch's end. */
    void mask(int lane, MaskView mask);

    /** The classes that a lane's network names where, at an epoch's end; the points are the same each time. */
    default void boundary(int lane, DecisionMap map) {}

    @Override
    void close();

    /** Keeps nothing. */
    RunSink NONE = new RunSink() {
        @Override
        public void row(int lane, MetricRow row) {}

        @Override
        public void event(Event event) {}

        @Override
        public void checkpoint(LaneCheckpoint checkpoint) {}

        @Override
        public void surface(int lane, Surface surface) {}

        @Override
        public void spectrum(int lane, SpectrumView spectrum) {}

        @Override
        public void finding(int lane, Finding finding) {}

        @Override
        public void mask(int lane, MaskView mask) {}

        @Override
        public void close() {}
    };
}
