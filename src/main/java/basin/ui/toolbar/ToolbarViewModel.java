package basin.ui.toolbar;

import static javafx.beans.binding.Bindings.createBooleanBinding;
import static javafx.beans.binding.Bindings.createStringBinding;

import basin.io.Numbers;
import basin.train.LaneSnapshot;
import basin.train.RunConfig;
import basin.ui.base.Figures;
import basin.ui.base.Texts;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableObjectValue;

/** What the toolbar says and allows. */
public final class ToolbarViewModel {
    private final RunViewModel run;
    private final ObservableObjectValue<RunConfig> config;
    private final ObservableIntegerValue wrong;

    /** For {@code run}; {@code config} is what a new run trains, {@code wrong} counts the fields that are not right. */
    public ToolbarViewModel(RunViewModel run, ObservableObjectValue<RunConfig> config, ObservableIntegerValue wrong) {
        this.run = run;
        this.config = config;
        this.wrong = wrong;
    }

    private Phase phase() {
        return run.phaseProperty().get();
    }

    /** Trains, goes on, or pauses. */
    public void trainOrPause() {
        if (phase() == Phase.TRAINING) {
            run.pause();
        } else if (!trainOff().get()) {
            run.train(config.get());
        }
    }

    /** Takes one step in every lane. */
    public void step() {
        if (!stepOff().get()) {
            run.step(config.get());
        }
    }

    /** Ends the run. */
    public void reset() {
        run.reset();
    }

    /** Whether the first button pauses. */
    public BooleanBinding training() {
        return createBooleanBinding(() -> phase() == Phase.TRAINING, run.phaseProperty());
    }

    /** Whether the first button does nothing. */
    public BooleanBinding trainOff() {
        return createBooleanBinding(
                () -> phase() == Phase.OPENING
                        || phase() == Phase.DONE
                        || (phase() != Phase.TRAINING && wrong.get() > 0),
                run.phaseProperty(),
                wrong);
    }

    /** Whether no single step can be taken. */
    public BooleanBinding stepOff() {
        return createBooleanBinding(
                () -> (phase() != Phase.IDLE && phase() != Phase.PAUSED) || wrong.get() > 0,
                run.phaseProperty(),
                wrong);
    }

    /** Whether there is nothing to reset. */
    public BooleanBinding resetOff() {
        return createBooleanBinding(() -> run.lanes().isEmpty(), run.lanes());
    }

    /** What the first button says. */
    public StringBinding trainText() {
        return createStringBinding(
                () -> Texts.get(phase() == Phase.TRAINING ? "toolbar.pause" : "toolbar.train"), run.phaseProperty());
    }

    /** Whether the run's progress is shown. */
    public BooleanBinding progressing() {
        return createBooleanBinding(() -> phase() != Phase.IDLE, run.phaseProperty());
    }

    /** How far the run is. */
    public StringBinding title() {
        return createStringBinding(
                () -> switch (phase()) {
                    case IDLE -> Texts.get("toolbar.ready");
                    case OPENING -> Texts.get("toolbar.opening");
                    case DONE -> Texts.get("toolbar.done");
                    case TRAINING, PAUSED ->
                        Texts.get(
                                "toolbar.epoch",
                                Numbers.count(epoch()),
                                Numbers.count(run.configProperty().get().epochs()));
                },
                run.phaseProperty(),
                run.lanes(),
                run.revisionProperty());
    }

    private int epoch() {
        int epochs = run.configProperty().get().epochs();
        return run.lanes().stream()
                .filter(l -> !l.state().ended())
                .mapToInt(LaneSnapshot::epoch)
                .map(e -> Math.min(e + 1, epochs))
                .min()
                .orElse(epochs);
    }

    /** What follows, or the time left. */
    public StringBinding detail() {
        return createStringBinding(
                () -> {
                    double left = run.secondsLeftProperty().get();
                    return switch (phase()) {
                        case IDLE ->
                            Texts.get(
                                    "toolbar.plan",
                                    Texts.count("count.epochs", config.get().epochs()),
                                    Texts.count(
                                            "count.lanes", config.get().lanes().size()));
                        case TRAINING -> Double.isNaN(left) ? "" : Texts.get("toolbar.left", Figures.clock(left));
                        case PAUSED -> Texts.get("toolbar.paused");
                        case OPENING, DONE -> "";
                    };
                },
                run.phaseProperty(),
                run.secondsLeftProperty(),
                config);
    }

    /** Why training cannot start or go on; empty where it can. */
    public StringBinding error() {
        return createStringBinding(
                () -> {
                    int count = wrong.get();
                    return count == 1
                            ? Texts.get("toolbar.wrong.one")
                            : count > 1
                                    ? Texts.get("toolbar.wrong.many", Numbers.count(count))
                                    : run.failureProperty().get();
                },
                wrong,
                run.failureProperty());
    }

    /** Share of all steps taken. */
    public javafx.beans.value.ObservableDoubleValue progress() {
        return run.progressProperty();
    }
}
