package basin.sweep;

import basin.train.Event;
import basin.train.Finding;
import basin.train.LaneCheckpoint;
import basin.train.MaskView;
import basin.train.MetricRow;
import basin.train.RunSink;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Keeps the newest checkpoint of a run of one lane, and nothing else. Thread safe. */
final class LastCheckpoint implements RunSink {
    private volatile LaneCheckpoint newest;

    /** The digest of its tensors with their names; empty where there is none. */
    String digest() {
        LaneCheckpoint checkpoint = newest;
        if (checkpoint == null) {
            return "";
        }
        return SweepTask.digest(checkpoint.tensors().stream()
                .flatMap(t -> Stream.of(t.name().getBytes(StandardCharsets.UTF_8), t.bytes()))
                .toArray(byte[][]::new));
    }

    @Override
    public void checkpoint(LaneCheckpoint checkpoint) {
        newest = checkpoint;
    }

    @Override
    public void row(int lane, MetricRow row) {}

    @Override
    public void event(Event event) {}

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
}
