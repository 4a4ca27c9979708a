package basin.ui.run;

import basin.train.Experiment;
import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.LiveSettings;
import basin.train.MemoryNeed;
import basin.train.RunConfig;
import basin.ui.base.Sentences;
import basin.ui.fx.Bridge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The run on the screen. It samples the experiment some twelve times a second; the experiment never calls it. On the
 * user interface's thread alone.
 */
public final class RunViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(RunViewModel.class);
    private static final Duration PERIOD = Duration.ofMillis(80);
    private static final double NANOS = 1e9;

    private final ExperimentFactory factory;
    private final Bridge bridge;
    private final LongSupplier nanoTime;
    private final RunProgress how = new RunProgress();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<RunConfig> config = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper("");
    private final Feed feed = new Feed();
    private final ReadOnlyStringWrapper processor = new ReadOnlyStringWrapper("");
    private final Measuring measurements = new Measuring(this::experiment);
    private final Moments moments;
    private Experiment experiment;
    private volatile Farewell farewell;
    private Archive archive = Archive.NONE;
    private boolean asked;
    private int openings;

    /** A window without a run; experiments come from {@code factory}, the time from {@code nanoTime}. */
    public RunViewModel(ExperimentFactory factory, Bridge bridge, LongSupplier nanoTime) {
        this.factory = factory;
        this.bridge = bridge;
        this.nanoTime = nanoTime;
        moments = new Moments(this, bridge);
        bridge.every(PERIOD, this::sample);
        bridge.background(
                factory::processor, processor::set, e -> LOG.warn("The native libraries cannot be loaded.", e));
    }

    /** Counts the memory of a run of {@code wanted}; a refusal is told by its sentence. */
    public void memory(RunConfig wanted, Consumer<MemoryNeed> found, Consumer<String> refused) {
        bridge.background(
                () -> factory.memory(wanted), need -> need.ifPresent(found), e -> refused.accept(Sentences.of(e)));
    }

    /** Trains {@code wanted}, or goes on with the run that is open. */
    public void train(RunConfig wanted) {
        withExperiment(wanted, Experiment::start);
    }

    /** Shows the run in {@code folder}, whose settings are {@code stored}; it waits where it was saved. */
    public void reopen(Path folder, RunConfig stored) {
        if (experiment == null && phase.get() == Phase.IDLE) {
            open(stored, () -> factory.reopen(folder), opened -> {});
        }
    }

    /** Takes one step in every lane of the open run, or of a new one that trains {@code wanted}. */
    public void step(RunConfig wanted) {
        withExperiment(wanted, Experiment::step);
    }

    /** Waits after the steps under way. */
    public void pause() {
        if (experiment != null) {
            experiment.pause();
        }
    }

    /** The lanes of the run that is open; empty without one. */
    public List<LaneConfig> openLanes() {
        return config.get() == null || feed.lanes().isEmpty()
                ? List.of()
                : config.get().lanes();
    }

    /** Which moment of the run the views show. */
    public Moments moments() {
        return moments;
    }

    /** What may be asked to be measured. */
    public Measuring measurements() {
        return measurements;
    }

    /** Sets what may change of lane {@code lane}; nothing happens without a run. */
    public void set(int lane, LiveSettings live) {
        if (experiment != null && !feed.lanes().get(lane).state().ended()) {
            experiment.set(lane, live);
        }
    }

    /** Saves and ends the run; the window is as at its start. */
    public void reset() {
        boolean open = experiment != null;
        Farewell ending = farewell;
        clear();
        if (open) {
            bridge.background(
                    () -> {
                        ending.say();
                        return ending;
                    },
                    this::forget,
                    e -> LOG.warn("The run could not be ended in order.", e));
        }
    }

    private void forget(Farewell said) {
        if (farewell == said) {
            farewell = null; // what it ended takes memory
        }
    }

    /**
     * Saves and ends the run that was opened last, where that was not done yet, and returns when it is done: for the end of
     * the process, on a thread of its own. The window is not told.
     */
    public void leave() {
        Farewell ending = farewell;
        try {
            if (ending != null) {
                ending.say();
            }
        } catch (Exception e) {
            LOG.warn("The run could not be ended in order.", e);
        }
    }

    private Experiment experiment() {
        return experiment;
    }

    private void withExperiment(RunConfig wanted, Consumer<Experiment> act) {
        asked = true;
        if (experiment != null) {
            act.accept(experiment);
            return;
        }
        if (phase.get() == Phase.OPENING) {
            return;
        }
        open(wanted, () -> factory.open(wanted), act);
    }

    private void open(RunConfig wanted, Callable<ExperimentFactory.Opened> how, Consumer<Experiment> act) {
        failure.set("");
        config.set(wanted);
        phase.set(Phase.OPENING);
        int own = ++openings;
        bridge.background(
                how,
                opened -> {
                    if (own == openings) {
                        open(opened, act);
                    } else {
                        discard(opened);
                    }
                },
                e -> {
                    if (own == openings) {
                        fail(e);
                    }
                });
    }

    /** Ends a run that was reset before it was open. */
    private void discard(ExperimentFactory.Opened opened) {
        bridge.aside(
                () -> {
                    new Farewell(opened.experiment(), opened.sink()).say();
                    return opened;
                },
                closed -> {},
                e -> LOG.warn("The run could not be ended in order.", e));
    }

    private void open(ExperimentFactory.Opened opened, Consumer<Experiment> act) {
        experiment = opened.experiment();
        farewell = new Farewell(experiment, opened.sink());
        archive = opened.archive();
        folder.set(opened.folder());
        config.set(experiment.config());
        feed.begin(experiment);
        moments.follow();
        act.accept(experiment);
    }

    private void fail(Exception e) {
        LOG.warn("The run could not be made.", e);
        clear();
        failure.set(Sentences.of(e));
    }

    private void clear() {
        openings++;
        asked = false;
        experiment = null;
        archive = Archive.NONE;
        how.clear();
        feed.clear();
        moments.clear();
        config.set(null);
        failure.set("");
        folder.set("");
        measuring.set(false);
        phase.set(Phase.IDLE);
        revision.set(revision.get() + 1);
    }

    private void sample() {
        if (experiment == null) {
            return;
        }
        boolean grown = feed.sample(experiment);
        moments.follow();
        phase.set(Phase.of(feed.lanes(), asked));
        measuring.set(feed.lanes().stream().anyMatch(l -> !l.work().isEmpty()));
        how.keep(feed.lanes(), experiment.totalSteps(), phase.get() == Phase.TRAINING, seconds());
        if (grown) {
            revision.set(revision.get() + 1);
        }
    }

    /** Now, in seconds on a clock that only goes on. */
    public double seconds() {
        return nanoTime.getAsLong() / NANOS;
    }

    /** The steps of one lane over all epochs; 0 without a run. */
    public int totalSteps() {
        return experiment == null ? 0 : experiment.totalSteps();
    }

    /** What the open run keeps; nothing without one. */
    public Archive archive() {
        return archive;
    }

    /** The curves, one a lane; read them again when {@link #revisionProperty} changes. */
    public List<LaneCurve> curves() {
        return feed.curves();
    }

    /** Mean of ||e||/rho of lane {@code lane} as its curve knows it; NaN before its first step. */
    public double length(int lane) {
        return feed.curves().get(lane).length();
    }

    /** The newest state of every lane; empty without a run. */
    public ObservableList<LaneSnapshot> lanes() {
        return feed.lanes();
    }

    /** What was found out about every lane beside that, as many. */
    public ObservableList<Inspected> inspected() {
        return feed.inspected();
    }

    /** What was changed while training. */
    public ObservableList<Change> changes() {
        return feed.changes();
    }

    /** Where the run is. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What is trained; null without a run. */
    public ReadOnlyObjectProperty<RunConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    /** Seconds left; NaN where not known. */
    public ReadOnlyDoubleProperty secondsLeftProperty() {
        return how.secondsLeftProperty();
    }

    /** Share of all steps taken, 0..1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return how.progressProperty();
    }

    /** Grows whenever curves do. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Whether a surface or a spectrum is being measured. */
    public ReadOnlyBooleanProperty measuringProperty() {
        return measuring.getReadOnlyProperty();
    }

    /** Why the run could not be made, a sentence; empty otherwise. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What it computes on; empty until that is known. */
    public ReadOnlyStringProperty processorProperty() {
        return processor.getReadOnlyProperty();
    }

    /** Where the results go; empty where they are not kept. */
    public ReadOnlyStringProperty folderProperty() {
        return folder.getReadOnlyProperty();
    }
}
