package basin.train;

import basin.data.BatchOrder;
import basin.data.Dataset;
import basin.data.Datasets;
import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Vec;
import basin.landscape.Directions;
import basin.landscape.LossPlane;
import basin.landscape.PlaneLosses;
import basin.landscape.PlaneProjection;
import basin.landscape.PrincipalPlane;
import basin.model.Network;
import basin.model.Networks;
import basin.model.Objective;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Loss planes of a stored run: through a lane's weights along random directions, from them to other weights, or over the
 * trajectories of its lanes. Samples, and the raw directions of all lanes, are those of the run's seed. Each task must be
 * run before the next is made; used by one thread.
 */
public final class PlaneMeasurement implements AutoCloseable {
    /** The most samples that running statistics are estimated from where the stored ones mean nothing. */
    public static final int STATISTICS = 128;

    private final RunConfig run;
    private final PlaneView.Source source;
    private final Samples samples;
    private final Samples few;
    private final Network network;
    private final Vec initial;
    private final int stepsPerEpoch;

    /**
     * Over training samples: opens the data of {@code run} and loads the native libraries.
     *
     * @throws IllegalArgumentException where this machine does not have the memory
     */
    public PlaneMeasurement(RunConfig run) {
        this(run, PlaneView.Source.TRAINING);
    }

    /** Over samples of {@code source}; running statistics are estimated from training samples all the same. */
    public PlaneMeasurement(RunConfig run, PlaneView.Source source) {
        this.run = run;
        this.source = source;
        Dataset data = Datasets.open(run.data(), Path.of(run.dataDir()), run.labelNoise(), run.seed());
        MemoryNeed.ofSurface(run).checked();
        stepsPerEpoch = BatchOrder.stepsPerEpoch(data.training().size(), run.batch());
        Samples training = MeasuredSamples.of(run, data.training());
        samples = source == PlaneView.Source.TEST ? MeasuredSamples.of(run, data.test()) : training;
        few = training.pick(
                IntStream.range(0, Math.min(STATISTICS, training.size())).toArray());
        network = Networks.create(Experiments.spec(run), run.precision(), run.seed(), run.threads());
        initial = network.parameters().copy();
    }

    /**
     * The plane, or line, along random directions through {@code at}'s weights, with its statistics; where it has none, they
     * are estimated at each place.
     */
    public PlaneTask random(LaneCheckpoint at, PlaneSizes sizes, PlaneView.Scaling scaling) {
        load(at);
        boolean whole = network.bufferLayout().parameters().stream()
                .allMatch(p -> at.tensors().stream().anyMatch(t -> t.name().equals(p.name())));
        if (whole) {
            Tensors.restore(at, "", network.bufferLayout(), network.buffers());
        }
        Rng rng = Rng.of(run.seed(), Directions.PURPOSE);
        Vec first = direction(rng, scaling);
        Vec second = sizes.rows() == 1 ? null : direction(rng, scaling);
        Facts facts = new Facts(PlaneView.Kind.RANDOM, scaling, at.lane(), at.step() - 1, epoch(at.step()), "");
        return task(facts, sizes, first, second, !whole, new double[] {Double.NaN, Double.NaN}, List.of());
    }

    /**
     * The line from {@code from}'s weights (coordinate 0) to {@code to}'s (1), statistics estimated at each place.
     *
     * @param other the run that {@code to} belongs to
     * @param words what {@code to} is, for people
     */
    public PlaneTask line(LaneCheckpoint from, LaneCheckpoint to, RunConfig other, String words, PlaneSizes sizes) {
        if (!other.network().equals(run.network())
                || other.width() != run.width()
                || !Experiments.spec(other).layout().equals(network.layout())) {
            throw new IllegalArgumentException("The two runs have networks of different shape, " + run.network()
                    + " for " + run.data() + " and " + other.network() + " for " + other.data()
                    + "; a line joins weights of the same network alone.");
        }
        Vec end = vector(to);
        load(from);
        end.add(-1, network.parameters());
        if (!(end.norm() > 0)) {
            throw new IllegalArgumentException("Both ends of the line are the same weights; choose other ones.");
        }
        Facts facts = new Facts(
                PlaneView.Kind.LINE, PlaneView.Scaling.NONE, from.lane(), from.step() - 1, epoch(from.step()), words);
        return task(facts, sizes, end, null, true, new double[] {Double.NaN, Double.NaN}, List.of());
    }

