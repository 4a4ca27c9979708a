package basin.ui.masks;

import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.MaskView;
import basin.train.RunConfig;
import basin.ui.base.Identity;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import basin.ui.fx.Bridge;
import basin.ui.run.Archive;
import basin.ui.run.RunViewModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Masks over time: which lane's, of which epoch, and what is told of it. It reads what the run keeps, epoch by epoch. */
public final class MasksViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MasksViewModel.class);
    private static final MaskArchive NOTHING = new MaskArchive(List.of(), 1, Map.of());

    private final RunViewModel run;
    private final Bridge bridge;
    private final ObservableList<Integer> lanes = FXCollections.observableArrayList();
    private final ObjectProperty<Integer> lane = new SimpleObjectProperty<>(-1);
    private final ObjectProperty<MaskMode> mode = new SimpleObjectProperty<>(MaskMode.CHANGE);
    private final ReadOnlyObjectWrapper<MaskMoment> moment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper(Texts.get("masks.empty"));
    private int index;
    private MaskArchive known = NOTHING;
    private Archive source = Archive.NONE;
    private long readAt = -1;
    private boolean reading;
    private boolean computing;
    private boolean again;

    /** Of the lanes of {@code run}. */
    public MasksViewModel(RunViewModel run, Bridge bridge) {
        this.run = run;
        this.bridge = bridge;
        run.lanes().addListener((ListChangeListener<LaneSnapshot>) c -> follow());
        lane.addListener((o, a, b) -> turn());
        run.moments().epochProperty().addListener((o, a, b) -> turn());
        run.moments().liveProperty().addListener((o, a, b) -> turn());
    }

    private void follow() {
        RunConfig config = run.configProperty().get();
        if (run.lanes().isEmpty() || config == null) {
            clear();
            return;
        }
        if (!Identity.same(run.archive(), source) || known.lanes().isEmpty()) {
            clear();
            source = run.archive();
            begin(config);
        }
        long now = lanes.stream()
                .map(i -> run.lanes().get(i))
                .mapToLong(s -> 2L * s.epoch() + (s.state().ended() ? 1 : 0))
                .sum();
        if (!reading && now != readAt && !lanes.isEmpty()) {
            readAt = now;
            read();
        }
    }

    private void begin(RunConfig config) {
        List<LaneConfig> all = config.lanes();
        Map<Integer, List<MaskView>> none = new TreeMap<>();
        IntStream.range(0, all.size())
                .filter(i -> all.get(i).optimizer().sparse())
                .forEach(i -> none.put(i, List.of()));
        known = new MaskArchive(all, config.epochs(), none);
        lanes.setAll(none.keySet());
        empty.set(Texts.get(lanes.isEmpty() ? "masks.none" : "masks.empty"));
        lane.set(lanes.isEmpty() ? -1 : lanes.get(lanes.size() - 1));
    }

    private void clear() {
        known = NOTHING;
        source = Archive.NONE;
        readAt = -1;
        lanes.clear();
        lane.set(-1);
        moment.set(null);
        empty.set(Texts.get("masks.empty"));
    }

    private void read() {
        reading = true;
        Archive from = source;
        MaskArchive before = known;
        bridge.background(
                () -> {
                    Map<Integer, List<MaskView>> found = new TreeMap<>();
                    for (int each : before.sparse()) {
                        found.put(each, from.masks(each, before.newest(each)));
                    }
                    return before.with(found);
                },
                found -> {
                    reading = false;
                    if (Identity.same(from, source)) {
                        known = found;
                        turn();
                    }
                },
                e -> {
                    reading = false;
                    LOG.warn("The masks of the run cannot be read.", e);
                    empty.set(Sentences.of(e));
                });
    }

    /** Makes the moment anew, away from this thread; asked while it is made, once more after. */
    private void compute() {
        int chosen = lane.get();
        if (known.of(chosen).isEmpty()) {
            moment.set(null);
            return;
        }
        if (computing) {
            again = true;
            return;
        }
        computing = true;
        MaskArchive from = known;
        int at = Math.min(index, from.of(chosen).size() - 1);
        bridge.background(
                () -> from.moment(chosen, at),
                made -> {
                    computing = false;
                    if (Identity.same(from, known) && chosen == lane.get()) {
                        moment.set(made);
                    }
                    if (again) {
                        again = false;
                        compute();
                    }
                },
                e -> {
                    computing = false;
                    LOG.warn("The mask cannot be shown.", e);
                });
    }

    /** Shows the mask of the end of epoch {@code epoch}, counted from 1, in every view. */
    void seek(double epoch) {
        run.moments().seek(epoch);
    }

    /** Finds the mask in force at the moment that the views show: the newest up to that epoch, or else the first. */
    private void turn() {
        List<MaskView> own = known.of(lane.get());
        int epoch = run.moments().epochProperty().get();
        boolean newest = run.moments().liveProperty().get();
        int at = (int) own.stream().filter(m -> m.epoch() < epoch).count() - 1;
        index = newest ? own.size() - 1 : Math.max(0, at);
        compute();
    }

    /** The sparse lanes, by their indices in the run. */
    ObservableList<Integer> lanes() {
        return lanes;
    }

    /** The lanes of the run; empty without one. */
    List<LaneConfig> configs() {
        return known.lanes();
    }

    /** Whose mask is shown; -1 for none. */
    public ObjectProperty<Integer> laneProperty() {
        return lane;
    }

    /** What the colours mean. */
    ObjectProperty<MaskMode> modeProperty() {
        return mode;
    }

    /** What is shown; null where there is no mask. */
    public ReadOnlyObjectProperty<MaskMoment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** Why there is none. */
    public ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }
}
