package basin.cli;

import basin.io.RunFolder;
import basin.landscape.LossGrid;
import basin.landscape.PlaneLosses;
import basin.train.PlaneView;
import basin.train.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The planes that a run's folder holds, the surfaces of its training among them. */
final class StoredPlanes {
    private StoredPlanes() {}

    /** Surfaces over random directions. */
    static final Predicate<PlaneView> SURFACE =
            v -> v.kind() == PlaneView.Kind.RANDOM && !v.losses().line();

    /** Lines, to other weights or along a random direction. */
    static final Predicate<PlaneView> LINE = v -> v.losses().line();

    /** Planes of trajectories. */
    static final Predicate<PlaneView> TRAJECTORY = v -> v.kind() == PlaneView.Kind.TRAJECTORY;

    /**
     * The newest of those planes of lane {@code lane}, -1 for those that lanes share, that {@code which} takes; of
     * equally new ones that to another run, then that with filter normalization, then that with most losses.
     */
    static Optional<PlaneView> newest(RunFolder run, int lane, Predicate<PlaneView> which) {
        List<PlaneView> all = new ArrayList<>(lane < 0 ? run.sharedPlanes() : run.planes(lane));
        if (lane >= 0) {
            run.surfaces(lane).forEach(s -> all.add(of(lane, s)));
        }
        return all.stream()
                .filter(which.and(v -> v.source() == PlaneView.Source.TRAINING))
                .max(Comparator.comparingInt(PlaneView::step)
                        .thenComparing(v -> v.kind() == PlaneView.Kind.LINE)
                        .thenComparing(v -> v.scaling() == PlaneView.Scaling.FILTER)
                        .thenComparing(v -> v.losses().done())
                        .thenComparing(v -> !v.identity().isEmpty()));
    }

    private static PlaneView of(int lane, Surface s) {
        LossGrid grid = s.grid();
        double[] axis = new double[grid.side()];
        Arrays.setAll(axis, i -> grid.axis()[i]);
        double[] values = new double[grid.values().length];
        Arrays.setAll(values, i -> grid.values()[i]);
        boolean[] known = new boolean[values.length];
        Arrays.fill(known, true);
        return new PlaneView(
                PlaneView.Kind.RANDOM,
                PlaneView.Scaling.FILTER,
                lane,
                s.step(),
                s.epoch(),
                "",
                PlaneView.Source.TRAINING,
                grid.samples(),
                0,
                grid.cosine(),
                new double[] {Double.NaN, Double.NaN},
                new PlaneLosses(axis, axis, values, known),
                List.of(),
                "");
    }
}
