package basin.ui.planes;

import basin.io.LossScale;
import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import basin.train.RunConfig;
import basin.ui.base.Figures;
import basin.ui.base.Identity;
import basin.ui.base.Texts;
import basin.ui.fx.Bridge;
import basin.ui.run.Archive;
import basin.ui.run.PlaneWish;
import basin.ui.run.RunViewModel;
import basin.ui.run.TimeLeft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What plane or line is to be measured, how far that is, and which of those measured is shown. */
public final class PlanesViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PlanesViewModel.class);
    private static final Duration PERIOD = Duration.ofMillis(250);
    /** A picture is made anew after this share of the work. */
    private static final double A_PICTURE = 0.01;

    private final RunViewModel run;
    private final Bridge bridge;
    private final ObservableObjectValue<LossScale.Height> height;
    private final PlaneFields fields = new PlaneFields();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PlaneMoment> moment = new ReadOnlyObjectWrapper<>();
    private final ObservableList<PlaneView> measured = FXCollections.observableArrayList();
    private final ObservableList<LaneConfig> endLanes = FXCollections.observableArrayList();
    private final AtomicReference<Reached> reached = new AtomicReference<>();
    private final TimeLeft clock = new TimeLeft();
    private List<PlaneView> all = List.of();
    private AtomicBoolean cancelled = new AtomicBoolean();
    private Archive source = Archive.NONE;

    /** How far a measurement is. */
    record Work(double progress, String words) {}

    /** Where the work is, written by its thread, and the newest picture of it, which was taken at {@code pictured}. */
    private record Reached(double progress, double pictured, PlaneView plane) {}

    /** Of the kept weights of {@code run}; heights are as {@code height} says. */
    public PlanesViewModel(RunViewModel run, Bridge bridge, ObservableObjectValue<LossScale.Height> height) {
        this.run = run;
        this.bridge = bridge;
        this.height = height;
        run.lanes().addListener((ListChangeListener<LaneSnapshot>) c -> follow());
        height.addListener((o, a, b) -> again());
        bridge.every(PERIOD, this::sample);
    }

    private void follow() {
        if (!ready()) {
            forget();
        } else if (!Identity.same(run.archive(), source)) {
            forget();
            source = run.archive();
            endLanes.setAll(lanes());
            RunConfig config = run.configProperty().get();
            fields.begin(config.lanes().size(), config.measure().samples());
            read();
        }
    }

    private void forget() {
        cancelled.set(true);
        source = Archive.NONE;
        all = List.of();
        measured.clear();
        endLanes.clear();
        fields.otherProperty().set(Optional.empty());
        moment.set(null);
        error.set("");
    }

    private void read() {
        Archive from = source;
        bridge.background(from::planes, found -> known(from, found), this::fail);
    }

    private void known(Archive from, List<PlaneView> found) {
        if (Identity.same(from, source)) {
            all = found;
            measured.setAll(found.stream()
                    .filter(v -> v.source() == PlaneView.Source.TRAINING)
                    .sorted(Comparator.comparingInt(PlaneView::step).reversed())
                    .toList());
        }
    }

    /** Whether there are weights to measure. */
    boolean ready() {
        return !lanes().isEmpty();
    }

    /** The lanes of the run; empty without one. */
    List<LaneConfig> lanes() {
        return run.openLanes();
    }

    /** Measures what the fields ask for. */
    public void measure() {
        if (work.get() != null || !ready()) {
            return;
        }
        PlaneWish wish;
        try {
            wish = fields.wish();
        } catch (IllegalArgumentException e) {
            error.set(e.getMessage());
            return;
        }
        error.set("");
        start(wish);
    }

    private void start(PlaneWish wish) {
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        reached.set(null);
        clock.clear();
        work.set(new Work(0, Texts.get("planes.starts")));
        Archive from = source;
        boolean both = fields.shapeProperty().get().line();
        bridge.aside(
                () -> {
                    List<PlaneView> found = new ArrayList<>();
                    found.add(from.measure(wish, listener(stop, 0, both ? 0.5 : 1)));
                    if (both && !stop.get()) {
                        found.add(from.measure(wish.over(PlaneView.Source.TEST), listener(stop, 0.5, 1)));
                    }
                    return found;
                },
                found -> {
                    work.set(null);
                    if (Identity.same(from, source)) {
                        all = joined(found);
                        known(from, all);
                        show(found.get(0));
                    }
                },
                e -> {
                    work.set(null);
                    fail(e);
                });
    }

    private List<PlaneView> joined(List<PlaneView> found) {
        List<PlaneView> now = new ArrayList<>(all);
        now.removeIf(v -> found.stream().anyMatch(f -> f.identity().equals(v.identity())));
        now.addAll(found);
        return List.copyOf(now);
    }

    private PlaneTask.Listener listener(AtomicBoolean stop, double from, double to) {
        return new PlaneTask.Listener() {
            @Override
            public boolean goesOn() {
                return !stop.get();
            }

            @Override
            public void reached(int done, int total, Supplier<PlaneView> soFar) {
                Reached last = reached.get();
                double before = last == null ? 0 : last.pictured();
                double progress = from + (to - from) * done / total;
                boolean picture = from == 0 && progress - before >= A_PICTURE;
                PlaneView plane = picture ? soFar.get() : last == null ? null : last.plane();
                reached.set(new Reached(progress, picture ? progress : before, plane));
            }
        };
    }

    private void fail(Exception e) {
        if (!(e instanceof IllegalArgumentException)) {
            LOG.warn("A plane could not be measured or read.", e);
        }
        error.set(e.getMessage() == null ? e.toString() : e.getMessage());
    }

    /** Shows how far the work is, and the picture so far. */
    private void sample() {
        Reached now = reached.get();
        if (work.get() == null || now == null) {
            return;
        }
        double left = clock.after(run.seconds(), now.progress(), 1);
        String share = Numbers.percent(now.progress(), 0);
        work.set(new Work(
                now.progress(),
                Double.isNaN(left)
                        ? Texts.get("planes.under", share)
                        : Texts.get("planes.under.left", share, Figures.clock(left))));
        if (now.plane() != null && !cancelled.get()) {
            show(now.plane());
        }
    }

    /** Gives the measurement up; what is done of it is kept, and goes on when it is asked for again. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Shows {@code view}. */
    public void show(PlaneView view) {
        PlaneMoment now = moment.get();
        if (now == null || !Identity.same(now.view(), view)) {
            moment.set(PlaneMoments.of(view, lanes(), all, height.get()));
        }
    }

    private void again() {
        PlaneMoment now = moment.get();
        if (now != null) {
            moment.set(PlaneMoments.of(now.view(), lanes(), all, height.get()));
        }
    }

    /** Lets lines end in the run in {@code folder}, or in this run where that is empty. */
    public void endIn(Optional<Path> folder) {
        Archive from = source;
        if (folder.isEmpty()) {
            fields.otherProperty().set(folder);
            endLanes.setAll(lanes());
            return;
        }
        bridge.background(
                () -> from.other(folder.get()),
                config -> {
                    error.set("");
                    fields.otherProperty().set(folder);
                    endLanes.setAll(config.lanes());
                    fields.endProperty().set(0);
                },
                this::fail);
    }

    /** What is asked for. */
    PlaneFields fields() {
        return fields;
    }

    /** The lanes that lines may end at. */
    ObservableList<LaneConfig> endLanes() {
        return endLanes;
    }

    /** What was measured, the newest weights first. */
    ObservableList<PlaneView> measured() {
        return measured;
    }

    /** Why it cannot be measured, a sentence; empty otherwise. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The measurement under way; null for none. */
    ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** What is shown; null for nothing. */
    ReadOnlyObjectProperty<PlaneMoment> momentProperty() {
        return moment.getReadOnlyProperty();
    }
}
