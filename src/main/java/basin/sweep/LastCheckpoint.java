package basin.sweep;

import basin.train.LaneCheckpoint;
import basin.train.RunSink;
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
}
