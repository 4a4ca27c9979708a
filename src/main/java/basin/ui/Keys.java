package basin.ui;

import basin.ui.base.Tab;
import basin.ui.sidebar.FieldBox;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** What keys do. Letters and digits act only outside of fields. */
final class Keys {
    private static final int LANES = 6;

    private final Supplier<MainWindow> shown;
    private final Stage stage;

    Keys(Supplier<MainWindow> shown, Stage stage) {
        this.shown = shown;
        this.stage = stage;
        stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private MainWindow window() {
        return shown.get();
    }

    private void press(KeyEvent event) {
        Node focused = stage.getScene().getFocusOwner();
        boolean typing = focused instanceof TextInputControl;
        boolean done = event.isShortcutDown()
                ? event.getCode() == KeyCode.Z
                        ? (!typing || FieldBox.isSetting(focused)) && window().takeBack(event.isShiftDown())
                        : event.getCode() == KeyCode.V ? paste(typing) : shortcut(event.getCode())
                : function(event.getCode()) || (!typing && letter(event.getCode()));
        if (done) {
            event.consume();
        }
    }

    /** Outside of fields, which take what they can. */
    private boolean paste(boolean typing) {
        if (!typing) {
            window().paste();
        }
        return !typing;
    }

    private boolean shortcut(KeyCode code) {
        if (code == KeyCode.ENTER || code == KeyCode.PERIOD) {
            stage.getScene().getRoot().requestFocus(); // ends what is being typed, so that it acts
        }
        switch (code) {
            case ENTER -> window().toolbar().train();
            case PERIOD, DECIMAL -> window().toolbar().step();
            case R -> window().toolbar().reset();
            case PLUS, EQUALS, ADD -> window().appearance().zoom(1);
            case MINUS, SUBTRACT -> window().appearance().zoom(-1);
            case DIGIT0, NUMPAD0 -> window().appearance().zoom(0);
            default -> {
                return view(code);
            }
        }
        return true;
    }

    private boolean view(KeyCode code) {
        Optional<Tab> wanted = Arrays.stream(Tab.values())
                .filter(t -> code.isDigitKey() && code.getChar().charAt(0) == '0' + t.key())
                .findFirst();
        wanted.ifPresent(window().tab()::set);
        return wanted.isPresent();
    }

    private boolean function(KeyCode code) {
        switch (code) {
            case F1 -> window().help().toggle();
            case F2 -> window().lessons();
            case F11 -> stage.setFullScreen(!stage.isFullScreen());
            case F12 -> window().probe().toggle();
            case ESCAPE -> {
                return window().hideSheets();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean letter(KeyCode code) {
        switch (code) {
            case SPACE -> {
                if (stage.getScene().getFocusOwner() instanceof ButtonBase) {
                    return false; // presses it
                }
                window().playOrHalt();
            }
            case LEFT, RIGHT -> {
                return !(stage.getScene().getFocusOwner() instanceof Slider)
                        && window().move(code == KeyCode.LEFT ? -1 : 1);
            }
            case C -> window().compare();
            case M -> window().scale().measureOrCancel();
            case L ->
                window().scale()
                        .linkedProperty()
                        .set(!window().scale().linkedProperty().get());
            case P ->
                window().appearance()
                        .presentationProperty()
                        .set(!window().appearance().presentationProperty().get());
            default -> {
                int lane = code.isDigitKey() ? code.getChar().charAt(0) - '1' : -1;
                if (lane < 0 || lane >= Math.min(LANES, window().board().cards().size())) {
                    return false;
                }
                window().board().enlarge(lane);
            }
        }
        return true;
    }
}
