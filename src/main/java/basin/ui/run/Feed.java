package basin.ui.run;

import basin.train.Experiment;
import basin.train.LaneSnapshot;
import basin.train.MetricRow;
import basin.ui.base.Identity;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was read of an experiment's lanes so far: states, curves and changes. On the user interface's thread alone. */
final class Feed {
    private final ObservableList<LaneSnapshot> lanes = FXCollections.observableArrayList();
    private final ObservableList<Inspected> inspected = FXCollections.observableArrayList();
    private final ObservableList<Change> changes = FXCollections.observableArrayList();
    private final List<LaneCurve> curves = new ArrayList<>();
    private final List<Changes> watchers = new ArrayList<>();

    /** Takes the lanes of {@code experiment} as they stand, all at once; before, it is empty. */
    void begin(Experiment experiment) {
        List<Inspected> known = new ArrayList<>();
        List<LaneSnapshot> now = new ArrayList<>();
        for (int i = 0; i < experiment.config().lanes().size(); i++) {
            curves.add(new LaneCurve());
            watchers.add(new Changes(i, experiment.config().lanes().get(i).optimizer()));
            known.add(Inspected.of(experiment, i));
            now.add(experiment.latest(i));
        }
        inspected.setAll(known);
        lanes.setAll(now);
    }

    /** Reads what is new, rows before states, so that who sees a state finds its rows; whether curves grew. */
    boolean sample(Experiment experiment) {
        boolean grown = false;
        for (int i = 0; i < lanes.size(); i++) {
            LaneSnapshot now = experiment.latest(i);
            List<MetricRow> rows = experiment.rows(i, curves.get(i).steps());
            grown |= !rows.isEmpty();
            curves.get(i).add(rows);
            changes.addAll(watchers.get(i).in(rows));
            if (!Identity.same(now, lanes.get(i))) {
                lanes.set(i, now);
            }
            Inspected known = Inspected.of(experiment, i);
            if (!known.same(inspected.get(i))) {
                inspected.set(i, known);
            }
        }
        return grown;
    }

    /** Forgets all of it. */
    void clear() {
        lanes.clear();
        inspected.clear();
        changes.clear();
        curves.clear();
        watchers.clear();
    }

    ObservableList<LaneSnapshot> lanes() {
        return lanes;
    }

    ObservableList<Inspected> inspected() {
        return inspected;
    }

    ObservableList<Change> changes() {
        return changes;
    }

    List<LaneCurve> curves() {
        return List.copyOf(curves);
    }
}
