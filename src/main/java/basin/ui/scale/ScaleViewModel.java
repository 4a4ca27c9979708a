package basin.ui.scale;

import basin.io.LossScale;
import basin.landscape.LossGrid;
import basin.train.LaneSnapshot;
import basin.ui.base.Identity;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

/** How all surfaces are shown, and the scale they share. */
public final class ScaleViewModel {
    /** How a surface is shown. */
    public enum Mode {
        /** As a landscape. */
        SOLID,
        /** As a map of level lines. */
        CONTOURS,
        /** As a table. */
        NUMBERS
    }

    /** The sections of a lane, for windows that have room for one. */
    public enum Section {
        /** The loss surface. */
        SURFACE,
        /** The mask. */
        MASK,
        /** The eigenvalues. */
        SPECTRUM
    }

    private final RunViewModel run;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SOLID);
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.SURFACE);
    private final BooleanProperty single = new SimpleBooleanProperty();
    private final BooleanProperty linked = new SimpleBooleanProperty(true);
    private final BooleanProperty shared = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<LossScale> scale = new ReadOnlyObjectWrapper<>();
    private List<LossGrid> seen = List.of();

    /** Of the surfaces of {@code run}. */
    public ScaleViewModel(RunViewModel run) {
        this.run = run;
        run.lanes().addListener((ListChangeListener<LaneSnapshot>) c -> rescale());
    }

    private void rescale() {
        List<LossGrid> grids = new ArrayList<>();
        for (LaneSnapshot lane : run.lanes()) {
            if (lane.surface() != null && lane.surface().grid() != null) {
                grids.add(lane.surface().grid());
            }
        }
        boolean same = grids.size() == seen.size();
        for (int i = 0; same && i < grids.size(); i++) {
            same = Identity.same(grids.get(i), seen.get(i));
        }
        if (!same) {
            seen = List.copyOf(grids);
            scale.set(grids.isEmpty() ? null : LossScale.of(grids));
        }
    }

    /** The scale of {@code grid}: the shared one, or its own where lanes do not share. */
    public LossScale scaleOf(LossGrid grid) {
        return shared.get() && scale.get() != null ? scale.get() : LossScale.of(List.of(grid));
    }

    /** Measures all lanes at the final sizes, or gives the measurement up. */
    public void measureOrCancel() {
        if (run.measuringProperty().get()) {
            run.cancelMeasure();
        } else if (!measureOff().get()) {
            run.measure();
        }
    }

    /** Whether there is nothing to measure. */
    public BooleanBinding measureOff() {
        return Bindings.createBooleanBinding(
                () -> run.phaseProperty().get() == Phase.IDLE
                        || run.phaseProperty().get() == Phase.OPENING,
                run.phaseProperty());
    }

    /** Whether a measurement can be given up. */
    public javafx.beans.property.ReadOnlyBooleanProperty measuringProperty() {
        return run.measuringProperty();
    }

    /** How surfaces are shown. */
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** Which section a lane shows where it shows one. */
    public ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /** Whether there is room for one section a lane. */
    public BooleanProperty singleProperty() {
        return single;
    }

    /** Whether the cameras move together. */
    public BooleanProperty linkedProperty() {
        return linked;
    }

    /** Whether all surfaces have one scale. */
    public BooleanProperty sharedProperty() {
        return shared;
    }

    /** The shared scale; null before the first surface. */
    public ReadOnlyObjectProperty<LossScale> scaleProperty() {
        return scale.getReadOnlyProperty();
    }
}
