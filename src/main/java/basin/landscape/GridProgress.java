package basin.landscape;

import java.util.function.Supplier;

/** Follows a grid while it is filled; called on the thread that fills it. */
@FunctionalInterface
public interface GridProgress {
    /** Lets every grid be filled to its end. */
    GridProgress NONE = (done, total, soFar) -> true;

    /**
     * Another place was computed.
     *
     * @param done places so far
     * @param total places of the grid
     * @param soFar makes the grid as it stands: places not computed yet are interpolated from the coarser ones, NaN
     *     where there are none; valid during this call only
     * @return whether to go on
     */
    boolean reached(int done, int total, Supplier<LossGrid> soFar);
}
