package basin.ui.sidebar;

import basin.train.Checks;
import basin.train.Defaults;
import basin.train.Experiments;
import basin.train.LaneConfig;
import basin.train.RunConfig;
import basin.train.RunFacts;
import basin.ui.run.Change.Setting;
import basin.ui.run.Flag;
import basin.ui.run.RunViewModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;

/**
 * All settings of the window. What is typed is checked at once by the same rules as on the command line; a wrong text
 * stays with its sentence, and the last right value acts.
 */
public final class SettingsViewModel {
    private static final double HIGHEST_RHO = 0.3;
    private static final int GROUPS_OF_STEPS = 100;

    private final RunViewModel run;
    private final LanesViewModel lanes = new LanesViewModel();
    private final RunConfig start = Defaults.run();
    private final StringProperty data = new SimpleStringProperty(start.data());
    private final StringProperty network =
            new SimpleStringProperty(NetworkKind.of(start.network()).id());
    final Field<String> dataDir = Fields.words("dataDir", start.dataDir());
    final Field<Double> labelNoise = Fields.percent("labelNoise", start.labelNoise());
    final Field<Long> seed = Fields.seed("seed", start.seed());
    final Field<String> sizes = Fields.words("network", NetworkKind.sizesOf(start.network()));
    final Field<Integer> width = Fields.whole("width", start.width());
    final Field<Integer> epochs = Fields.whole("epochs", start.epochs());
    final Field<Integer> batch = Fields.whole("batch", start.batch());
    final Field<Double> learningRate =
            Fields.number("learningRate", start.lanes().get(0).learningRate());
    final Field<Integer> maskEvery =
            Fields.whole("maskEvery", start.lanes().get(0).maskEvery());
    final Field<Integer> fisherSamples =
            Fields.whole("fisherSamples", start.lanes().get(0).fisherSamples());
    private final List<Knob> knobs =
            List.of(knob(Setting.RHO, HIGHEST_RHO), knob(Setting.SPARSITY, 1), knob(Setting.DROP_RATE, 1));
    private final ReadOnlyIntegerWrapper wrong = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<RunConfig> config = new ReadOnlyObjectWrapper<>(start);
    private final ReadOnlyObjectWrapper<RunFacts> facts = new ReadOnlyObjectWrapper<>();
    private boolean settling;

    /** The default example's settings, acting on {@code run}. */
    public SettingsViewModel(RunViewModel run) {
        this.run = run;
        Stream.concat(fields(), knobs.stream().map(Knob::field))
                .forEach(f -> f.textProperty().addListener((o, a, b) -> settle()));
        knobs.forEach(k -> k.field().editingProperty().addListener((o, a, b) -> settle()));
        data.addListener((o, a, b) -> chooseData());
        network.addListener((o, a, b) -> chooseNetwork());
        lanes.allProperty().addListener((o, a, b) -> aim());
        lanes.chosenProperty().addListener((o, a, b) -> aim());
        lanes.lanes().addListener((ListChangeListener<LaneConfig>) c -> {
            if (!settling) {
                aim();
                settle();
            }
        });
        run.changes().addListener((ListChangeListener<Object>) c -> remember());
        aim();
        settle();
    }

    private Knob knob(Setting setting, double highest) {
        Knob probe = new Knob(setting, highest, 0);
        double value = start.lanes().stream()
                .filter(l -> probe.acts().test(l.optimizer()))
                .mapToDouble(probe.reads())
                .findFirst()
                .orElse(0);
        return new Knob(setting, highest, value);
    }

    private Stream<Field<?>> fields() {
        return Stream.of(
                dataDir, labelNoise, seed, sizes, width, epochs, batch, learningRate, maskEvery, fisherSamples);
    }

    private void chooseData() {
        if (!NetworkKind.of(network.get()).suits(data.get())) {
            network.set(NetworkKind.firstFor(data.get()).id());
        }
        settle();
    }

    private void chooseNetwork() {
        NetworkKind kind = NetworkKind.of(network.get());
        if (!kind.hasWidth()) {
            sizes.show(kind.sizes());
        }
        settle();
    }

    /** Points the sliders at the lanes they act on now. */
    private void aim() {
        settling = true;
        for (Knob knob : knobs) {
            List<Integer> scope = lanes.scope(knob.acts());
            knob.scope(scope);
            if (!scope.isEmpty()) {
                double value = knob.reads().applyAsDouble(lanes.lanes().get(scope.get(0)));
                knob.field().show(value);
                knob.acts(value);
            }
        }
        settling = false;
        remember();
    }

