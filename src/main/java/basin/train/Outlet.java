package basin.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where all lanes' rows, events and results go: into memory for the window, and on to the sink until the run is closed. */
final class Outlet {
    private final RunSink sink;
    private final List<List<MetricRow>> rows = new ArrayList<>();
    private final List<Event> events;
    private volatile boolean closed;

    /** For the lanes of {@code config}, with what {@code past} knows. */
    Outlet(RunConfig config, Past past, int stepsPerEpoch, RunSink sink) {
        this.sink = sink;
        for (int lane = 0; lane < config.lanes().size(); lane++) {
            rows.add(new ArrayList<>(past.rows(lane, stepsPerEpoch)));
        }
        events = new ArrayList<>(past.history());
    }

    /** Nothing reaches the sink after. */
    void close() {
        closed = true;
    }

    void row(int lane, MetricRow row) {
        List<MetricRow> own = rows.get(lane);
        synchronized (own) {
            own.add(row);
        }
        send(s -> s.row(lane, row));
    }

    void event(Event event) {
        synchronized (events) {
            events.add(event);
        }
        send(s -> s.event(event));
    }

    void send(Consumer<RunSink> result) {
        if (!closed) {
            result.accept(sink);
        }
    }

    List<MetricRow> rows(int lane, int from) {
        return copy(rows.get(lane), from);
    }

    List<Event> events(int from) {
        return copy(events, from);
    }

    /** The newest row; null before the first. */
    MetricRow newest(int lane) {
        List<MetricRow> own = rows.get(lane);
        synchronized (own) {
            return own.isEmpty() ? null : own.get(own.size() - 1);
        }
    }

    private static <T> List<T> copy(List<T> all, int from) {
        synchronized (all) {
            return List.copyOf(all.subList(Math.min(Math.max(from, 0), all.size()), all.size()));
        }
    }
}
