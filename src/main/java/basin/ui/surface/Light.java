package basin.ui.surface;

/**
 * The light on a surface: even from all around, and from a direction that travels with the eye, so that the form shows
 * from every side.
 */
final class Light {
    /** What comes from all around; 1 shows a colour as it is. */
    static final double AMBIENT = 0.52;

    /** What comes from the direction, where it falls straight on the surface. */
    static final double DIRECT = 0.62;

    /** The way it goes, as the eye sees it: to the right, downwards, away. */
    static final double[] WAY = {0.55, 0.8, 0.45};

    private Light() {}

    /** From where the light comes in the box's axes, a unit vector, when it is looked at as {@code view} says. */
    static double[] source(Projection view) {
        double a = Math.toRadians(view.yaw());
        double b = Math.toRadians(view.pitch());
        double down = WAY[1] * Math.cos(b) + WAY[2] * Math.sin(b);
        double away = -WAY[1] * Math.sin(b) + WAY[2] * Math.cos(b);
        double length = -Math.sqrt(WAY[0] * WAY[0] + WAY[1] * WAY[1] + WAY[2] * WAY[2]);
        return new double[] {
            (WAY[0] * Math.cos(a) + away * Math.sin(a)) / length,
            down / length,
            (-WAY[0] * Math.sin(a) + away * Math.cos(a)) / length
        };
    }

    /** How much of a colour is seen where the cosine between normal and source is this. */
    static double on(double cosine) {
        return AMBIENT + DIRECT * Math.max(0, cosine);
    }
}
