package basin.ui.run;

import basin.train.PlaneSizes;
import basin.train.PlaneView;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A plane or line that is to be measured.
 *
 * @param kind what its directions are
 * @param lane whose weights it passes through; -1 for all of a trajectory's
 * @param end of a line; null elsewhere
 * @param sizes places and ranges
 * @param scaling of random directions
 * @param samples how many each loss is a mean over at most
 * @param source which samples
 * @param step so many steps were taken at most before the weights it passes through; {@link #NEWEST} for the newest
 */
public record PlaneWish(
        PlaneView.Kind kind,
        int lane,
        End end,
        PlaneSizes sizes,
        PlaneView.Scaling scaling,
        int samples,
        PlaneView.Source source,
        int step) {
    /** The newest weights there are. */
    public static final int NEWEST = Integer.MAX_VALUE;

    /**
     * Where a line ends.
     *
     * @param folder of another run; empty for this one
     * @param lane index of the lane there
     */
    public record End(Optional<Path> folder, int lane) {}

    /** The same through the weights after at most {@code steps} steps. */
    public PlaneWish at(int steps) {
        return new PlaneWish(kind, lane, end, sizes, scaling, samples, source, steps);
    }

    /** The same over other samples. */
    public PlaneWish over(PlaneView.Source other) {
        return new PlaneWish(kind, lane, end, sizes, scaling, samples, other, step);
    }
}
