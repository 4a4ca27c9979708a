package basin.ui.planes;

import basin.io.LossScale;
import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.PlaneView;
import basin.train.RunConfig;
import basin.ui.base.Identity;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import basin.ui.export.ExportViewModel;
import basin.ui.fx.Bridge;
import basin.ui.run.Archive;
import basin.ui.run.PlaneWish;
import basin.ui.run.RunViewModel;
import basin.ui.surface.SurfaceMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private final RunViewModel run;
    private final Bridge bridge;
    private final ObservableObjectValue<LossScale.Height> height;
    private final PlaneFields fields = new PlaneFields();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper banner = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PlaneMoment> moment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper there = new ReadOnlyStringWrapper("");
    private final ObservableList<PlaneView> measured = FXCollections.observableArrayList();
    private final ObservableList<LaneConfig> endLanes = FXCollections.observableArrayList();
    private final PlaneWork work;
    private List<PlaneView> all = List.of();
    private Archive source = Archive.NONE;

    /** Of the kept weights of {@code run}; heights are as {@code height} says. */
    public PlanesViewModel(RunViewModel run, Bridge bridge, ObservableObjectValue<LossScale.Height> height) {
        this.run = run;
        this.bridge = bridge;
        this.height = height;
        work = new PlaneWork(bridge, run::seconds, this::show);
        run.lanes().addListener((ListChangeListener<LaneSnapshot>) c -> follow());
        height.addListener((o, a, b) -> again());
        run.moments().epochProperty().addListener((o, a, b) -> turn());
        run.moments().liveProperty().addListener((o, a, b) -> turn());
    }

    /** The steps before the moment that is shown; infinite for the newest. */
    private double until() {
        double step = run.moments().step();
        return Double.isNaN(step) ? Double.POSITIVE_INFINITY : step;
    }

    /** Shows, of what is like the plane that is shown, the last up to the moment that all views show. */
    private void turn() {
        PlaneMoment now = moment.get();
        if (now == null || work.progressProperty().get() != null) {
            tell();
            return;
        }
        Optional<PlaneView> then = all.stream()
                .filter(v -> alike(v, now.view()) && v.step() < until())
                .max(Comparator.comparingInt(PlaneView::step));
        moment.set(PlaneMoments.of(then.orElse(now.view()), lanes(), all, height.get(), until()));
        tell();
    }

    private static boolean alike(PlaneView a, PlaneView b) {
        return a.kind() == b.kind()
                && a.lane() == b.lane()
                && a.scaling() == b.scaling()
                && a.source() == b.source()
                && a.losses().line() == b.losses().line()
                && a.other().equals(b.other());
    }

    /** Says where what is shown is not of the moment that all other views show. */
    private void tell() {
        PlaneMoment now = moment.get();
        boolean then = now == null
                || run.moments().liveProperty().get()
                || now.view().kind() == PlaneView.Kind.TRAJECTORY
                || now.view().step() + 1 == until();
        there.set(
                then
                        ? ""
                        : Texts.get(
                                "planes.there",
                                Numbers.count(now.view().epoch() + 1L),
                                Numbers.count(run.moments().epochProperty().get())));
    }

    /** Measures what the fields ask for, through the weights of the epoch that all other views show. */
    void measureThere() {
        double step = until();
        measure(Double.isInfinite(step) ? PlaneWish.NEWEST : (int) step);
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
        work.cancel();
        source = Archive.NONE;
        all = List.of();
        measured.clear();
        endLanes.clear();
        fields.otherProperty().set(Optional.empty());
        moment.set(null);
        error.set("");
        banner.set("");
        there.set("");
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
        measure(PlaneWish.NEWEST);
    }

    private void measure(int step) {
        if (work.progressProperty().get() != null || !ready()) {
            return;
        }
        PlaneWish wish;
        try {
            wish = fields.wish().at(step);
        } catch (IllegalArgumentException e) {
            error.set(Sentences.of(e));
            banner.set(moment.get() == null ? "" : Sentences.of(e) + " " + earlier());
            return;
        }
        error.set("");
        banner.set("");
        Archive from = source;
        work.start(from, wish, fields.shapeProperty().get().line(), found -> measured(from, found), this::fail);
    }

    private void measured(Archive from, List<PlaneView> found) {
        if (Identity.same(from, source)) {
            all = joined(found);
            known(from, all);
            show(found.get(0));
        }
    }

    private List<PlaneView> joined(List<PlaneView> found) {
        List<PlaneView> now = new ArrayList<>(all);
        now.removeIf(v -> found.stream().anyMatch(f -> f.identity().equals(v.identity())));
        now.addAll(found);
        return List.copyOf(now);
    }

    private void fail(Exception e) {
        if (!(e instanceof IllegalArgumentException)) {
            LOG.warn("A plane could not be measured or read.", e);
        }
        String why = Sentences.of(e);
        banner.set(moment.get() == null ? why : why + " " + earlier());
    }

    /** Names what stays on the screen though something else was asked for. */
    private String earlier() {
        PlaneMoment now = moment.get();
        boolean whole = now.view().losses().complete();
        return Texts.get(whole ? "planes.still" : "planes.still.part", now.title());
    }

    /** Gives the measurement up; what is done of it is kept, and goes on when it is asked for again. */
    public void cancel() {
        work.cancel();
    }

    /** Shows {@code view}. */
    public void show(PlaneView view) {
        banner.set("");
        PlaneMoment now = moment.get();
        if (now == null || !Identity.same(now.view(), view)) {
            moment.set(PlaneMoments.of(view, lanes(), all, height.get(), until()));
        }
        tell();
    }

    private void again() {
        PlaneMoment now = moment.get();
        if (now != null) {
            moment.set(PlaneMoments.of(now.view(), lanes(), all, height.get(), until()));
        }
    }

    /** Lets lines end in the run in {@code folder}, or in this run where that is empty. */
    public void endIn(Optional<Path> folder) {
        Archive from = source;
        if (folder.isEmpty()) {
            fields.endHere(lanes().size());
            endLanes.setAll(lanes());
            return;
        }
        bridge.background(
                () -> from.other(folder.get()),
                config -> {
                    banner.set("");
                    fields.otherProperty().set(folder);
                    endLanes.setAll(config.lanes());
                    fields.endProperty().set(0);
                },
                this::fail);
    }

    /** How what is shown is written to a file, drawn as {@code mode} says; null for nothing. */
    ExportViewModel.What export(SurfaceMode mode) {
        PlaneMoment now = moment.get();
        return now == null ? null : PlaneExport.of(now, lanes(), all, height.get(), mode);
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

    /** Which field is wrong, a sentence; empty otherwise. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Why what is shown is not what was asked for last, and what it is; empty where it is that. */
    public ReadOnlyStringProperty bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    /** In which epoch it stands, where that is not the one that all other views show; empty where it is. */
    ReadOnlyStringProperty thereProperty() {
        return there.getReadOnlyProperty();
    }

    /** The measurement under way; null for none. */
    ReadOnlyObjectProperty<PlaneWork.Progress> workProperty() {
        return work.progressProperty();
    }

    /** What is shown; null for nothing. */
    ReadOnlyObjectProperty<PlaneMoment> momentProperty() {
        return moment.getReadOnlyProperty();
    }
}
