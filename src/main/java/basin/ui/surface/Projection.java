package basin.ui.surface;

/**
 * The perspective of a camera that circles the box, as plain arithmetic: the box spans -1..1 in x and z, heights grow
 * towards negative y, as JavaFX's axes lie. It gives the pixels at which a perspective camera with this upright field
 * of view, {@code distance} away in a rig turned by {@code yaw} and {@code -pitch}, shows a point.
 *
 * @param yaw degrees around the upright axis
 * @param pitch degrees above the floor
 * @param distance of the eye from the rig's centre
 * @param shiftX of the eye to the right, in the box's units
 * @param shiftY of the eye downwards
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
record Projection(
        double yaw, double pitch, double distance, double shiftX, double shiftY, double width, double height) {
    /** The upright field of view in degrees. */
    static final double FIELD_OF_VIEW = 24;

    /** The height of the box; its floor is 2 by 2. */
    static final double BOX_HEIGHT = 1.05;

    /** The y of the rig's centre: half way up the box. */
    static final double CENTRE_Y = -BOX_HEIGHT / 2;

    private static final double[][] CORNERS = {
        {-1, 0, -1}, {1, 0, -1}, {1, 0, 1}, {-1, 0, 1},
        {-1, -BOX_HEIGHT, -1}, {1, -BOX_HEIGHT, -1}, {1, -BOX_HEIGHT, 1}, {-1, -BOX_HEIGHT, 1}
    };
    private static final int FITTING_ROUNDS = 12;

    /** Pixels of one unit at distance one. */
    private double focal() {
        return height / 2 / Math.tan(Math.toRadians(FIELD_OF_VIEW / 2));
    }

    /** The pixel (x, y) of a point. */
    double[] pixel(double x, double y, double z) {
        double a = Math.toRadians(yaw);
        double b = Math.toRadians(pitch);
        double up = y - CENTRE_Y;
        double side = x * Math.cos(a) - z * Math.sin(a);
        double away = x * Math.sin(a) + z * Math.cos(a);
        double down = up * Math.cos(b) - away * Math.sin(b);
        double depth = up * Math.sin(b) + away * Math.cos(b) + distance;
        double factor = focal() / Math.max(1e-3, depth);
        return new double[] {width / 2 + (side - shiftX) * factor, height / 2 + (down - shiftY) * factor};
    }

    /** Whether the upright wall whose outward normal is (x, z) lies behind the surface. */
    boolean behind(double x, double z) {
        double a = Math.toRadians(yaw);
        return x * Math.sin(a) + z * Math.cos(a) > 0;
    }

    /** The same eye moved away to {@code factor} times the distance and shifted by these pixels' worth. */
    private Projection adjusted(double factor, double right, double down) {
        double unit = distance / focal();
        return new Projection(
                yaw, pitch, distance * factor, shiftX + right * unit, shiftY + down * unit, width, height);
    }

    /**
     * The view that just fills a picture with the box, leaving margins.
     *
     * @param yaw degrees
     * @param pitch degrees
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     * @param insets margins in pixels: top, right, bottom, left
     */
    static Projection fitting(double yaw, double pitch, double width, double height, double[] insets) {
        Projection view = new Projection(yaw, pitch, 6, 0, 0, width, height);
        double freeWidth = Math.max(8, width - insets[1] - insets[3]);
        double freeHeight = Math.max(8, height - insets[0] - insets[2]);
        for (int round = 0; round < FITTING_ROUNDS; round++) {
            double[] b = view.bounds();
            double factor = Math.max((b[2] - b[0]) / freeWidth, (b[3] - b[1]) / freeHeight);
            double right = (b[0] + b[2]) / 2 - (insets[3] + freeWidth / 2);
            double down = (b[1] + b[3]) / 2 - (insets[0] + freeHeight / 2);
            view = view.adjusted(Math.max(0.5, Math.min(2, factor)), right, down);
        }
        return view;
    }

    /** The smallest rectangle of pixels around the box: left, top, right, bottom. */
    double[] bounds() {
        double[] b = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double[] c : CORNERS) {
            double[] p = pixel(c[0], c[1], c[2]);
            b[0] = Math.min(b[0], p[0]);
            b[1] = Math.min(b[1], p[1]);
            b[2] = Math.max(b[2], p[0]);
            b[3] = Math.max(b[3], p[1]);
        }
        return b;
    }

    /**
     * This fitted view as a camera changes it.
     *
     * @param camera its turn, zoom and shift
     */
    Projection seenBy(Camera camera) {
        double near = distance / camera.zoomProperty().get();
        double unit = near / focal() * height;
        return new Projection(
                camera.yawProperty().get(),
                camera.pitchProperty().get(),
                near,
                shiftX - camera.panXProperty().get() * unit,
                shiftY - camera.panYProperty().get() * unit,
                width,
                height);
    }
}
