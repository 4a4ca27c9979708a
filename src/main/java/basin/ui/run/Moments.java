package basin.ui.run;

import basin.io.StoredMoment;
import basin.train.DecisionMap;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.ui.base.Identity;
import basin.ui.fx.Bridge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which moment of the run the views show: the newest, or the end of an epoch before, as far as it is stored. On the user
 * interface's thread alone.
 */
public final class Moments {
    private static final Logger LOG = LoggerFactory.getLogger(Moments.class);

    private final RunViewModel run;
    private final Bridge bridge;
    private final ObservableList<LaneSnapshot> lanes = FXCollections.observableArrayList();
    private final ObservableList<DecisionMap> boundaries = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper newest = new ReadOnlyIntegerWrapper();
    private boolean reading;

    Moments(RunViewModel run, Bridge bridge) {
        this.run = run;
        this.bridge = bridge;
    }

    /** Takes what the run is at now. */
    void follow() {
        newest.set(run.curves().stream().mapToInt(LaneCurve::accuracies).max().orElse(0));
        if (live.get()) {
            epoch.set(newest.get());
            shown.set(newest.get());
            show(run.lanes());
            draw(run.inspected().stream().map(Inspected::decision).toList());
        }
    }

    private void draw(List<DecisionMap> now) {
        boolean same = now.size() == boundaries.size()
                && IntStream.range(0, now.size()).allMatch(i -> Identity.same(now.get(i), boundaries.get(i)));
        if (!same) {
            boundaries.setAll(now);
        }
    }

    /** What is stored, with the points of the newest; null where nothing is. */
    private List<DecisionMap> drawn(List<StoredMoment> stored) {
        List<DecisionMap> all = new ArrayList<>();
        for (int i = 0; i < Math.min(stored.size(), run.inspected().size()); i++) {
            DecisionMap newest = run.inspected().get(i).decision();
            DecisionMap then = stored.get(i).boundary();
            all.add(newest == null || then == null ? null : then.over(newest));
        }
        return all;
    }

    /** Forgets the run. */
    void clear() {
        live.set(true);
        follow();
    }

    private void show(List<LaneSnapshot> now) {
        if (now.size() != lanes.size()) {
            lanes.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!Identity.same(now.get(i), lanes.get(i))) {
                lanes.set(i, now.get(i));
            }
        }
    }

    /** Shows the end of epoch {@code wanted}, counted from 1, or of the first or newest there is. */
    public void seek(double wanted) {
        int to = (int) Math.max(1, Math.min(newest.get(), Math.rint(wanted)));
        if (newest.get() == 0) {
            return;
        }
        live.set(false);
        epoch.set(to);
        read();
    }

    /** Goes {@code by} epochs on or back; whether there was one. */
    public boolean move(int by) {
        int to = epoch.get() + by;
        if (to < 1 || to > newest.get()) {
            return false;
        }
        seek(to);
        return true;
    }

    /** Shows the newest moment and follows it. */
    public void goLive() {
        live.set(true);
        follow();
    }

    /** Reads the epoch that is wanted; while one is read, the next is the newest wanted then. */
    private void read() {
        if (reading) {
            return;
        }
        reading = true;
        int at = epoch.get();
        Archive from = run.archive();
        List<LaneSnapshot> before = List.copyOf(run.lanes());
        bridge.background(
                () -> IntStream.range(0, before.size())
                        .mapToObj(i -> from.upTo(i, at * stepsAnEpoch() - 1))
                        .toList(),
                found -> {
                    reading = false;
                    boolean same = Identity.same(from, run.archive());
                    if (same && !live.get()) {
                        show(past(at, before, found));
                        draw(drawn(found));
                        shown.set(at);
                    }
                    if (same && !live.get() && at != epoch.get()) {
                        read();
                    }
                },
                e -> {
                    reading = false;
                    LOG.warn("Epoch {} of the run cannot be read.", at, e);
                });
    }

    private int stepsAnEpoch() {
        return run.totalSteps() / run.configProperty().get().epochs();
    }

    private List<LaneSnapshot> past(int at, List<LaneSnapshot> now, List<StoredMoment> stored) {
        List<LaneSnapshot> all = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            LaneCurve curve = run.curves().get(i);
            int own = Math.min(at, curve.accuracies());
            all.add(own == 0 ? now.get(i) : past(own, now.get(i), stored.get(i), curve));
        }
        return all;
    }

    private LaneSnapshot past(int at, LaneSnapshot s, StoredMoment stored, LaneCurve curve) {
        int end = curve.accuracyStep(at - 1);
        int begin = at < 2 ? 0 : curve.accuracyStep(at - 2);
        return new LaneSnapshot(
                s.lane(),
                s.config(),
                LaneState.TRAINING,
                end,
                at - 1,
                s.parameters(),
                null,
                curve.accuracy(at - 1, true),
                curve.accuracy(at - 1, false),
                curve.meanLoss(begin, end),
                s.stepMillis(),
                s.theoreticalCost(),
                s.countedCost(),
                stored.mask() == null ? s.mask() : stored.mask(),
                stored.surface(),
                stored.spectrum(),
                "",
                "");
    }

    /** Every lane at the moment that is shown; empty without a run. */
    public ObservableList<LaneSnapshot> lanes() {
        return lanes;
    }

    /** The boundary of every lane at that moment, or the last kept before; null where there is none. */
    public ObservableList<DecisionMap> boundaries() {
        return boundaries;
    }

    /** Whether that is the newest one, which is followed. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** The epoch that is wanted, counted from 1; 0 before the first has ended. */
    public ReadOnlyIntegerProperty epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    /** The epoch that {@link #lanes} is of. */
    public ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The last epoch that has ended in any lane. */
    public ReadOnlyIntegerProperty newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /** The steps of a lane until the end of the epoch that is wanted; NaN while the newest moment is followed. */
    public double step() {
        return live.get() ? Double.NaN : (double) epoch.get() * stepsAnEpoch();
    }
}