    /** Checks all that is typed, takes what is right and says what is wrong. */
    private void settle() {
        if (settling) {
            return;
        }
        settling = true;
        Faults faults = new Faults(faults(build(true)));
        fields().forEach(f -> f.settle(faults.of(f)));
        for (Knob knob : knobs) {
            settle(knob, faults);
        }
        RunConfig right = build(false);
        wrong.set((int) Stream.concat(fields(), knobs.stream().map(Knob::field))
                .filter(f -> !f.errorProperty().get().isEmpty())
                .count());
        config.set(right);
        settling = false;
    }

    private List<Checks.Fault> faults(RunConfig typed) {
        List<Checks.Fault> found = Checks.of(typed);
        if (!found.isEmpty()) {
            return found;
        }
        try {
            facts.set(Experiments.facts(typed));
            return found;
        } catch (IllegalArgumentException e) {
            return List.of(
                    new Checks.Fault(typed.dataDir().isEmpty() ? sizes.name() : dataDir.name(), -1, e.getMessage()));
        }
    }

    private void settle(Knob knob, Faults faults) {
        Field<Double> field = knob.field();
        String fault = faults.of(field);
        boolean pending = field.pending();
        field.settle(fault);
        if (pending && fault.isEmpty()) {
            double value = field.value();
            knob.acts(value);
            lanes.change(knob.scopeProperty().get(), live -> knob.in(live, value), run::set);
        }
    }

    private RunConfig build(boolean typed) {
        NetworkKind kind = NetworkKind.of(network.get());
        String spec = kind.hasWidth() ? kind.id() : kind.id() + ":" + get(sizes, typed);
        return start.draft()
                .data(data.get())
                .dataDir(data.get().equals("cifar10") ? get(dataDir, typed) : "")
                .labelNoise(get(labelNoise, typed))
                .seed(get(seed, typed))
                .network(spec)
                .width(get(width, typed))
                .epochs(get(epochs, typed))
                .batch(get(batch, typed))
                .lanes(lanesWith(typed))
                .threads(Defaults.threads(lanes.lanes().size()))
                .config();
    }

    private List<LaneConfig> lanesWith(boolean typed) {
        return java.util.stream.IntStream.range(0, lanes.lanes().size())
                .mapToObj(i -> lane(i, typed))
                .toList();
    }

    private LaneConfig lane(int index, boolean typed) {
        LaneConfig lane = lanes.lanes().get(index);
        if (typed) {
            for (Knob knob : knobs) {
                if (knob.scopeProperty().get().contains(index)) {
                    lane = lane.with(knob.in(lane.live(), knob.field().candidate()));
                }
            }
        }
        return new LaneConfig(
                lane.name(),
                lane.optimizer(),
                lane.rho(),
                lane.sparsity(),
                lane.dropRate(),
                get(learningRate, typed),
                lane.momentum(),
                lane.weightDecay(),
                get(maskEvery, typed),
                get(fisherSamples, typed));
    }

    private static <T> T get(Field<T> field, boolean typed) {
        return typed ? field.candidate() : field.value();
    }

    private void remember() {
        List<Flag> flags = Flag.of(run.changes(), Math.max(1, run.totalSteps() / GROUPS_OF_STEPS));
        for (Knob knob : knobs) {
            knob.earlier(flags.stream()
                    .filter(f -> f.setting() == knob.setting())
                    .filter(f -> knob.scopeProperty().get().stream().anyMatch(f.lanes()::contains))
                    .reduce((a, b) -> b)
                    .map(f -> new Knob.Earlier(f.from(), f.epoch()))
                    .orElse(null));
        }
    }

    /** Puts the learning rate into its field, as a remedy proposes. */
    public void learningRate(double value) {
        learningRate.textProperty().set(basin.ui.base.Figures.typed(value));
    }

    /** The data set's name. */
    public StringProperty dataProperty() {
        return data;
    }

    /** The architecture's kind. */
    public StringProperty networkProperty() {
        return network;
    }

    /** The lanes. */
    public LanesViewModel lanes() {
        return lanes;
    }

    /** The sliders. */
    public List<Knob> knobs() {
        return knobs;
    }

    /** What is known of the run before it begins; null where that is nothing. */
    public ReadOnlyObjectProperty<RunFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** How many fields are wrong. */
    public ReadOnlyIntegerProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** The settings that act: all of them right. */
    public ReadOnlyObjectProperty<RunConfig> configProperty() {
        return config.getReadOnlyProperty();
    }
}
