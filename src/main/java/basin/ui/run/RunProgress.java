package basin.ui.run;

import basin.train.LaneSnapshot;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** How far a run is, and how long it still takes. On the user interface's thread alone. */
final class RunProgress {
    private final TimeLeft clock = new TimeLeft();
    private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

    /** Forgets the run. */
    void clear() {
        clock.clear();
        progress.set(0);
        secondsLeft.set(Double.NaN);
    }

    /**
     * Takes what {@code lanes} have done by now.
     *
     * @param totalSteps of one lane
     * @param training whether they go on
     * @param seconds now
     */
    void keep(List<LaneSnapshot> lanes, int totalSteps, boolean training, double seconds) {
        List<LaneSnapshot> going =
                lanes.stream().filter(l -> !l.state().ended()).toList();
        long total = (long) totalSteps * going.size();
        long steps = going.stream().mapToLong(LaneSnapshot::steps).sum();
        progress.set(total == 0 ? 1 : (double) steps / total);
        if (training) {
            secondsLeft.set(clock.after(seconds, (double) steps, (double) total));
        } else {
            clock.clear();
            secondsLeft.set(Double.NaN);
        }
    }

    ReadOnlyDoubleProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
