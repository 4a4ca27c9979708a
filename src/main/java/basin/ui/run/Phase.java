package basin.ui.run;

import basin.train.LaneSnapshot;
import basin.train.LaneState;
import java.util.List;

/** Where the run on the screen is. */
public enum Phase {
    /** No run. */
    IDLE,
    /** Networks and data are being made. */
    OPENING,
    /** At least one lane takes steps. */
    TRAINING,
    /** Lanes wait. */
    PAUSED,
    /** No lane will take another step. */
    DONE;

    /** The phase of an open run whose lanes are in these states; {@code asked} where steps of it were asked for. */
    static Phase of(List<LaneSnapshot> lanes, boolean asked) {
        if (lanes.stream().anyMatch(l -> l.state() == LaneState.TRAINING)) {
            return TRAINING;
        }
        if (lanes.stream().allMatch(l -> l.state().ended())) {
            return DONE;
        }
        return asked && lanes.stream().anyMatch(l -> l.state() == LaneState.READY) ? OPENING : PAUSED;
    }

    /** Whether settings that a run fixes at its start are locked. */
    public boolean locks() {
        return this != IDLE;
    }
}
