package basin.ui.sidebar;

import basin.train.LaneConfig;
import basin.train.LiveSettings;
import basin.ui.base.Texts;
import basin.ui.run.Change.Setting;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** A setting that acts while training: a slider with its number, an earlier value and the lanes it acts on. */
public final class Knob {
    /** One press of an arrow key. */
    public static final double STEP = 0.01;

    /**
     * A value that acted before.
     *
     * @param value it had
     * @param epoch until which it acted
     */
    public record Earlier(double value, int epoch) {}

    private final Setting setting;
    private final double highest;
    private final Field<Double> field;
    private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Earlier> earlier = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Integer>> scope = new ReadOnlyObjectWrapper<>(List.of());

    private final BooleanProperty held = new SimpleBooleanProperty();

    Knob(Setting setting, double highest, double value) {
        this.setting = setting;
        this.highest = highest;
        this.field = Fields.slider(name(setting), value);
        this.value.set(value);
    }

    private static String name(Setting setting) {
        return switch (setting) {
            case RHO -> "rho";
            case SPARSITY -> "sparsity";
            case DROP_RATE -> "dropRate";
        };
    }

    /** Which setting. */
    public Setting setting() {
        return setting;
    }

    /** The slider's right end; it begins at 0. The field may hold more where that is allowed. */
    public double highest() {
        return highest;
    }

    /** Its number as typed. */
    public Field<Double> field() {
        return field;
    }

    /** Its name for people. */
    public String title() {
        return Texts.get("knob." + field.name());
    }

    /** Moves the slider: the number follows on its grid of {@link #STEP} and acts at once, also where it was being typed. */
    public void pull(double to) {
        field.editingProperty().set(false);
        field.textProperty().set(Fields.twoDigits(Math.rint(to / STEP) / Math.rint(1 / STEP)));
    }

    /** The value that acts. */
    public ReadOnlyDoubleProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** The newest value that acted before; null where there is none. */
    public ReadOnlyObjectProperty<Earlier> earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /** Indices of the lanes it acts on. */
    public ReadOnlyObjectProperty<List<Integer>> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /** Whether the mouse holds its slider: what moves meanwhile is one change. */
    public BooleanProperty heldProperty() {
        return held;
    }

    Predicate<LaneConfig> acts() {
        return lane -> lane.acts(name(setting));
    }

    ToDoubleFunction<LaneConfig> reads() {
        return switch (setting) {
            case RHO -> LaneConfig::rho;
            case SPARSITY -> LaneConfig::sparsity;
            case DROP_RATE -> LaneConfig::dropRate;
        };
    }

    LiveSettings in(LiveSettings live, double to) {
        return switch (setting) {
            case RHO -> new LiveSettings(to, live.sparsity(), live.dropRate());
            case SPARSITY -> new LiveSettings(live.rho(), to, live.dropRate());
            case DROP_RATE -> new LiveSettings(live.rho(), live.sparsity(), to);
        };
    }

    void scope(List<Integer> lanes) {
        scope.set(lanes);
    }

    void earlier(Earlier before) {
        earlier.set(before);
    }

    void acts(double now) {
        value.set(now);
    }
}