    /**
     * The plane of the two leading principal components of the snapshots of {@code lanes} and their first weights, minus
     * the mean of the lanes' last snapshots; statistics estimated at each place.
     *
     * @param lanes each in order of its steps, one or more
     */
    public PlaneTask trajectory(List<List<Snapshot>> lanes, PlaneSizes sizes) {
        if (sizes.rows() == 1) {
            throw new IllegalArgumentException("The surface has 1 rows; that of a trajectory must have 2 or more.");
        }
        SnapshotRows rows = new SnapshotRows(lanes, initial, this::vector);
        PrincipalPlane plane = PrincipalPlane.of(rows.count(), rows::row);
        List<PlaneView.Path> paths = rows.paths(new PlaneProjection(plane.first(), plane.second()));
        double[] a = paths.stream().flatMapToDouble(p -> DoubleStream.of(p.a())).toArray();
        double[] b = paths.stream().flatMapToDouble(p -> DoubleStream.of(p.b())).toArray();
        network.parameters().set(rows.origin());
        int only = lanes.size() == 1 ? lanes.get(0).get(0).lane() : -1;
        Facts facts = new Facts(
                PlaneView.Kind.TRAJECTORY,
                PlaneView.Scaling.NONE,
                only,
                rows.lastStep() - 1,
                epoch(rows.lastStep()),
                "");
        return task(facts, sizes.over(a, b), plane.first(), plane.second(), true, plane.explained(), paths);
    }

    /** The two random directions through {@code at}'s weights, as tensors by the names of the parameters. */
    public List<List<LaneCheckpoint.Stored>> directions(LaneCheckpoint at, PlaneView.Scaling scaling) {
        load(at);
        Rng rng = Rng.of(run.seed(), Directions.PURPOSE);
        return List.of(direction(rng, scaling), direction(rng, scaling)).stream()
                .map(d -> Tensors.named("", network.layout(), d))
                .toList();
    }

    private Vec direction(Rng rng, PlaneView.Scaling scaling) {
        Vec w = network.parameters();
        Directions.Normalization mode = Directions.Normalization.valueOf(scaling.name());
        return Directions.normalized(Directions.raw(w, rng), w, network.layout(), mode);
    }

    private record Facts(PlaneView.Kind kind, PlaneView.Scaling scaling, int lane, int step, int epoch, String other) {}

    private PlaneTask task(
            Facts f,
            PlaneSizes sizes,
            Vec first,
            Vec second,
            boolean estimated,
            double[] explained,
            List<PlaneView.Path> paths) {
        int statistics = estimated && network.buffers().length() > 0 ? few.size() : 0;
        PlaneLosses losses = sizes.none();
        String identity = identity(f, losses, statistics, first, second);
        double cosine = second == null ? Double.NaN : Directions.cosine(first, second);
        PlaneView none = new PlaneView(
                f.kind,
                f.scaling,
                f.lane,
                f.step,
                f.epoch,
                f.other,
                source,
                samples.size(),
                statistics,
                cosine,
                explained,
                losses,
                paths,
                identity);
        return new PlaneTask(none, between -> {
            Objective loss = new PiecewiseLoss(network, samples, between);
            return new LossPlane(statistics > 0 ? new EstimatedLoss(network, loss, few) : loss, first, second);
        });
    }

    /** Stored statistics are a part of it; estimated ones follow from all else. */
    private String identity(Facts f, PlaneLosses losses, int statistics, Vec first, Vec second) {
        PlaneIdentity identity = new PlaneIdentity(run)
                .text(f.kind, f.scaling, samples.size(), statistics)
                .axis(losses.columns())
                .axis(losses.rows())
                .vector(network.parameters())
                .vector(first);
        if (second != null) {
            identity.vector(second);
        }
        if (source == PlaneView.Source.TEST) {
            identity.text(source);
        }
        if (statistics == 0) {
            identity.vector(network.buffers());
        }
        return identity.hex();
    }

    /** The epoch of the last of {@code steps} steps; a checkpoint knows that of the next one. */
    private int epoch(int steps) {
        return Math.max(0, steps - 1) / stepsPerEpoch;
    }

    private void load(LaneCheckpoint at) {
        restore(at, network.parameters());
    }

    private Vec vector(LaneCheckpoint at) {
        Vec v = network.parameters().like();
        restore(at, v);
        return v;
    }

    private void restore(LaneCheckpoint at, Vec into) {
        Tensors.restore(at, "", network.layout(), into);
        if (!Double.isFinite(into.norm())) {
            throw new IllegalArgumentException(
                    "The weights of lane " + run.lanes().get(at.lane()).name() + " at step " + at.step()
                            + " hold numbers that are not finite; a surface needs finite weights.");
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
