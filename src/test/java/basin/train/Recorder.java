package basin.train;

import java.util.ArrayList;
import java.util.List;

/** Keeps all that reaches it, lane by lane in order. */
final class Recorder implements RunSink {
    private final List<Object> all = new ArrayList<>();

    private synchronized void add(Object result) {
        all.add(result);
    }

    /** What of this type came so far. */
    synchronized <T> List<T> all(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The checkpoints of lane {@code lane}. */
    List<LaneCheckpoint> checkpoints(int lane) {
        return all(LaneCheckpoint.class).stream().filter(c -> c.lane() == lane).toList();
    }

    @Override
    public void row(int lane, MetricRow row) {
        add(row);
    }

    @Override
    public void event(Event event) {
        add(event);
    }

    @Override
    public void checkpoint(LaneCheckpoint checkpoint) {
        add(checkpoint);
    }

    @Override
    public void surface(int lane, Surface surface) {
        add(surface);
    }

    @Override
    public void spectrum(int lane, SpectrumView spectrum) {
        add(spectrum);
    }

    @Override
    public void finding(int lane, Finding finding) {
        add(finding);
    }

    @Override
    public void mask(int lane, MaskView mask) {
        add(mask);
    }

    @Override
    public void close() {
        add("closed");
    }
}
