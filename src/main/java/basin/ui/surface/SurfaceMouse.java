package basin.ui.surface;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Drag turns, right drag moves, the wheel zooms, a double click fits; Shift with the arrows turns, Home fits. */
final class SurfaceMouse {
    private static final double DEGREES_PER_PIXEL = 0.5;
    private static final double KEY_DEGREES = 5;
    private static final double ZOOM_PER_PIXEL = 1.0025;

    private final Node node;
    private final Supplier<Camera> camera;
    private final BooleanSupplier active;
    private double lastX;
    private double lastY;

    private SurfaceMouse(Node node, Supplier<Camera> camera, BooleanSupplier active) {
        this.node = node;
        this.camera = camera;
        this.active = active;
    }

    /** Lets {@code node} move the camera that is current at each gesture, while something is seen through it. */
    static void install(Node node, Supplier<Camera> camera, BooleanSupplier active) {
        SurfaceMouse mouse = new SurfaceMouse(node, camera, active);
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, mouse::press);
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::drag);
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, mouse::click);
        node.addEventHandler(ScrollEvent.SCROLL, mouse::scroll);
        node.addEventHandler(KeyEvent.KEY_PRESSED, mouse::key);
    }

    private void press(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        node.requestFocus();
    }

    private void drag(MouseEvent event) {
        if (!active.getAsBoolean()) {
            return;
        }
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        if (event.isPrimaryButtonDown()) {
            camera.get().turn(-dx * DEGREES_PER_PIXEL, dy * DEGREES_PER_PIXEL);
        } else if (event.isSecondaryButtonDown()) {
            double height = Math.max(1, node.getLayoutBounds().getHeight());
            camera.get().move(dx / height, dy / height);
        }
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    private void click(MouseEvent event) {
        if (active.getAsBoolean()
                && event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && event.isStillSincePress()) {
            camera.get().fit();
            event.consume();
        }
    }

    private void scroll(ScrollEvent event) {
        if (!active.getAsBoolean()) {
            return;
        }
        camera.get().zoomBy(Math.pow(ZOOM_PER_PIXEL, event.getDeltaY()));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (!active.getAsBoolean() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean turns = event.isShiftDown();
        switch (event.getCode()) {
            case LEFT -> turn(event, turns, KEY_DEGREES, 0);
            case RIGHT -> turn(event, turns, -KEY_DEGREES, 0);
            case UP -> turn(event, turns, 0, KEY_DEGREES);
            case DOWN -> turn(event, turns, 0, -KEY_DEGREES);
            case HOME -> {
                camera.get().fit();
                event.consume();
            }
            default -> {}
        }
    }

    private void turn(KeyEvent event, boolean turns, double yaw, double pitch) {
        if (turns) {
            camera.get().turn(yaw, pitch);
            event.consume();
        }
    }
}
