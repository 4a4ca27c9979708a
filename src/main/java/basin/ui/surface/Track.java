package basin.ui.surface;

import basin.ui.paint.LaneStyle;
import java.util.Arrays;

/**
 * A lane's way over a plane. Immutable; arrays are never written after.
 *
 * @param lane whose colour and shape it has
 * @param a coordinates along the first direction
 * @param b along the second
 */
public record Track(LaneStyle lane, double[] a, double[] b) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Track t && lane.equals(t.lane) && Arrays.equals(a, t.a) && Arrays.equals(b, t.b);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(a);
    }
}
