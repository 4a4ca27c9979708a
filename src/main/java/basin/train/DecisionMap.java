package basin.train;

/**
 * Which class a network of plane data names at each place of a rectangle, with the training points as they are labelled.
 * Immutable; the arrays are never written after.
 *
 * @param step after which the weights were taken
 * @param epoch of that step
 * @param left lowest x
 * @param right highest x
 * @param bottom lowest y
 * @param top highest y
 * @param side places a side, the middles of as many equal cells
 * @param classes from 0, row by row from the bottom, side x side
 * @param points of the training set: x, y by turns
 * @param labels of the points, wrong ones included
 */
public record DecisionMap(
        int step,
        int epoch,
        double left,
        double right,
        double bottom,
        double top,
        int side,
        byte[] classes,
        float[] points,
        byte[] labels) {
    /** Checks that the numbers fit each other. */
    public DecisionMap {
        boolean square = side > 0 && classes.length == (long) side * side;
        boolean rectangle = left < right && bottom < top && Double.isFinite(right - left + top - bottom);
        if (!square || !rectangle || points.length != 2L * labels.length) {
            throw new IllegalArgumentException("its places, rectangle and points do not fit each other");
        }
    }

    /** The same without the points, which are the same at all steps. */
    public DecisionMap bare() {
        return new DecisionMap(step, epoch, left, right, bottom, top, side, classes, new float[0], new byte[0]);
    }

    /** The same with the points of {@code other}, a map of the same training set. */
    public DecisionMap over(DecisionMap other) {
        return new DecisionMap(step, epoch, left, right, bottom, top, side, classes, other.points, other.labels);
    }
}
