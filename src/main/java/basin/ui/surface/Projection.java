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
 * @param boxHeight of the box, whose floor is 2 by 2
 */
record Projection(
        double yaw,
        double pitch,
        double distance,
        double shiftX,
        double shiftY,
        double width,
        double height,
        double boxHeight) {
    /** The upright field of view in degrees. */
    static final double FIELD_OF_VIEW = 24;

    private static final double LOWEST_BOX = 1;
    private static final double HIGHEST_BOX = 1.8;
    private static final double BOX_STEP = 0.05;
    private static final int FITTING_ROUNDS = 12;

    /** The y of the rig's centre: half way up the box. */
    double centreY() {
        return -boxHeight / 2;
    }

    /** Pixels of one unit at distance one. */
    double focal() {
        return height / 2 / Math.tan(Math.toRadians(FIELD_OF_VIEW / 2));
    }

    /** The pixel (x, y) of a point. */
    double[] pixel(double x, double y, double z) {
        double a = Math.toRadians(yaw);
        double b = Math.toRadians(pitch);
        double up = y - centreY();
        double side = x * Math.cos(a) - z * Math.sin(a);
        double away = x * Math.sin(a) + z * Math.cos(a);
        double down = up * Math.cos(b) - away * Math.sin(b);
        double depth = up * Math.sin(b) + away * Math.cos(b) + distance;
        double factor = focal() / Math.max(1e-3, depth);
        return new double[] {width / 2 + (side - shiftX) * factor, height / 2 + (down - shiftY) * factor};
    }

    /**
     * Where points of the unit box lie for the rig: to the right of its axis, downwards of it and away from the eye.
     *
     * @param points x, y, z each; heights from 0 to -1
     * @param seen gets side, down and depth each
     */
    void fromEye(float[] points, float[] seen) {
        double a = Math.toRadians(yaw);
        double b = Math.toRadians(pitch);
        float cosA = (float) Math.cos(a);
        float sinA = (float) Math.sin(a);
        float cosB = (float) Math.cos(b);
        float sinB = (float) Math.sin(b);
        for (int i = 0; i < points.length; i += 3) {
            float up = (float) (points[i + 1] * boxHeight - centreY());
            float away = points[i] * sinA + points[i + 2] * cosA;
            seen[i] = points[i] * cosA - points[i + 2] * sinA;
            seen[i + 1] = up * cosB - away * sinB;
            seen[i + 2] = (float) (up * sinB + away * cosB + distance);
        }
    }

    /** The same in a picture with {@code factor} times as many pixels along each side. */
    Projection enlarged(double factor) {
        return new Projection(yaw, pitch, distance, shiftX, shiftY, factor * width, factor * height, boxHeight);
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
                yaw, pitch, distance * factor, shiftX + right * unit, shiftY + down * unit, width, height, boxHeight);
    }

    /**
     * The view that just fills a picture with the box, leaving margins; in a tall picture the box becomes taller.
     *
     * @param yaw degrees
     * @param pitch degrees
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     * @param margins in pixels: top, right, bottom, left
     */
    static Projection fitting(double yaw, double pitch, double width, double height, double[] margins) {
        double freeWidth = Math.max(8, width - margins[1] - margins[3]);
        double freeHeight = Math.max(8, height - margins[0] - margins[2]);
        for (double box = LOWEST_BOX; ; box += BOX_STEP) {
            Projection view = new Projection(yaw, pitch, 6, 0, 0, width, height, box);
            for (int round = 0; round < FITTING_ROUNDS; round++) {
                double[] b = view.bounds();
                double factor = Math.max((b[2] - b[0]) / freeWidth, (b[3] - b[1]) / freeHeight);
                double right = (b[0] + b[2]) / 2 - (margins[3] + freeWidth / 2);
                double down = (b[1] + b[3]) / 2 - (margins[0] + freeHeight / 2);
                view = view.adjusted(Math.max(0.5, Math.min(2, factor)), right, down);
            }
            double[] b = view.bounds();
            if (b[3] - b[1] > 0.97 * freeHeight || box >= HIGHEST_BOX) {
                return view;
            }
        }
    }

    /** The smallest rectangle of pixels around the box: left, top, right, bottom. */
    double[] bounds() {
        double[] b = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int corner = 0; corner < 8; corner++) {
            double[] p = pixel((corner & 1) * 2 - 1, (corner & 2) == 0 ? 0 : -boxHeight, (corner & 4) / 2 - 1);
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
                height,
                boxHeight);
    }
}
