package basin.ui.details;

import basin.io.SpectrumTimeline;
import basin.io.UnlikeLoss;
import basin.train.Findings;
import basin.train.Inquiry;
import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.RatioView;
import basin.train.RunConfig;
import basin.train.SharpnessView;
import basin.ui.base.Identity;
import basin.ui.base.Sentences;
import basin.ui.chart.XyPlot;
import basin.ui.details.Details.Head;
import basin.ui.details.Details.Task;
import basin.ui.fx.Bridge;
import basin.ui.paint.LaneStyle;
import basin.ui.run.Inspected;
import basin.ui.run.Moments;
import basin.ui.run.RunViewModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;

/** Of which lane all is told that was found out about its curvature, and what of it can be asked for. */
public final class DetailsViewModel {
    private final RunViewModel run;
    private final SpectrumReader reader;
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Integer> lane = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Timelines.Kind> kind = new SimpleObjectProperty<>(Timelines.Kind.LANE);
    private final StringProperty layer = new SimpleStringProperty("");
    private final BooleanProperty following = new SimpleBooleanProperty();
    private final Costs costs = new Costs();
    private RatioView counted;
    private String countedLayer = "";
    private RatioBars bars;
    private int followed = -1;

    /** Of the first lane of {@code run}. */
    public DetailsViewModel(RunViewModel run, Bridge bridge) {
        this.run = run;
        reader = new SpectrumReader(run, bridge, this::refresh);
        run.lanes().addListener((ListChangeListener<LaneSnapshot>) c -> refresh());
        run.moments().lanes().addListener((ListChangeListener<LaneSnapshot>) c -> refresh());
        run.inspected().addListener((ListChangeListener<Inspected>) c -> refresh());
        List.of(lane, kind, layer, following).forEach(p -> p.addListener((o, a, b) -> refresh()));
    }

    /** Asks for {@code what} in this lane. */
    public void ask(Ask what) {
        if (what == Ask.HESSIAN) {
            run.measurements().lane(lane.get());
        } else {
            run.measurements().inquire(lane.get(), what.inquiry());
        }
    }

    /** Gives up what is measured of this lane. */
    public void cancel() {
        run.measurements().cancel(lane.get());
    }

    /** Which moment of the run is shown. */
    Moments moments() {
        return run.moments();
    }

    /** Index of the lane that is told of. */
    public ObjectProperty<Integer> laneProperty() {
        return lane;
    }

    /** What the chart over the epochs shows. */
    ObjectProperty<Timelines.Kind> kindProperty() {
        return kind;
    }

    /** The layer whose gradient ratio is shown; empty for all. */
    public StringProperty layerProperty() {
        return layer;
    }

    /** Whether this lane's gradient ratio is taken after every epoch. */
    public BooleanProperty followingProperty() {
        return following;
    }

    /** The lanes of the run; empty without one. */
    List<LaneConfig> lanes() {
        return run.openLanes();
    }

    /** What is told; null where nothing is. */
    public ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    private void refresh() {
        int all = lanes().size();
        if (all == 0 || run.inspected().isEmpty() || run.moments().lanes().size() != all) {
            reader.forget();
            followed = -1;
            details.set(null);
            return;
        }
        reader.follow();
        if (lane.get() >= all) {
            lane.set(0);
        }
        LaneSnapshot s = run.lanes().get(lane.get());
        follow(s);
        Details now = of(s, run.inspected().get(lane.get()));
        if (!now.equals(details.get())) {
            details.set(now);
        }
    }

    /** Takes the gradient ratio once an epoch, at no other work. */
    private void follow(LaneSnapshot s) {
        int epochs = s.lane() * run.configProperty().get().epochs() + s.epoch();
        if (following.get() && epochs != followed && s.work().isEmpty() && s.steps() > 0) {
            followed = epochs;
            run.measurements().inquire(s.lane(), Inquiry.RATIO);
        }
    }

    private Details of(LaneSnapshot s, Inspected known) {
        RunConfig config = run.configProperty().get();
        Findings found = known.findings();
        if (known.progress() != null) {
            costs.seen(known.progress().millisEach());
        }
        Map<Ask, Task> tasks = new EnumMap<>(Ask.class);
        for (Ask ask : Ask.values()) {
            tasks.put(ask, Tasks.of(ask, s, known, costs.of(ask, config)));
        }
        return new Details(
                s.config().title(),
                LaneStyle.of(config.lanes()).get(s.lane()),
                found.trouble(),
                timeline(config),
                Tables.eigenvalues(run.moments().lanes().get(s.lane()).spectrum(), found.gaussNewton()),
                Tables.sharpness(heads(config), sharpness()),
                remark(),
                Tables.ratio(found.ratio(), layer.get()),
                bars(found.ratio()),
                Tables.shares(found.ratio()),
                Tables.layers(found.layers()),
                tasks);
    }

    private XyPlot timeline(RunConfig config) {
        List<SpectrumTimeline> all = reader.timelines();
        return all.size() == config.lanes().size()
                ? Timelines.of(kind.get(), config.lanes(), lane.get(), all, config.epochs())
                : null;
    }

    private List<SharpnessView> sharpness() {
        List<SharpnessView> all = new ArrayList<>();
        run.inspected().forEach(i -> all.add(i.findings().sharpness()));
        return all;
    }

    private static List<Head> heads(RunConfig config) {
        List<LaneStyle> styles = LaneStyle.of(config.lanes());
        return IntStream.range(0, styles.size())
                .mapToObj(i -> new Head(config.lanes().get(i).title(), styles.get(i)))
                .toList();
    }

    private String remark() {
        Map<String, Double> losses = new LinkedHashMap<>();
        List<SharpnessView> views = sharpness();
        for (int i = 0; i < views.size(); i++) {
            SharpnessView view = views.get(i);
            losses.put(
                    lanes().get(i).title(),
                    view == null ? Double.NaN : view.sharpness().loss());
        }
        return UnlikeLoss.among(losses).map(u -> Sentences.of(u.sentence())).orElse("");
    }

    private RatioBars bars(RatioView view) {
        if (!Identity.same(view, counted) || !layer.get().equals(countedLayer)) {
            counted = view;
            countedLayer = layer.get();
            bars = view == null
                    ? null
                    : Tables.layer(view, countedLayer).map(RatioBars::of).orElseGet(() -> RatioBars.of(view.ratio()));
        }
        return bars;
    }
}
