package basin.ui.lanes;

import basin.io.Numbers;
import basin.train.DecisionMap;
import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import basin.ui.base.Identity;
import basin.ui.base.Texts;
import basin.ui.paint.LaneStyle;
import basin.ui.run.RunViewModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** Which cards there are and which are shown. */
public final class BoardViewModel {
    private final ObservableList<LaneConfig> configured;
    private final ObservableSet<Integer> hidden;
    private final RunViewModel run;
    private final ObservableObjectValue<RunConfig> config;
    private final ObservableList<LaneViewModel> cards = FXCollections.observableArrayList();
    private final ObservableList<Integer> shown = FXCollections.observableArrayList();
    private final IntegerProperty enlarged = new SimpleIntegerProperty(-1);
    private double sgdMillis = Double.NaN;
    private final List<Integer> order = new ArrayList<>();

    /**
     * A card for each lane of {@code run}, or without a run for each that is {@code configured}; not for the {@code hidden}.
     * {@code config} is what would be trained.
     */
    public BoardViewModel(
            ObservableList<LaneConfig> configured,
            ObservableSet<Integer> hidden,
            RunViewModel run,
            ObservableObjectValue<RunConfig> config) {
        this.configured = configured;
        this.hidden = hidden;
        this.run = run;
        this.config = config;
        configured.addListener((ListChangeListener<LaneConfig>) c -> {
            if (run.moments().lanes().isEmpty()) {
                rebuild();
            }
        });
        hidden.addListener((SetChangeListener<Integer>) c -> choose());
        enlarged.addListener((o, a, b) -> choose());
        run.moments().boundaries().addListener((ListChangeListener<DecisionMap>) c -> decide());
        run.moments().lanes().addListener((ListChangeListener<LaneSnapshot>) c -> follow());
        rebuild();
    }

    private void rebuild() {
        boolean same = cards.size() == configured.size()
                && IntStream.range(0, cards.size())
                        .allMatch(i -> cards.get(i)
                                        .configProperty()
                                        .get()
                                        .name()
                                        .equals(configured.get(i).name())
                                && cards.get(i).snapshotProperty().get() == null);
        if (!same) {
            enlarged.set(-1);
            List<LaneStyle> styles = LaneStyle.of(configured);
            cards.setAll(IntStream.range(0, configured.size())
                    .mapToObj(i -> new LaneViewModel(i, styles.get(i), configured.get(i)))
                    .toList());
            order.clear();
            IntStream.range(0, cards.size()).forEach(order::add);
            choose();
        }
    }

    private void follow() {
        List<LaneSnapshot> lanes = run.moments().lanes();
        if (lanes.isEmpty()) {
            rebuild();
            return;
        }
        double sgd = lanes.stream()
                .filter(l -> l.config().optimizer() == OptimizerKind.SGD)
                .mapToDouble(LaneSnapshot::stepMillis)
                .findFirst()
                .orElse(Double.NaN);
        boolean moved = Double.compare(sgd, sgdMillis) != 0;
        sgdMillis = sgd;
        for (int i = 0; i < Math.min(lanes.size(), cards.size()); i++) {
            boolean still = lanes.get(i).state() != LaneState.TRAINING; // no snapshot of its own will follow
            if (!Identity.same(cards.get(i).snapshotProperty().get(), lanes.get(i)) || (moved && still)) {
                double length = run.moments().liveProperty().get() ? run.length(i) : Double.NaN;
                cards.get(i).show(lanes.get(i), sgd, length, run.seconds());
            }
        }
    }

    private void decide() {
        List<DecisionMap> now = run.moments().boundaries();
        for (int i = 0; i < Math.min(now.size(), cards.size()); i++) {
            cards.get(i).decide(now.get(i));
        }
    }

    private void choose() {
        shown.setAll(order.stream()
                .filter(i -> enlarged.get() < 0 ? !hidden.contains(i) : i == enlarged.get())
                .toList());
    }

    /** Lets the lanes {@code a} and {@code b} change places; their colours and shapes stay theirs. */
    public void swap(int a, int b) {
        Collections.swap(order, order.indexOf(a), order.indexOf(b));
        choose();
    }

    /** The lane shown {@code by} places to the right of lane {@code index}; -1 for none. */
    public int beside(int index, int by) {
        int at = shown.indexOf(index) + by;
        return at < 0 || at >= shown.size() ? -1 : shown.get(at);
    }

    /** Hides lane {@code index}; one stays shown. */
    public void hide(int index) {
        if (hidden.size() < cards.size() - 1) {
            enlarged.set(-1);
            hidden.add(index);
        }
    }

    /** Shows every lane. */
    public void showAll() {
        enlarged.set(-1);
        hidden.clear();
    }

    /** Whether lanes are hidden. */
    public boolean hides() {
        return !hidden.isEmpty();
    }

    /** Shows lane {@code index} alone, or all again. */
    public void enlarge(int index) {
        enlarged.set(enlarged.get() == index ? -1 : index);
    }

    /** When surfaces and eigenvalues are measured first, in words. */
    public StringBinding firstMeasured() {
        return Bindings.createStringBinding(
                () -> {
                    int every = config.get().measure().everyEpochs();
                    return every == 0
                            ? Texts.get("lane.first.asked")
                            : Texts.get(
                                    "lane.first",
                                    Numbers.count(Math.min(every, config.get().epochs())));
                },
                config);
    }

    /** Gives up what is being measured, in all lanes. */
    public void cancel() {
        run.measurements().cancel();
    }

    /** Index of the lane that is shown alone; -1 for none. */
    public IntegerProperty enlargedProperty() {
        return enlarged;
    }

    /** The cards of all lanes. */
    public ObservableList<LaneViewModel> cards() {
        return cards;
    }

    /** Indices of the cards that are shown, from left to right. */
    public ObservableList<Integer> shown() {
        return shown;
    }
}
