package basin.train;

import basin.landscape.PlaneLosses;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The losses over a plane or line through stored weights, and what they are of. Immutable; arrays are never written
 * after.
 *
 * @param kind what its directions are
 * @param scaling of random directions; the others have none
 * @param lane whose weights it passes through; -1 where lanes share it
 * @param step after which those weights were taken
 * @param epoch of that step
 * @param other for a line to other weights, what they are, in words; empty otherwise
 * @param source which samples the losses are over
 * @param samples how many of them each loss is a mean over
 * @param statistics from how many samples the running statistics were estimated anew at each place; 0 where the stored
 *     ones were used or the network has none
 * @param cosine of the angle between the directions; NaN for a line
 * @param explained the shares of the snapshots' variance about the origin along both directions; NaN where there are
 *     no snapshots
 * @param losses as far as they are known
 * @param paths of the lanes over the plane; empty where there are none
 * @param identity a digest of all that decides the losses: where two are equal, so are the bits
 */
public record PlaneView(
        Kind kind,
        Scaling scaling,
        int lane,
        int step,
        int epoch,
        String other,
        Source source,
        int samples,
        int statistics,
        double cosine,
        double[] explained,
        PlaneLosses losses,
        List<Path> paths,
        String identity) {
    /** Copies the list. */
    public PlaneView {
        paths = List.copyOf(paths);
    }

    /** What the directions of a plane are. */
    public enum Kind {
        /** One or two random ones through a lane's weights. */
        RANDOM,
        /** From a lane's weights (0) to other ones (1). */
        LINE,
        /** The two leading principal components of the lanes' snapshots. */
        TRAJECTORY
    }

    /** Which samples losses are over. */
    public enum Source {
        /** Those that are trained on. */
        TRAINING,
        /** Those that are kept apart. */
        TEST
    }

    /** How random directions are scaled, as {@link basin.landscape.Directions.Normalization} says. */
    public enum Scaling {
        /** Filter by filter to the weights' norms; biases, scales and shifts stay. */
        FILTER,
        /** Layer by layer likewise. */
        LAYER,
        /** To length 1 as a whole: coordinates are distances. */
        NONE
    }

    /**
     * A lane's way over the plane, a place a snapshot.
     *
     * @param lane its index
     * @param steps taken before each snapshot; 0 are the first weights
     * @param a coordinates along the first direction
     * @param b along the second
     * @param distance of each snapshot from the plane, in the unit of weights
     */
    public record Path(int lane, int[] steps, double[] a, double[] b, double[] distance) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Path p
                    && lane == p.lane
                    && Arrays.equals(steps, p.steps)
                    && Arrays.equals(a, p.a)
                    && Arrays.equals(b, p.b)
                    && Arrays.equals(distance, p.distance);
        }

        @Override
        public int hashCode() {
            return 31 * lane + Arrays.hashCode(steps);
        }
    }

    /** How many places it has. */
    public int places() {
        return losses.known().length;
    }

    /** How many of them are known. */
    public int done() {
        return losses.done();
    }

    /** How many rows it has. */
    public int rows() {
        return losses.rows().length;
    }

    /** Whether every place of row {@code j} is known. */
    public boolean known(int j) {
        int columns = losses.columns().length;
        return IntStream.range(j * columns, (j + 1) * columns).allMatch(i -> losses.known()[i]);
    }

    /** The same plane with {@code now} known of it. */
    PlaneView with(PlaneLosses now) {
        return new PlaneView(
                kind,
                scaling,
                lane,
                step,
                epoch,
                other,
                source,
                samples,
                statistics,
                cosine,
                explained,
                now,
                paths,
                identity);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlaneView v
                && identity.equals(v.identity)
                && kind == v.kind
                && scaling == v.scaling
                && lane == v.lane
                && step == v.step
                && epoch == v.epoch
                && this.other.equals(v.other)
                && source == v.source
                && samples == v.samples
                && statistics == v.statistics
                && Double.compare(cosine, v.cosine) == 0
                && Arrays.equals(explained, v.explained)
                && losses.equals(v.losses)
                && paths.equals(v.paths);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }
}
