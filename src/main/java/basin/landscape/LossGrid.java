package basin.landscape;

import java.util.Arrays;

/**
 * The losses over a plane: row j, column i holds f(w + axis[i] d1 + axis[j] d2). Immutable.
 *
 * @param axis the coordinates along both directions
 * @param values row by row; NaN where not computed yet
 * @param cosine of the angle between d1 and d2
 * @param samples how many samples each value is a mean over
 * @param complete whether every value was computed on this grid, none interpolated from a coarser one
 */
public record LossGrid(float[] axis, float[] values, double cosine, int samples, boolean complete) {
    /** Checks the sizes, and that the coordinates rise. */
    public LossGrid {
        if (values.length != axis.length * axis.length) {
            throw new IllegalArgumentException(
                    "A grid over " + axis.length + " places has " + axis.length * axis.length + " values.");
        }
        for (int i = 0; i < axis.length; i++) {
            if (!Float.isFinite(axis[i]) || (i > 0 && axis[i] <= axis[i - 1])) {
                throw new IllegalArgumentException("A grid's coordinates rise, and " + axis[i] + " does not.");
            }
        }
        if (samples < 1) {
            throw new IllegalArgumentException("A grid is over " + samples + " samples; it must be 1 or more.");
        }
    }

    /** A plane with both axes alike, as it is shown: in float, holes interpolated. */
    public static LossGrid of(PlaneLosses plane, double cosine, int samples) {
        double[] shown = plane.shown();
        float[] values = new float[shown.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) shown[i];
        }
        float[] axis = new float[plane.columns().length];
        for (int i = 0; i < axis.length; i++) {
            axis[i] = (float) plane.columns()[i];
        }
        return new LossGrid(axis, values, cosine, samples, plane.complete());
    }

    /** Places along one side. */
    public int side() {
        return axis.length;
    }

    /** The loss at column {@code i} (first direction), row {@code j} (second direction). */
    public float at(int i, int j) {
        return values[j * axis.length + i];
    }

    /** The smallest finite value; NaN if there is none. */
    public float lowest() {
        float low = Float.NaN;
        for (float v : values) {
            if (Float.isFinite(v) && !(v >= low)) {
                low = v;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LossGrid g
                && Arrays.equals(axis, g.axis)
                && Arrays.equals(values, g.values)
                && cosine == g.cosine
                && samples == g.samples
                && complete == g.complete;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
