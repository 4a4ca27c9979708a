package basin.ui;

import static basin.ui.Pixels.greenish;
import static basin.ui.Pixels.like;
import static basin.ui.Pixels.picture;
import static basin.ui.SmallRun.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.io.LaneLook;
import basin.train.OptimizerKind;
import basin.train.playground.Play;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Palette;
import basin.ui.playground.PlaygroundViewModel;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Plays one step part by part, rolls the balls, sets the start by a click, and types formulas right and wrong. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class PlaygroundWindowTest {
    private SmallWindow window;
    private BasinApp app;

    @TempDir
    static Path folder;

    @Start
    void start(Stage stage) {
        window = new SmallWindow("basin-playground-test", folder, 1);
        app = window.app();
        window.start(stage);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        window.close(robot);
    }

    @Test
    void playsAStepAndRollsAndTakesAFormula(FxRobot robot) throws TimeoutException {
        robot.clickOn("#tab-step");
        PlaygroundViewModel model = app.window().playground();
        await(() -> model.playProperty().get() != null);
        Node map = robot.lookup("#step-map").query();
        await(() -> greenish(picture(robot, map)) > 20_000);
        parts(robot, model, map);
        Color sgd = color(LaneLook.CIRCLE);
        int before = like(picture(robot, map), sgd);
        robot.clickOn("#step-roll");
        await(() -> model.rolledProperty().get() == 60);
        await(() -> like(picture(robot, map), sgd) > before + 100);
        assertThat(like(picture(robot, map), color(LaneLook.SQUARE))).isGreaterThan(100);
        start(robot, model, map);
        formula(robot, model);
    }

    private static Color color(LaneLook look) {
        return new LaneStyle(look).color(Palette.DARK);
    }

    private static void parts(FxRobot robot, PlaygroundViewModel model, Node map) throws TimeoutException {
        int white = like(picture(robot, map), Color.WHITE);
        robot.clickOn("#step-next");
        assertThat(robot.lookup("#step-words").queryAs(Label.class).getText()).startsWith("g points where");
        await(() -> like(picture(robot, map), Color.WHITE) > white + 100);
        robot.clickOn("#step-part-6");
        assertThat(model.partProperty().get()).isEqualTo(6);
        await(() -> like(picture(robot, map), Color.web("#F0B24A")) > 50);
        robot.clickOn("#step-again");
        robot.clickOn("#step-play");
        await(() -> model.partProperty().get() == 6);
    }

    private static void start(FxRobot robot, PlaygroundViewModel model, Node map) throws TimeoutException {
        robot.moveTo(map).clickOn();
        await(() -> Math.abs(model.playProperty().get().spec().x()) < 0.02
                && Math.abs(model.playProperty().get().spec().y()) < 0.02);
        assertThat(model.rolledProperty().get()).isZero();
        Slider rho = robot.lookup("#step-rho").queryAs(Slider.class);
        robot.interact(() -> rho.setValue(0.5));
        await(() -> model.playProperty().get().spec().rho() == 0.5);
        Play play = model.playProperty().get();
        assertThat(play.trace(OptimizerKind.SAM).e().length()).isEqualTo(0.5, within(1e-4));
    }

    private static void formula(FxRobot robot, PlaygroundViewModel model) throws TimeoutException {
        TextField field = robot.lookup("#step-formula").queryAs(TextField.class);
        robot.interact(() -> {
            model.start(1, 0);
            field.setText("3 x² + y^2");
        });
        await(() -> model.playProperty().get().spec().formula().equals("3 x² + y^2"));
        assertThat(model.playProperty().get().trace(OptimizerKind.SGD).g().x()).isEqualTo(6);
        robot.interact(() -> field.setText("3 x² + "));
        assertThat(robot.lookup("#step-error").queryAs(Label.class).getText())
                .isEqualTo("The formula is not understood at its end: a number, x, y, a function or “(” is expected.");
        assertThat(model.playProperty().get().spec().formula()).isEqualTo("3 x² + y^2");
    }
}
