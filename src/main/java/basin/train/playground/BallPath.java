package basin.train.playground;

import basin.train.OptimizerKind;
import basin.train.playground.StepTrace.Point;
import java.util.List;

/**
 * Where an optimizer goes from the start.
 *
 * @param optimizer which
 * @param points the start and then a point a step; it ends early where the loss is no longer a number
 * @param lastLoss f at the last
 * @param lastSharpness the largest eigenvalue of the Hessian there
 */
public record BallPath(OptimizerKind optimizer, List<Point> points, double lastLoss, double lastSharpness) {
    /** Copies the list. */
    public BallPath {
        points = List.copyOf(points);
    }

    /** Where it ends. */
    public Point last() {
        return points.get(points.size() - 1);
    }
}
