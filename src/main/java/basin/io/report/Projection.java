package basin.io.report;

/**
 * The parallel view of a surface: the plane's coordinates x and y from -1 to 1, the height z from 0 (floor) to 1 (ceiling),
 * onto a picture of {@link #WIDTH} x {@link #HEIGHT} units, y down.
 */
final class Projection {
    /** Units from left to right. */
    static final double WIDTH = 300;
    /** Units from top to bottom. */
    static final double HEIGHT = 276;

    /** Height of the scale's lowest loss over the floor, so that the level lines below are seen. */
    private static final double LIFT = 0.18;

    private static final double TURN = Math.toRadians(35);
    private static final double TILT = Math.toRadians(36);
    private static final double SIZE = 91;
    private static final double TALL = 1.22;
    private static final double MIDDLE_X = 154;
    private static final double MIDDLE_Y = 182;

    private Projection() {}

    /** The height z of a loss that lies at {@code share} of the scale; below 0 and above 1 too. */
    static double height(double share) {
        return LIFT + (1 - LIFT) * share;
    }

    /** From left to right. */
    static double x(double x, double y) {
        return MIDDLE_X + SIZE * (x * Math.cos(TURN) - y * Math.sin(TURN));
    }

    /** From top to bottom. */
    static double y(double x, double y, double z) {
        return MIDDLE_Y - SIZE * (z * TALL * Math.cos(TILT) + away(x, y) * Math.sin(TILT));
    }

    /** The distance from the eye, but for a constant. */
    static double depth(double x, double y, double z) {
        return away(x, y) * Math.cos(TILT) - z * TALL * Math.sin(TILT);
    }

    private static double away(double x, double y) {
        return x * Math.sin(TURN) + y * Math.cos(TURN);
    }
}
