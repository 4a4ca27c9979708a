package basin.train;

import java.util.EnumSet;
import java.util.Set;

/** Where a lane is; only the transitions of {@link #next} happen. */
public enum LaneState {
    /** Made, no step taken. */
    READY,
    /** Taking steps. */
    TRAINING,
    /** Waiting between two steps. */
    PAUSED,
    /** Every epoch is trained. */
    DONE,
    /** Ended early by the user; its state is saved. */
    STOPPED,
    /** Ended by a loss that is not finite, or an error; the snapshot's sentence says which. */
    FAILED;

    /** The states that may follow. */
    public Set<LaneState> next() {
        return switch (this) {
            case READY -> EnumSet.of(TRAINING, PAUSED, STOPPED, FAILED);
            case TRAINING -> EnumSet.of(PAUSED, DONE, STOPPED, FAILED);
            case PAUSED -> EnumSet.of(TRAINING, DONE, STOPPED, FAILED);
            case DONE, STOPPED, FAILED -> EnumSet.noneOf(LaneState.class);
        };
    }

    /** Whether no step will follow. */
    public boolean ended() {
        return next().isEmpty();
    }
}
