package basin.ui.playground;

import basin.train.OptimizerKind;
import basin.train.playground.Play;
import basin.train.playground.Playground;
import basin.train.playground.Spec;
import basin.ui.base.Sentences;
import basin.ui.fx.Bridge;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is played, and how much of it is shown: the parts of one step, or the steps of a way. */
public final class PlaygroundViewModel {
    /** The parts of a step: g, the ball, the mask, the climb, g', the update. */
    public static final int PARTS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(PlaygroundViewModel.class);
    private static final double RHO = 0.3;
    private static final double RATE = 0.06;
    private static final double MOMENTUM = 0.8;

    private final Bridge bridge;
    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.MINIMA);
    private final StringProperty formula = new SimpleStringProperty(Preset.MINIMA.formula());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final DoubleProperty rho = new SimpleDoubleProperty(RHO);
    private final DoubleProperty rate = new SimpleDoubleProperty(RATE);
    private final DoubleProperty momentum = new SimpleDoubleProperty(MOMENTUM);
    private final ObjectProperty<Spec.Axis> axis = new SimpleObjectProperty<>(Spec.Axis.FISHER);
    private final DoubleProperty x = new SimpleDoubleProperty(Preset.MINIMA.x());
    private final DoubleProperty y = new SimpleDoubleProperty(Preset.MINIMA.y());
    private final ObjectProperty<OptimizerKind> shown = new SimpleObjectProperty<>(OptimizerKind.SAM);
    private final IntegerProperty part = new SimpleIntegerProperty();
    private final IntegerProperty rolled = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Play> play = new ReadOnlyObjectWrapper<>();
    private boolean playing;
    private boolean again;

    /** Plays nothing until {@link #begin}. */
    public PlaygroundViewModel(Bridge bridge) {
        this.bridge = bridge;
        preset.addListener((o, a, now) -> choose(now));
        formula.addListener((o, a, now) -> check(now));
        List.<Property<?>>of(formula, rho, rate, momentum, axis, x, y)
                .forEach(p -> p.addListener((o, a, b) -> again()));
    }

    private void choose(Preset now) {
        x.set(now.x());
        y.set(now.y());
        formula.set(now.formula());
        startAgain();
    }

    private void check(String now) {
        try {
            Playground.check(now);
            error.set("");
        } catch (IllegalArgumentException e) {
            error.set(Sentences.of(e));
        }
    }

    private void again() {
        rolled.set(0);
        if (play.get() != null || playing) {
            begin();
        }
    }

    /** Plays what is set, away from this thread; set anew meanwhile, once more after. A wrong formula is not played. */
    public void begin() {
        if (playing) {
            again = true;
            return;
        }
        if (!error.get().isEmpty()) {
            return;
        }
        playing = true;
        Spec spec = spec();
        bridge.background(
                () -> Playground.play(spec),
                done -> {
                    playing = false;
                    play.set(done);
                    repeat();
                },
                e -> {
                    playing = false;
                    LOG.warn("The step cannot be played.", e);
                    error.set(Sentences.of(e));
                });
    }

    private void repeat() {
        if (again) {
            again = false;
            begin();
        }
    }

    private Spec spec() {
        return new Spec(formula.get(), x.get(), y.get(), rho.get(), rate.get(), momentum.get(), axis.get());
    }

    /** Starts from ({@code px}, {@code py}). */
    public void start(double px, double py) {
        x.set(px);
        y.set(py);
        part.set(0);
    }

    /** Shows neither parts nor steps. */
    public void startAgain() {
        part.set(0);
        rolled.set(0);
    }

    /** Shows {@code by} parts of the step more or less; whether there were. */
    public boolean movePart(int by) {
        int to = part.get() + by;
        if (to < 0 || to > PARTS) {
            return false;
        }
        rolled.set(0);
        part.set(to);
        return true;
    }

    /** Rolls one step on; whether there was one. */
    public boolean roll() {
        part.set(0);
        rolled.set(Math.min(Playground.STEPS, rolled.get() + 1));
        return rolled.get() < Playground.STEPS;
    }

    /** The surface that was chosen last. */
    public ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    /** f(x, y) as typed. */
    public StringProperty formulaProperty() {
        return formula;
    }

    /** Why it cannot be read, a sentence; empty where it can. The last that could stays on the map. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Radius. */
    public DoubleProperty rhoProperty() {
        return rho;
    }

    /** Learning rate. */
    public DoubleProperty rateProperty() {
        return rate;
    }

    /** Momentum of the steps after the first. */
    public DoubleProperty momentumProperty() {
        return momentum;
    }

    /** What the mask of SSAM leaves. */
    public ObjectProperty<Spec.Axis> axisProperty() {
        return axis;
    }

    /** Whose step is shown part by part. */
    public ObjectProperty<OptimizerKind> shownProperty() {
        return shown;
    }

    /** How many parts of the step are shown, 0 to {@link #PARTS}. */
    public IntegerProperty partProperty() {
        return part;
    }

    /** How many steps of the ways are shown. */
    public IntegerProperty rolledProperty() {
        return rolled;
    }

    /** What was played last; null before. */
    public ReadOnlyObjectProperty<Play> playProperty() {
        return play.getReadOnlyProperty();
    }
}
