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
        byte[] labels) {}
