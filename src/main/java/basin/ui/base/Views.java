package basin.ui.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How views are made. On the user interface's thread. */
public final class Views {
    private static final int ICON = 16;
    private static final Duration TOOLTIP_DELAY = Duration.millis(350);
    private static final Duration TOOLTIP_STAY = Duration.seconds(30);
    private static final double TOOLTIP_WIDTH = 320;

    private Views() {}

    /** The view in {@code file} beside the class of {@code controller}, which becomes its controller. */
    public static Parent load(Object controller, String file) {
        URL url = controller.getClass().getResource(file);
        FXMLLoader loader = new FXMLLoader(url, Texts.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The view " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** An icon of 16 pixels. */
    public static FontIcon icon(Feather icon) {
        return FontIcon.of(icon, ICON);
    }

    /** Gives {@code node} a tooltip and the same words for screen readers. */
    public static void explain(Node node, String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setShowDuration(TOOLTIP_STAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        Tooltip.install(node, tooltip);
        node.setAccessibleText(text);
    }

    /** Shows {@code node} and gives it room, or neither. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
