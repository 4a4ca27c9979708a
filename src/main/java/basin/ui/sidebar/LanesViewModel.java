package basin.ui.sidebar;

import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.LiveSettings;
import basin.train.OptimizerKind;
import basin.ui.paint.LaneStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** The lanes that train or will train, which of them is chosen, and which are hidden. */
public final class LanesViewModel {
    /** More lanes have no colour and shape of their own. */
    public static final int MOST = 6;

    private final ObservableList<LaneConfig> lanes;
    private final ObservableSet<Integer> hidden = FXCollections.observableSet();
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private final BooleanProperty all = new SimpleBooleanProperty(true);

    /** Begins with {@code lanes}. */
    LanesViewModel(List<LaneConfig> lanes) {
        this.lanes = FXCollections.observableArrayList(lanes);
    }

    /** The lanes in order. */
    public ObservableList<LaneConfig> lanes() {
        return lanes;
    }

    /** Indices of the lanes that are not shown. */
    public ObservableSet<Integer> hidden() {
        return hidden;
    }

    /** Index of the lane that "This lane" means. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** Whether the sliders act on all lanes. */
    public BooleanProperty allProperty() {
        return all;
    }

    /** What tells lane {@code index} apart. */
    public LaneStyle style(int index) {
        return LaneStyle.of(lanes).get(index);
    }

    /** Adds a lane of {@code optimizer} with the default settings and a name that is free. */
    public void add(OptimizerKind optimizer) {
        if (lanes.size() == MOST) {
            return;
        }
        String name = optimizer.id();
        for (int i = 2; taken(name); i++) {
            name = optimizer.id() + "-" + i;
        }
        LaneConfig like = lanes.get(0);
        lanes.add(Defaults.lane(name, optimizer)
                .draft()
                .learningRate(like.learningRate())
                .momentum(like.momentum())
                .weightDecay(like.weightDecay())
                .maskEvery(like.maskEvery())
                .fisherSamples(like.fisherSamples())
                .base(like.base())
                .config());
        chosen.set(lanes.size() - 1);
    }

    /** Removes lane {@code index}; the last one stays. */
    public void remove(int index) {
        if (lanes.size() > 1) {
            hidden.clear();
            chosen.set(Math.max(0, Math.min(chosen.get(), lanes.size() - 2)));
            lanes.remove(index);
        }
    }

    /** Shows or hides lane {@code index}; one stays shown. */
    public void toggle(int index) {
        if (!hidden.remove(index) && hidden.size() < lanes.size() - 1) {
            hidden.add(index);
        }
    }

    /** The lanes the sliders act on: those in scope for which {@code acts}. */
    List<Integer> scope(Predicate<LaneConfig> acts) {
        return IntStream.range(0, lanes.size())
                .filter(i -> all.get() || i == chosen.get())
                .filter(i -> acts.test(lanes.get(i)))
                .boxed()
                .toList();
    }

    /** The name of the value of {@code rule} in the first lane that it would change; null where that is none. */
    public String value(Rule rule) {
        List<Integer> scope = scope(l -> l.acts(rule.field()));
        return scope.isEmpty() ? null : rule.of(lanes.get(scope.get(0)));
    }

    /** The names of the values of {@code rule} that are offered, the present one among them. */
    List<String> offered(Rule rule) {
        String now = value(rule);
        boolean other = now != null && !rule.names().contains(now);
        return other ? Stream.concat(rule.names().stream(), Stream.of(now)).toList() : rule.names();
    }

    /** Gives the lanes in scope on which {@code rule} acts its value called {@code name}. */
    public void choose(Rule rule, String name) {
        List<LaneConfig> now = new ArrayList<>(lanes);
        scope(l -> l.acts(rule.field())).forEach(i -> now.set(i, rule.set(now.get(i), name)));
        if (!now.equals(lanes)) {
            lanes.setAll(now); // one change, so that it is taken back at once
        }
    }

    /** Changes the live settings of {@code indices}; {@code changed} gets each lane that really changed. */
    void change(List<Integer> indices, UnaryOperator<LiveSettings> by, BiConsumer<Integer, LiveSettings> changed) {
        for (int i : indices) {
            LiveSettings before = lanes.get(i).live();
            LiveSettings after = by.apply(before);
            if (!after.equals(before)) {
                lanes.set(i, lanes.get(i).with(after));
                changed.accept(i, after);
            }
        }
    }

    /** Makes the lanes {@code wanted}; {@code changed} gets each lane that only has other live settings then. */
    void restore(List<LaneConfig> wanted, BiConsumer<Integer, LiveSettings> changed) {
        if (wanted.size() != lanes.size()) {
            hidden.clear();
            chosen.set(Math.min(chosen.get(), wanted.size() - 1));
            lanes.setAll(wanted);
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            boolean live = !wanted.get(i).live().equals(lanes.get(i).live());
            if (!wanted.get(i).equals(lanes.get(i))) {
                lanes.set(i, wanted.get(i));
            }
            if (live) {
                changed.accept(i, wanted.get(i).live());
            }
        }
    }

    private boolean taken(String name) {
        return lanes.stream().anyMatch(l -> l.name().equals(name));
    }
}
