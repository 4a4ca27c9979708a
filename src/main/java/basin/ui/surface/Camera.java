package basin.ui.surface;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Subscription;

/**
 * Where a surface is looked at from. Several views may share one, then they move together. All methods are for the
 * JavaFX thread.
 */
public final class Camera {
    private static final double YAW = 35;
    private static final double PITCH = 27;
    private static final double LOWEST_PITCH = 4;
    private static final double HIGHEST_PITCH = 88;
    private static final double LEAST_ZOOM = 0.4;
    private static final double MOST_ZOOM = 8;
    private static final double FARTHEST = 1.5;

    private final DoubleProperty yaw = new SimpleDoubleProperty(this, "yaw", YAW);
    private final DoubleProperty pitch = new SimpleDoubleProperty(this, "pitch", PITCH);
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final DoubleProperty panX = new SimpleDoubleProperty(this, "panX", 0);
    private final DoubleProperty panY = new SimpleDoubleProperty(this, "panY", 0);

    /** Turn around the upright axis, degrees. */
    public DoubleProperty yawProperty() {
        return yaw;
    }

    /** Height above the floor as an angle, degrees; always looks from above. */
    public DoubleProperty pitchProperty() {
        return pitch;
    }

    /** 1 shows the whole box. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /** Shift to the right, in heights of the view. */
    public DoubleProperty panXProperty() {
        return panX;
    }

    /** Shift downwards, in heights of the view. */
    public DoubleProperty panYProperty() {
        return panY;
    }

    /** Runs {@code action} now and whenever it looks from elsewhere, until the subscription ends. */
    Subscription onChange(Runnable action) {
        Subscription all = Subscription.EMPTY;
        for (DoubleProperty value : new DoubleProperty[] {yaw, pitch, zoom, panX, panY}) {
            all = all.and(value.subscribe(v -> action.run()));
        }
        return all;
    }

    /** Turns by degrees; the pitch stays above the floor. */
    public void turn(double yawBy, double pitchBy) {
        yaw.set(Math.IEEEremainder(yaw.get() + yawBy, 360));
        pitch.set(Math.max(LOWEST_PITCH, Math.min(HIGHEST_PITCH, pitch.get() + pitchBy)));
    }

    /** Shifts the picture by parts of the view's height. */
    public void move(double right, double down) {
        panX.set(Math.max(-FARTHEST, Math.min(FARTHEST, panX.get() + right)));
        panY.set(Math.max(-FARTHEST, Math.min(FARTHEST, panY.get() + down)));
    }

    /** Multiplies the zoom. */
    public void zoomBy(double factor) {
        zoom.set(Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, zoom.get() * factor)));
    }

    /** Back to the first view, which shows everything. */
    public void fit() {
        yaw.set(YAW);
        pitch.set(PITCH);
        zoom.set(1);
        panX.set(0);
        panY.set(0);
    }

    /** Takes the place of {@code other}. */
    public void copyFrom(Camera other) {
        yaw.set(other.yaw.get());
        pitch.set(other.pitch.get());
        zoom.set(other.zoom.get());
        panX.set(other.panX.get());
        panY.set(other.panY.get());
    }
}
