package basin.ui.surface;

import basin.landscape.LossGrid;

/**
 * The coordinates along both directions of a plane.
 *
 * @param left lowest along the first
 * @param right highest along the first
 * @param bottom lowest along the second
 * @param top highest along the second
 * @param first name of the first direction; empty for none
 * @param second name of the second
 */
public record PlaneAxes(double left, double right, double bottom, double top, String first, String second) {
    /** Those of a grid, alike along both. */
    static PlaneAxes of(LossGrid grid) {
        double low = grid.axis()[0];
        double high = grid.axis()[grid.side() - 1];
        return new PlaneAxes(low, high, low, high, "", "");
    }

    /** Where coordinate {@code a} of the first direction lies, -1..1. */
    double across(double a) {
        return 2 * (a - left) / (right - left) - 1;
    }

    /** Where coordinate {@code b} of the second direction lies, -1..1. */
    double along(double b) {
        return 2 * (b - bottom) / (top - bottom) - 1;
    }
}
