package basin.ui.sidebar;

import basin.train.Checks;
import basin.train.Defaults;
import basin.train.Experiments;
import basin.train.LaneConfig;
import basin.train.RunConfig;
import basin.train.RunFacts;
import basin.ui.run.Change.Setting;
import basin.ui.run.Flag;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
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
    private final LanesViewModel lanes;
    private final RunConfig start;
    private final Form form;
    private final List<Knob> knobs;
    private final ReadOnlyIntegerWrapper wrong = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<RunConfig> config;
    private final ReadOnlyObjectWrapper<RunFacts> facts = new ReadOnlyObjectWrapper<>();
    private final SettingsHistory history;
    private boolean settling;

    /** The default example's settings, acting on {@code run}. */
    public SettingsViewModel(RunViewModel run) {
        this(run, Defaults.run());
    }

    /** The settings of {@code start}, acting on {@code run}. */
    public SettingsViewModel(RunViewModel run, RunConfig start) {
        this.run = run;
        this.start = start;
        lanes = new LanesViewModel(start.lanes());
        form = new Form(start);
        knobs = List.of(knob(Setting.RHO, HIGHEST_RHO), knob(Setting.SPARSITY, 1), knob(Setting.DROP_RATE, 1));
        config = new ReadOnlyObjectWrapper<>(start);
        fields().forEach(f -> f.textProperty().addListener((o, a, b) -> settle()));
        knobs.forEach(k -> k.field().editingProperty().addListener((o, a, b) -> settle()));
        form.data().addListener((o, a, b) -> chooseData());
        form.augment().addListener((o, a, b) -> settle());
        form.network().addListener((o, a, b) -> chooseNetwork());
        lanes.allProperty().addListener((o, a, b) -> aim());
        lanes.chosenProperty().addListener((o, a, b) -> aim());
        lanes.lanes().addListener((ListChangeListener<LaneConfig>) c -> {
            if (!settling) {
                aim();
                form.suitLooks(lanes.lanes());
                choose();
            }
        });
        run.changes().addListener((ListChangeListener<Object>) c -> remember());
        aim();
        settle(false);
        history = new SettingsHistory(state());
        fields().forEach(f -> f.editingProperty().addListener((o, a, b) -> hold()));
        knobs.forEach(k -> k.heldProperty().addListener((o, a, b) -> hold()));
        run.phaseProperty().addListener((o, before, now) -> turn(before, now));
    }

    private SettingsState state() {
        return SettingsState.of(form, lanes.lanes(), knobs);
    }

    private void hold() {
        history.hold(fields().anyMatch(f -> f.editingProperty().get())
                || knobs.stream().anyMatch(k -> k.heldProperty().get()));
    }

    /** What is chosen is a step of its own, also while a field is being typed in. */
    private void choose() {
        history.hold(false);
        settle();
        hold();
    }

    private void turn(Phase before, Phase now) {
        if (now == Phase.IDLE) {
            history.open();
        } else if (before == Phase.IDLE) {
            history.close();
        }
    }

    /** Takes the last change back; whether there was one. During a run that is one of its live settings. */
    public boolean undo() {
        return restore(history.undo());
    }

    /** Makes the change again that was taken back last; whether there was one. */
    public boolean redo() {
        return restore(history.redo());
    }

    private boolean restore(Optional<SettingsState> wanted) {
        wanted.ifPresent(state -> {
            settling = true;
            form.restore(state);
            lanes.restore(state.lanes(), run::set);
            aim();
            settling = true;
            fields().filter(f -> state.texts().containsKey(f.name()))
                    .forEach(f -> f.textProperty().set(state.texts().get(f.name())));
            settling = false;
            settle(false);
        });
        return wanted.isPresent();
    }

    private Knob knob(Setting setting, double highest) {
        Knob probe = new Knob(setting, highest, 0);
        double value = start.lanes().stream()
                .filter(l -> probe.acts().test(l))
                .mapToDouble(probe.reads())
                .findFirst()
                .orElse(0);
        return new Knob(setting, highest, value);
    }

    private Stream<Field<?>> fields() {
        return Stream.concat(form.fields(), knobs.stream().map(Knob::field));
    }

    private void chooseData() {
        if (!settling) {
            settling = true;
            form.suitNetwork();
            settling = false;
            choose();
        }
    }

    private void chooseNetwork() {
        if (!settling) {
            settling = true;
            form.suitSizes();
            settling = false;
            choose();
        }
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

    private void settle() {
        settle(true);
    }

    /** Checks all that is typed, takes what is right and says what is wrong; {@code step} makes it one that can be taken back. */
    private void settle(boolean step) {
        if (settling) {
            return;
        }
        settling = true;
        Faults faults = new Faults(faults(build(true)));
        form.fields().forEach(f -> f.settle(faults.of(f)));
        for (Knob knob : knobs) {
            settle(knob, faults);
        }
        RunConfig right = build(false);
        wrong.set((int) fields().filter(f -> !f.errorProperty().get().isEmpty()).count());
        config.set(right);
        settling = false;
        if (step) {
            history.record(state());
        }
    }

    /** What is wrong; what was known of other data or another network is forgotten. */
    private List<Checks.Fault> faults(RunConfig typed) {
        List<Checks.Fault> found = Checks.of(typed);
        if (!found.isEmpty()) {
            boolean known = new Faults(found).of(form.dataDir).isEmpty();
            facts.set(known ? facts.get() : null);
            return found;
        }
        try {
            facts.set(Experiments.facts(typed));
            return found;
        } catch (IllegalArgumentException e) {
            facts.set(null);
            String field = typed.dataDir().isEmpty() ? form.sizes.name() : form.dataDir.name();
            return List.of(new Checks.Fault(field, -1, e.getMessage()));
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
        return form.config(lanes.lanes(), knobs, typed);
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
        form.learningRate.textProperty().set(basin.ui.base.Figures.typed(value));
    }

    /** The key of the words for what {@link #undo} takes back; empty where there is nothing. */
    public ReadOnlyStringProperty undoProperty() {
        return history.backProperty();
    }

    /** The key of the words for what {@link #redo} does again; empty where there is nothing. */
    public ReadOnlyStringProperty redoProperty() {
        return history.onProperty();
    }

    /** The fields and choices. */
    Form form() {
        return form;
    }

    /** The data set's name. */
    public StringProperty dataProperty() {
        return form.data();
    }

    /** The folder of a data set that is read from files, as typed. */
    public StringProperty folderProperty() {
        return form.dataDir.textProperty();
    }

    /** Why that folder cannot be read; empty where it can. */
    public ReadOnlyStringProperty folderErrorProperty() {
        return form.dataDir.errorProperty();
    }

    /** The architecture's kind. */
    public StringProperty networkProperty() {
        return form.network();
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
