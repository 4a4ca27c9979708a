package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.fault.Progress;
import basin.io.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The window is closed in the middle of anything: nothing stays running, and its runs can be opened. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class ClosingWindowTest {
    private static final int SOME = 4;
    private static final int MANY = 200;
    private static final int EPOCHS = 40;
    private static final int PRESSES = 12;
    private static final int LONGEST_PAUSE_MILLIS = 400;
    private static final List<String> BUTTONS = List.of(
            "train",
            "train",
            "step",
            "measure",
            "tab-train",
            "tab-surface",
            "measure-plane",
            "cancel-plane",
            "tab-curvature",
            "ask-layers",
            "ask-gauss_newton",
            "tab-masks",
            "tab-step",
            "step-roll",
            "tab-runs",
            "time-live");

    @TempDir
    Path folder;

    @Test
    void closes_some_times(FxRobot robot) throws Exception {
        for (int trial = 0; trial < SOME; trial++) {
            closes(robot, trial);
        }
    }

    @Tag("crash")
    @Test
    void closes_many_times(FxRobot robot) throws Exception {
        Progress progress = Progress.of("closings");
        Progress longest = Progress.of("closings-longest-millis");
        for (int trial = progress.done(); trial < MANY; trial++) {
            int millis = (int) TimeUnit.NANOSECONDS.toMillis(closes(robot, SOME + trial));
            longest.reached(Math.max(longest.done(), millis));
            progress.reached(trial + 1);
        }
    }

    /** Presses buttons drawn from {@code trial} and closes; the nanoseconds that took. */
    private long closes(FxRobot robot, int trial) throws Exception {
        Random random = new Random(trial);
        Path runs = Files.createDirectories(folder.resolve("runs" + trial));
        Preferences store = Preferences.userRoot().node("basin-closing-test");
        BasinApp app = new BasinApp(new SmallRun(runs, EPOCHS), store);
        Stage[] stage = new Stage[1];
        robot.interact(() -> {
            stage[0] = new Stage();
            app.start(stage[0]);
        });
        press(robot, stage[0], "train");
        for (int i = 0; i < PRESSES; i++) {
            press(robot, stage[0], BUTTONS.get(random.nextInt(BUTTONS.size())));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
        }
        long began = System.nanoTime();
        robot.interact(() -> {
            app.stop();
            stage[0].close();
        });
        long took = System.nanoTime() - began;
        store.removeNode();
        SmallRun.await(() -> Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .noneMatch(name -> name.startsWith("basin-") || name.startsWith("window-")));
        assertThat(Library.of(runs)).isNotEmpty().allMatch(run -> run.trouble().isEmpty());
        return took;
    }

    private static void press(FxRobot robot, Stage stage, String id) {
        robot.interact(() -> {
            Node node = stage.getScene().lookup("#" + id);
            if (node instanceof ButtonBase button && !button.isDisabled()) {
                button.fire();
            }
        });
    }
}
