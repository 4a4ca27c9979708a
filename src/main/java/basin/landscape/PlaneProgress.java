package basin.landscape;

import java.util.function.Supplier;

/** Follows a plane while it is filled; called on the thread that fills it. */
@FunctionalInterface
public interface PlaneProgress {
    /** Lets every plane be filled to its end. */
    PlaneProgress NONE = (done, total, soFar) -> true;

    /**
     * Another place was computed.
     *
     * @param done places known so far
     * @param total places of the plane
     * @param soFar copies the plane as it stands when it is asked, on this thread, also later
     * @return whether to go on
     */
    boolean reached(int done, int total, Supplier<PlaneLosses> soFar);
}
