package basin.ui.scale;

import basin.io.LossScale;
import basin.landscape.LossGrid;
import basin.spectrum.Spectrum;
import basin.train.LaneSnapshot;
import basin.train.SpectrumView;
import basin.train.Surface;
import basin.ui.base.Identity;
import basin.ui.base.Texts;
import basin.ui.run.Inspected;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import basin.ui.spectrum.EigenRange;
import basin.ui.surface.Camera;
import basin.ui.surface.SurfaceMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;

/** How all surfaces are shown, and the scale they share. */
public final class ScaleViewModel {
    /** The sections of a lane, for windows that have room for one. */
    public enum Section {
        /** The loss surface. */
        SURFACE,
        /** The mask. */
        MASK,
        /** The eigenvalues. */
        SPECTRUM,
        /** The curves of all lanes instead, in windows too low for both. */
        CURVES
    }

    private final RunViewModel run;
    private final ObjectProperty<SurfaceMode> mode = new SimpleObjectProperty<>(SurfaceMode.SPACE);
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.SURFACE);
    private final BooleanProperty single = new SimpleBooleanProperty();
    private final BooleanProperty low = new SimpleBooleanProperty();
    private final BooleanProperty plane = new SimpleBooleanProperty();
    private final BooleanProperty boundary = new SimpleBooleanProperty();
    private final BooleanProperty tight = new SimpleBooleanProperty();
    private final BooleanProperty linked = new SimpleBooleanProperty(true);
    private final BooleanProperty shared = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<LossScale> scale = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EigenRange> range = new ReadOnlyObjectWrapper<>(EigenRange.over(List.of()));
    private final Camera camera = new Camera();
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final StringProperty top = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper topError = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<LossScale.Height> height = new ReadOnlyObjectWrapper<>(LossScale.Height.PLAIN);
    private List<LossGrid> seen = List.of();
    private List<Spectrum> seenSpectra = List.of();

    /** Of the surfaces of {@code run}. */
    public ScaleViewModel(RunViewModel run) {
        this.run = run;
        run.moments().lanes().addListener((ListChangeListener<LaneSnapshot>) c -> rescale());
        run.inspected().addListener((ListChangeListener<Inspected>)
                c -> plane.set(run.inspected().stream().anyMatch(i -> i.decision() != null)));
        plane.addListener((o, a, now) -> boundary.set(now));
        logarithmic.addListener((o, a, b) -> reheight());
        top.addListener((o, a, b) -> reheight());
        low.addListener((o, a, now) -> {
            if (!now && section.get() == Section.CURVES) {
                section.set(Section.SURFACE);
            }
        });
    }

    /** A top that cannot be is said so; the last that could stays. */
    private void reheight() {
        String text = top.get().strip().replace(',', '.');
        double wanted = text.isEmpty() ? Double.NaN : parsed(text);
        boolean wrong = !text.isEmpty() && !(wanted > 0 && Double.isFinite(wanted));
        topError.set(wrong ? Texts.get("scale.top.wrong", text) : "");
        height.set(new LossScale.Height(logarithmic.get(), wrong ? height.get().top() : wanted));
        scale.set(seen.isEmpty() ? null : LossScale.of(seen, height.get()));
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Surfaces keep the scale of the newest while epochs before are shown, so that what changes is the surface. */
    private void rescale() {
        List<LossGrid> grids = run.lanes().stream()
                .map(LaneSnapshot::surface)
                .filter(v -> v != null && v.grid() != null)
                .map(Surface::grid)
                .toList();
        if (!same(grids, seen)) {
            seen = grids;
            scale.set(grids.isEmpty() ? null : LossScale.of(grids, height.get()));
        }
        List<Spectrum> spectra = Stream.concat(run.lanes().stream(), run.moments().lanes().stream())
                .map(LaneSnapshot::spectrum)
                .filter(v -> v != null && v.spectrum() != null)
                .map(SpectrumView::spectrum)
                .toList();
        if (!same(spectra, seenSpectra)) {
            seenSpectra = spectra;
            range.set(EigenRange.over(spectra));
        }
    }

    private static boolean same(List<?> a, List<?> b) {
        return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> Identity.same(a.get(i), b.get(i)));
    }

    /** The axis that all histograms of eigenvalues share. */
    public ReadOnlyObjectProperty<EigenRange> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /** The camera of all surfaces while cameras are linked. */
    public Camera camera() {
        return camera;
    }

    /** The scale of {@code grid}: the shared one, or its own where lanes do not share. */
    public LossScale scaleOf(LossGrid grid) {
        return shared.get() && scale.get() != null ? scale.get() : LossScale.of(List.of(grid), height.get());
    }

    /** Whether heights are logarithms of losses. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** The highest loss that is told apart, as typed; empty where the losses decide. */
    public StringProperty topProperty() {
        return top;
    }

    /** Why that is none, a sentence; empty where it is. */
    public ReadOnlyStringProperty topErrorProperty() {
        return topError.getReadOnlyProperty();
    }

    /** How heights follow from losses, in all surfaces. */
    public ReadOnlyObjectProperty<LossScale.Height> heightProperty() {
        return height.getReadOnlyProperty();
    }

    /** Measures all lanes at the final sizes, or gives the measurement up. */
    public void measureOrCancel() {
        if (run.measuringProperty().get()) {
            run.measurements().cancel();
        } else if (!measureOff().get()) {
            run.measurements().all();
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
    public ReadOnlyBooleanProperty measuringProperty() {
        return run.measuringProperty();
    }

    /** How surfaces are shown. */
    public ObjectProperty<SurfaceMode> modeProperty() {
        return mode;
    }

    /** Which section a lane shows where it shows one. */
    public ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /** Whether there is room for either lanes or curves. */
    public BooleanProperty lowProperty() {
        return low;
    }

    /** Whether the data are points of a plane, so that there is a boundary to show. */
    public ReadOnlyBooleanProperty planeProperty() {
        return plane;
    }

    /** Whether the boundary between the classes is shown in place of the surfaces. */
    public BooleanProperty boundaryProperty() {
        return boundary;
    }

    /** Whether masks give some of their height to surfaces. */
    public BooleanProperty tightProperty() {
        return tight;
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
