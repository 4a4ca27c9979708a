package basin.train;

import basin.kernel.Machine;
import basin.kernel.Vec;
import basin.landscape.PlaneProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of a trajectory's matrix: each snapshot's weights minus the mean of the lanes' last ones, the first weights
 * before them. They are held where vectors may take so much memory, else read anew.
 */
final class SnapshotRows {
    /** The share of the memory for vectors that rows may take. */
    private static final double SHARE = 0.25;

    private final List<Row> rows = new ArrayList<>();
    private final List<Vec> held = new ArrayList<>();
    private final Function<LaneCheckpoint, Vec> read;
    private final Vec initial;
    private final Vec origin;
    private int lastStep;

    /** A snapshot; null for the first weights. */
    private record Row(int lane, int step, Snapshot snapshot) {}

    /** Of {@code lanes}, each one or more snapshots in order; {@code read} makes a vector of its own. */
    SnapshotRows(List<List<Snapshot>> lanes, Vec initial, Function<LaneCheckpoint, Vec> read) {
        this.initial = initial;
        this.read = read;
        origin = initial.like();
        for (List<Snapshot> lane : lanes) {
            rows.add(new Row(lane.get(0).lane(), 0, null));
            lane.stream().filter(s -> s.step() > 0).forEach(s -> rows.add(new Row(s.lane(), s.step(), s)));
            Snapshot last = lane.get(lane.size() - 1);
            origin.add(1.0 / lanes.size(), read.apply(last.weights().get()));
            lastStep = Math.max(lastStep, last.step());
        }
        double bytes =
                (double) rows.size() * initial.length() * initial.precision().bytes();
        if (bytes <= SHARE * Machine.vectorMemory()) {
            for (int i = 0; i < rows.size(); i++) {
                held.add(fresh(i));
            }
        }
    }

    int count() {
        return rows.size();
    }

    /** The mean of the lanes' last weights. */
    Vec origin() {
        return origin;
    }

    int lastStep() {
        return lastStep;
    }

    /** Row {@code i}, not to be written to. */
    Vec row(int i) {
        return held.isEmpty() ? fresh(i) : held.get(i);
    }

    private Vec fresh(int i) {
        Snapshot snapshot = rows.get(i).snapshot();
        Vec row = snapshot == null
                ? initial.copy()
                : read.apply(snapshot.weights().get());
        row.add(-1, origin);
        return row;
    }

    /** Where the lanes go on the plane of {@code onto}. */
    List<PlaneView.Path> paths(PlaneProjection onto) {
        List<PlaneView.Path> paths = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int end = from + 1;
            while (end < rows.size() && rows.get(end).step() > 0) {
                end++;
            }
            paths.add(path(onto, from, end));
            from = end;
        }
        return paths;
    }

    private PlaneView.Path path(PlaneProjection onto, int from, int end) {
        int[] steps = new int[end - from];
        double[] a = new double[steps.length];
        double[] b = new double[steps.length];
        double[] distance = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            PlaneProjection.Place place = onto.of(row(from + i));
            steps[i] = rows.get(from + i).step();
            a[i] = place.a();
            b[i] = place.b();
            distance[i] = place.distance();
        }
        return new PlaneView.Path(rows.get(from).lane(), steps, a, b, distance);
    }
}
