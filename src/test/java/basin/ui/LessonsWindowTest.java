package basin.ui;

import static basin.ui.SmallRun.await;
import static org.assertj.core.api.Assertions.assertThat;

import basin.train.OptimizerKind;
import basin.ui.base.Tab;
import basin.ui.playground.PlaygroundViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Does what two lessons ask for, and sees that a card lets one on only after that. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class LessonsWindowTest {
    private SmallWindow window;
    private SmallRun runs;
    private BasinApp app;

    @TempDir
    static Path folder;

    @Start
    void start(Stage stage) {
        window = new SmallWindow("basin-lessons-test", folder, 2);
        runs = window.runs();
        app = window.app();
        window.start(stage);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        window.close(robot);
    }

    @Test
    void cardsSeeWhatWasDone(FxRobot robot) throws TimeoutException {
        robot.clickOn("#lessons");
        for (String id : List.of("step", "flat", "weights", "sparsity", "spectrum")) {
            assertThat(SmallRun.visible(robot, "#lesson-" + id)).as(id).isTrue();
        }
        step(robot);
        weights(robot);
    }

    private void step(FxRobot robot) throws TimeoutException {
        PlaygroundViewModel steps = app.window().playground();
        robot.clickOn("#lesson-step");
        assertThat(app.window().tab().get()).isEqualTo(Tab.STEP);
        assertThat(steps.shownProperty().get()).isEqualTo(OptimizerKind.SGD);
        assertThat(mayGoOn(robot)).isFalse();
        robot.clickOn("#step-part-5");
        assertThat(mayGoOn(robot)).isFalse();
        robot.clickOn("#step-part-6");
        await(() -> mayGoOn(robot));
        robot.clickOn("#lesson-next");
        assertThat(steps.shownProperty().get()).isEqualTo(OptimizerKind.SAM);
        assertThat(steps.partProperty().get()).isZero();
        robot.clickOn("#step-part-6");
        await(() -> done(robot, "step-2-a"));
        assertThat(mayGoOn(robot)).isFalse();
        Slider rho = robot.lookup("#step-rho").queryAs(Slider.class);
        robot.interact(() -> rho.setValue(0.55));
        await(() -> mayGoOn(robot));
        robot.clickOn("#lesson-next");
        await(() -> steps.playProperty().get() != null);
        robot.clickOn("#step-roll");
        await(() -> done(robot, "step-3-a"));
        robot.interact(() -> steps.start(1.2, 0.2));
        await(() -> steps.playProperty().get().spec().x() == 1.2);
        robot.clickOn("#step-roll");
        await(() -> mayGoOn(robot));
        robot.clickOn("#lesson-next");
        await(() -> SmallRun.visible(robot, "#lesson-flat"));
    }

    private void weights(FxRobot robot) throws TimeoutException {
        robot.clickOn("#lesson-weights");
        assertThat(app.window().tab().get()).isEqualTo(Tab.TRAIN);
        robot.clickOn("#train");
        await(() -> mayGoOn(robot));
        runs.awaitEnd();
        robot.clickOn("#lesson-next");
        assertThat(app.window().tab().get()).isEqualTo(Tab.MASKS);
        await(() -> SmallRun.visible(robot, "#time-epoch"));
        Slider epochs = robot.lookup("#time-epoch").queryAs(Slider.class);
        robot.interact(() -> epochs.setValue(1));
        await(() -> done(robot, "weights-2-b"));
        assertThat(mayGoOn(robot)).isFalse();
        robot.interact(() -> ((javafx.scene.control.ToggleButton)
                        robot.lookup("#mask-of-ssam-f").query())
                .fire());
        await(() -> mayGoOn(robot));
    }

    /** The card is filled anew at every task that is done, so that its parts may be gone for a moment. */
    private static boolean mayGoOn(FxRobot robot) {
        return robot.lookup("#lesson-next").tryQuery().map(n -> !n.isDisabled()).orElse(false);
    }

    private static boolean done(FxRobot robot, String task) {
        return robot.lookup("#task-" + task)
                .tryQueryAs(Label.class)
                .map(l -> l.getAccessibleText().startsWith("Done"))
                .orElse(false);
    }
}
