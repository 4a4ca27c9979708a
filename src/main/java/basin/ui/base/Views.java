package basin.ui.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How views are made. On the user interface's thread. */
public final class Views {
    private static final int ICON = 16;
    private static final Duration TOOLTIP_DELAY = Duration.millis(350);
    private static final Duration TOOLTIP_STAY = Duration.seconds(30);
    private static final double TOOLTIP_WIDTH = 320;
    /** Under which a node keeps the words of its tooltip, then that. */
    private static final String TIP = "basin.tip";

    private static final EventHandler<MouseEvent> MAKE_TIP = Views::makeTip;

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
        tip(node, new ReadOnlyStringWrapper(text));
        node.setAccessibleText(text);
    }

    /** The same with words that change. */
    public static void explain(Node node, ObservableValue<String> text) {
        tip(node, text);
        node.accessibleTextProperty().bind(text);
    }

    /** A tooltip is a window with a scene of its own; it is made when the pointer first comes, of hundreds only a few. */
    private static void tip(Node node, ObservableValue<String> text) {
        if (node.getProperties().put(TIP, text) instanceof Tooltip made) {
            node.getProperties().put(TIP, made);
            made.textProperty().bind(text);
        } else {
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, MAKE_TIP);
        }
    }

    private static void makeTip(MouseEvent entered) {
        Node node = (Node) entered.getSource();
        node.removeEventHandler(MouseEvent.MOUSE_ENTERED, MAKE_TIP);
        Tooltip tooltip = tooltip(node);
        @SuppressWarnings("unchecked") // what explain put there
        ObservableValue<String> text =
                (ObservableValue<String>) node.getProperties().put(TIP, tooltip);
        tooltip.textProperty().bind(text);
    }

    private static Tooltip tooltip(Node node) {
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setShowDuration(TOOLTIP_STAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        Tooltip.install(node, tooltip);
        return tooltip;
    }

    /** Shows {@code node} and gives it room, or neither. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows {@code node} and gives it room while {@code when} holds. */
    public static void show(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    /** The cross in a sheet's corner, {@code words} for its tooltip, that does {@code close}. */
    public static Button closer(String words, Runnable close) {
        Button button = new Button("", icon(Feather.X));
        button.getStyleClass().add("flat");
        button.setOnAction(e -> close.run());
        explain(button, words);
        return button;
    }

    /**
     * Lets what {@code scroll} shows be drawn where it changed alone. JavaFX keeps it as one picture, to scroll fast, and
     * draws all of that anew whenever anything in it changes.
     */
    public static void uncached(ScrollPane scroll) {
        scroll.skinProperty().subscribe(skin -> {
            if (skin != null) {
                scroll.lookup(".viewport").setCache(false);
            }
        });
    }

    /** Puts {@code text} where other programs paste from. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
