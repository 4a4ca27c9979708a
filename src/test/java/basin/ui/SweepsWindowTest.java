package basin.ui;

import static basin.ui.SmallRun.await;
import static org.assertj.core.api.Assertions.assertThat;

import basin.io.LaneLook;
import basin.io.SavedSettings;
import basin.io.SweepFolder;
import basin.sweep.StoredSweep;
import basin.train.Defaults;
import basin.ui.base.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A sweep that another program trains fills its table and chart in the window; one elsewhere is opened by its folder. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class SweepsWindowTest {
    private SmallWindow window;
    private BasinApp app;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Start
    void start(Stage stage) {
        window = new SmallWindow("basin-sweeps-test", folder, 1);
        app = window.app();
        window.start(stage);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        window.close(robot);
    }

    @Test
    void a_sweep_is_listed_and_its_table_and_chart_grow_with_its_file(FxRobot robot)
            throws TimeoutException, IOException {
        SweepFiles sweep = new SweepFiles(folder.resolve("table"), "Sparsity and seeds");
        robot.clickOn("#tab-runs");
        await(() -> list(robot).getItems().size() == 1);
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        await(() -> missing(robot).stream().anyMatch(t -> t.startsWith("No run of it has ended yet.")));
        assertThat(SmallRun.visible(robot, "#sweep-table")).isFalse();
        assertThat(SmallRun.visible(robot, "#sweep-chart")).isFalse();

        sweep.end(3);
        await(() -> missing(robot).stream().anyMatch(t -> t.contains("as soon as a run of SAM has ended")));
        assertThat(SmallRun.visible(robot, "#sweep-table")).isTrue();
        assertThat(missing(robot)).anyMatch(t -> t.contains("as soon as a run with a sparse mask"));
        assertThat(SmallRun.visible(robot, "#sweep-chart")).isFalse();

        sweep.end(sweep.tasks() - 3);
        await(() -> SmallRun.visible(robot, "#sweep-chart"));
        robot.interact(() -> assertThat(missing(robot)).isEmpty());
        assertThat(cells(robot))
                .contains("SGD", "SAM", "SSAM-F", "SSAM-D", "0.95")
                .contains("86.00 ± 0.40", "87.00 ± 0.40") // SAM, last and best
                .contains("80.50 ± 0.40 (−5.50)", "84.20 ± 0.40 (−1.80)") // SGD; SSAM-F at .95
                .contains("1.33 ×", "2.00 ×");
        picture(robot);
        texts(robot);
    }

    private static void picture(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#sweep-chart").query().getScene().getRoot().layout());
        WritableImage image = Pixels.picture(robot, robot.lookup("#sweep-chart").query());
        for (LaneLook look : List.of(LaneLook.CIRCLE, LaneLook.SQUARE, LaneLook.TRIANGLE, LaneLook.DIAMOND)) {
            assertThat(Pixels.like(image, Color.web(String.format("#%06X", look.dark()))))
                    .as("pixels of %s", look)
                    .isGreaterThan(30);
        }
    }

    /** What screen readers say, the other accuracy, and the table to paste. */
    private static void texts(FxRobot robot) {
        assertThat(robot.lookup("#sweep-chart").query().getAccessibleText())
                .contains("SAM 86.0", "SSAM-F 86.0 at 0.5", "84.2 at 0.95");
        HBox which = robot.lookup("#sweep-which").queryAs(HBox.class);
        robot.interact(() -> ((ToggleButton) which.getChildren().get(1)).fire());
        robot.interact(() -> which.getScene().getRoot().layout());
        assertThat(robot.lookup("#sweep-chart").query().getAccessibleText()).contains("SAM 87.0");
        robot.interact(() -> robot.lookup("#sweep-markdown").queryButton().fire());
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("| optimizer | sparsity | runs |")
                .contains("| SAM |"));
    }

    @Test
    void one_that_lies_elsewhere_is_opened_and_a_damaged_one_says_so(FxRobot robot)
            throws TimeoutException, IOException {
        new SweepFiles(elsewhere.resolve("mine"), "Elsewhere").end(6);
        robot.interact(() -> app.openInstead(elsewhere.resolve("mine")));
        await(() -> app.window().tab().get() == Tab.RUNS && SmallRun.visible(robot, "#sweep-table"));
        robot.interact(() -> assertThat(cells(robot)).contains("86.00 ± 0.40"));
        Path settings = elsewhere.resolve("settings.basin");
        SavedSettings.write(settings, Defaults.run().draft().epochs(3).config());
        robot.interact(() -> app.openInstead(settings));
        await(() -> app.window().config().epochs() == 3);
        robot.clickOn("#tab-runs");
        await(() -> list(robot).getItems().size() == 1);
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        await(() -> SmallRun.visible(robot, "#sweep-table"));
        Files.writeString(SweepFolder.results(elsewhere.resolve("mine")), "nonsense\n");
        await(() -> robot.lookup("#sweep-sheet .error").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.isVisible() && l.getText().startsWith("Line 1 of the file ")));
        assertThat(SmallRun.visible(robot, "#sweep-table")).isFalse();
    }

    private static List<String> missing(FxRobot robot) {
        return robot.lookup("#sweep-missing").queryAs(VBox.class).getChildren().stream()
                .map(n -> ((Label) n).getText())
                .toList();
    }

    private static List<String> cells(FxRobot robot) {
        return robot.lookup("#sweep-table").queryAs(GridPane.class).getChildren().stream()
                .map(n -> ((Label) n).getText())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static ListView<StoredSweep> list(FxRobot robot) {
        return robot.lookup("#sweeps-list").queryAs(ListView.class);
    }
}
