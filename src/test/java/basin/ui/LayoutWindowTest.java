package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.RunConfig;
import basin.ui.base.Tab;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Takes changes back with keys and buttons of the real window, and finds it again as it was closed. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class LayoutWindowTest {
    private SmallWindow window;
    private Stage stage;

    @TempDir
    static Path folder;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new SmallWindow("basin-layout-test", folder, 2);
        window.start(shown);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        window.close(robot);
    }

    @Test
    void lookSamHasItsOwnFieldsWhichAreTakenBackToo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            stage.setWidth(1440);
            stage.setHeight(900);
        });
        SmallRun.await(() -> SmallRun.visible(robot, "#rules-more"));
        robot.interact(() -> robot.lookup("#rules-more").queryButton().fire());
        assertThat(SmallRun.visible(robot, "#lookEvery")).isFalse();
        robot.interact(() -> robot.lookup("#add").queryAs(MenuButton.class).getItems().stream()
                .filter(i -> "add-looksam".equals(i.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(SmallRun.visible(robot, "#lookEvery")).isTrue();
        TextField every = robot.lookup("#lookEvery .text-field").queryAs(TextField.class);
        TextField alpha = robot.lookup("#lookAlpha .text-field").queryAs(TextField.class);
        assertThat(every.getAccessibleText()).isEqualTo("LookSAM’s k");
        assertThat(alpha.getAccessibleHelp()).contains("‖g_v‖", "Liu et al. 2022");
        robot.interact(() -> every.setText("3"));
        robot.interact(() -> alpha.setText("0.4"));
        LaneConfig look = window.app().window().config().lanes().get(4);
        assertThat(look.lookEvery()).isEqualTo(3);
        assertThat(look.lookAlpha()).isEqualTo(0.4);
        robot.interact(() -> every.setText("0"));
        assertThat(robot.lookup("#maskError").queryAs(Label.class).getText()).contains("0", "1 or more");
        robot.clickOn("#undo").clickOn("#undo");
        assertThat(every.getText()).isEqualTo("3");
        assertThat(alpha.getText()).isEqualTo("0.7");
    }

    @Test
    void keysAndButtonsTakeChangesBack(FxRobot robot) throws TimeoutException {
        Slider rho = robot.lookup("#slider-rho").queryAs(Slider.class);
        robot.moveTo(rho)
                .press(MouseButton.PRIMARY)
                .moveBy(20, 0)
                .moveBy(20, 0)
                .moveBy(20, 0)
                .release(MouseButton.PRIMARY);
        double dragged = rho.getValue();
        assertThat(dragged).isGreaterThan(0.16);
        TextField rate = robot.lookup("#learningRate .text-field").queryAs(TextField.class);
        robot.doubleClickOn(rate).write("0.07");
        ComboBox<?> data = robot.lookup("#data").queryAs(ComboBox.class);
        robot.interact(() -> data.getSelectionModel().select(2));
        assertThat(data.getValue()).isEqualTo("moons");
        robot.clickOn("#undo");
        assertThat(data.getValue()).isEqualTo(Defaults.run().data());
        robot.clickOn(rate);
        press(robot, false);
        assertThat(rate.getText()).isEqualTo("0.03");
        assertThat(rho.getValue()).isCloseTo(dragged, within(0.005));
        press(robot, false);
        assertThat(rho.getValue()).isEqualTo(0.15);
        assertThat(robot.lookup("#undo").queryButton().isDisabled()).isTrue();
        press(robot, true);
        press(robot, true);
        assertThat(rho.getValue()).isCloseTo(dragged, within(0.005));
        assertThat(rate.getText()).isEqualTo("0.07");
        robot.interact(() -> robot.lookup("#train").queryButton().fire());
        SmallRun.await(() -> window.runs().experiment() != null);
        RunConfig trained = window.runs().experiment().config();
        assertThat(trained.lanes()).extracting(l -> l.learningRate()).containsOnly(0.07);
        press(robot, false);
        assertThat(rate.getText()).as("fixed while a run is open").isEqualTo("0.07");
        robot.interact(() -> window.app().window().tab().set(Tab.MASKS));
        press(robot, false);
        assertThat(rho.getValue()).as("acts where settings are seen").isCloseTo(dragged, within(0.005));
    }

    /** Presses Ctrl+Z, with or without Shift; a screen under load would repeat keys that are held. */
    private void press(FxRobot robot, boolean shift) {
        robot.interact(() -> Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, shift, true, false, false)));
    }

    @Test
    void theWindowIsFoundAsItWasClosed(FxRobot robot) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        robot.interact(() -> {
            stage.setWidth(1060);
            stage.setHeight(710);
            stage.setX(30);
            stage.setY(20);
            window.app().window().tab().set(Tab.STEP);
            window.app().window().settingsSide().foldedProperty().set(true);
            window.app().appearance().darkProperty().set(false);
            window.app().appearance().zoom(1);
            window.app().appearance().presentationProperty().set(true);
            stage.hide();
            stage = new Stage();
            window.again(stage);
        });
        assertThat(stage.getWidth()).isEqualTo(1060);
        assertThat(stage.getHeight()).isEqualTo(710);
        assertThat(stage.getX()).isEqualTo(30);
        assertThat(stage.getY()).isEqualTo(20);
        assertThat(window.app().window().tab().get()).isEqualTo(Tab.STEP);
        assertThat(window.app().window().settingsSide().foldedProperty().get()).isTrue();
        assertThat(window.app().appearance().darkProperty().get()).isFalse();
        assertThat(window.app().appearance().zoomProperty().get()).isEqualTo(1.125);
        assertThat(window.app().appearance().presentationProperty().get()).isFalse();
        robot.interact(() -> {
            stage.setX(screen.getMaxX() - 100);
            stage.hide();
            stage = new Stage();
            window.again(stage);
        });
        assertThat(stage.getX() + stage.getWidth()).isLessThanOrEqualTo(screen.getMaxX());
        robot.interact(() -> stage.hide());
    }

    @Test
    void settingsArePutAwayAndFetched(FxRobot robot) {
        robot.interact(() -> stage.setWidth(1400));
        Node settings = robot.lookup("#slider-rho").query();
        assertThat(settings.getScene()).isNotNull();
        robot.interact(() -> robot.lookup("#folds").queryButton().fire());
        assertThat(settings.getScene()).isNull();
        robot.clickOn(robot.lookup(".rail .button").nth(4).queryButton());
        assertThat(settings.getScene()).isNotNull();
        assertThat(window.app().window().settingsSide().foldedProperty().get()).isFalse();
    }
}
