package basin.ui.time;

import basin.io.Numbers;
import basin.train.LaneSnapshot;
import basin.ui.base.Texts;
import basin.ui.run.Moments;
import basin.ui.run.RunViewModel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;

/** Going along the epochs of a run, by hand or as a film. */
public final class TimeViewModel {
    private final RunViewModel run;
    private final Moments moments;
    private final BooleanProperty playing = new SimpleBooleanProperty();

    /** Of {@code run}. */
    public TimeViewModel(RunViewModel run) {
        this.run = run;
        moments = run.moments();
    }

    /** Which moment is shown. */
    Moments moments() {
        return moments;
    }

    /** All epochs of the run; 1 without one. */
    int epochs() {
        return run.configProperty().get() == null
                ? 1
                : run.configProperty().get().epochs();
    }

    /** Whether there is no epoch to show yet. */
    BooleanBinding off() {
        return moments.newestProperty().isEqualTo(0);
    }

    /** Whether the epochs are played. */
    BooleanProperty playingProperty() {
        return playing;
    }

    /** Plays from here, from the first epoch where this is the last, or halts. */
    public void playOrHalt() {
        if (playing.get() || moments.newestProperty().get() == 0) {
            playing.set(false);
            return;
        }
        if (moments.epochProperty().get() == moments.newestProperty().get()) {
            moments.seek(1);
        }
        playing.set(true);
    }

    /** The next epoch of the film; at the end it halts. One that is still being read is waited for. */
    void beat() {
        boolean ready = moments.shownProperty().get() == moments.epochProperty().get();
        if (playing.get() && ready && !moments.move(1)) {
            playing.set(false);
        }
    }

    /** Plays no longer. */
    public void halt() {
        playing.set(false);
    }

    /** Goes one epoch back or on; whether there was one. */
    public boolean move(int by) {
        playing.set(false);
        return moments.move(by);
    }

    /** The epoch in words. */
    ObservableStringValue title() {
        return Bindings.createStringBinding(
                () -> Texts.get(
                        "time.epoch", Numbers.count(moments.epochProperty().get())),
                moments.epochProperty());
    }

    /** Which figures are older than the epoch, since none was measured there; empty where none is. */
    ObservableStringValue said() {
        return Bindings.createStringBinding(this::older, moments.lanes(), moments.liveProperty());
    }

    private String older() {
        int epoch = moments.epochProperty().get();
        if (moments.liveProperty().get() || moments.lanes().isEmpty()) {
            return "";
        }
        List<Integer> surfaces = moments.lanes().stream()
                .map(LaneSnapshot::surface)
                .map(s -> s == null ? 0 : s.epoch() + 1)
                .distinct()
                .toList();
        if (surfaces.equals(List.of(epoch))) {
            return "";
        }
        return surfaces.equals(List.of(0))
                ? Texts.get("time.none")
                : surfaces.size() > 1
                        ? Texts.get("time.older.some")
                        : Texts.get("time.older", Numbers.count(surfaces.get(0)));
    }
}
