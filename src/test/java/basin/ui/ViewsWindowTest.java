package basin.ui;

import static basin.ui.Pixels.greenish;
import static basin.ui.Pixels.like;
import static basin.ui.Pixels.picture;
import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Experiment;
import basin.train.LaneState;
import basin.train.RunConfig;
import basin.ui.chart.XyChart;
import basin.ui.paint.Palette;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.surface.SurfaceView;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Clicks through the views of a small run that is kept: masks over time, curvature, planes and lines. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class ViewsWindowTest {
    private static final int PATIENCE_SECONDS = 120;
    private static final int SAM = 1;
    private static final double SCREEN_WIDTH = 1440;
    private static final double SCREEN_HEIGHT = 900;

    private final Preferences store = Preferences.userRoot().node("basin-views-test");
    private volatile Experiment experiment;
    private BasinApp app;
    private Stage stage;

    @TempDir
    static Path runs;

    @Start
    void start(Stage shown) {
        stage = shown;
        SavedRuns saved = new SavedRuns(runs);
        app = new BasinApp(
                config -> {
                    Opened opened = saved.open(config.draft()
                            .network("cnn:4-4-4")
                            .epochs(3)
                            .measure(new RunConfig.Measure(1, 5, 7, 16, 1, 6, 8, 1, 16))
                            .config());
                    experiment = opened.experiment();
                    return opened;
                },
                store);
        app.start(stage);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        robot.interact(() -> {
            // all tests of the window share the stage
            stage.setWidth(SCREEN_WIDTH);
            stage.setHeight(SCREEN_HEIGHT);
            app.stop();
        });
        store.removeNode();
    }

    @Test
    void everyViewShowsWhatTheRunKeeps(FxRobot robot) throws TimeoutException {
        robot.clickOn("#train");
        await(() -> experiment != null
                && IntStream.range(0, 4)
                        .allMatch(i -> experiment.latest(i).state() == LaneState.DONE
                                && experiment.latest(i).work().isEmpty()));
        masks(robot);
        curvature(robot);
        planes(robot);
        halfAPlane(robot);
        narrow(robot);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(robot.lookup(n -> n instanceof SurfaceView).queryAll()).hasSize(4);
    }

    private static void masks(FxRobot robot) throws TimeoutException {
        robot.clickOn("#tab-masks");
        await(() -> shown(robot, "MaskMap") > 0);
        Node map = node(robot, "MaskMap");
        await(() -> like(picture(robot, map), Palette.DARK.maskBorn()) > 50);
        assertThat(like(picture(robot, map), Palette.DARK.maskDied())).isGreaterThan(50);
        Slider epochs = robot.lookup("#time-epoch").queryAs(Slider.class);
        robot.interact(() -> epochs.setValue(1));
        await(() -> like(picture(robot, map), Palette.DARK.maskBorn()) == 0);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#time-live");
        await(() -> epochs.getValue() == 3);
        robot.clickOn("#mask-of-ssam-f");
        await(() -> robot.lookup(".masks .name").queryAs(Label.class).getText().equals("SSAM-F"));
    }

    private void curvature(FxRobot robot) throws TimeoutException {
        robot.clickOn("#tab-curvature");
        robot.clickOn("#curvature-of-sam");
        await(() -> visible(robot, "#ask-gauss_newton"));
        robot.clickOn("#ask-gauss_newton");
        await(() -> experiment.findings(SAM).gaussNewton() != null);
        assertThat(experiment.findings(0).gaussNewton()).isNull();
        robot.clickOn("#ask-layers");
        await(() -> experiment.findings(SAM).layers() != null);
    }

    private static void planes(FxRobot robot) throws TimeoutException {
        robot.clickOn("#tab-surface");
        TextField size = robot.lookup("#plane-size").queryAs(TextField.class);
        robot.interact(() -> size.setText("9 x 7"));
        robot.clickOn("#measure-plane");
        await(() -> shown(robot, "SurfaceView") > 0 && greenish(picture(robot, node(robot, "SurfaceView"))) > 2000);
        robot.clickOn("#shape-trajectory");
        robot.clickOn("#measure-plane");
        await(() -> facts(robot).startsWith("9 × 7") && facts(robot).contains("PC 1"));
        robot.clickOn("#shape-between");
        robot.clickOn("#measure-plane");
        await(() -> robot.lookup(n -> n instanceof XyChart && n.getParent().isVisible())
                .tryQuery()
                .isPresent());
        Node chart = node(robot, "XyChart");
        await(() -> like(picture(robot, chart), Color.web("#E69F00")) > 20);
    }

    private static void halfAPlane(FxRobot robot) throws TimeoutException {
        robot.clickOn("#shape-plane");
        TextField size = robot.lookup("#plane-size").queryAs(TextField.class);
        TextField samples = robot.lookup("#plane-samples").queryAs(TextField.class);
        robot.interact(() -> {
            size.setText("101 x 101");
            samples.setText("1024");
        });
        robot.clickOn("#measure-plane");
        await(() -> facts(robot).startsWith("101 × 101"));
        robot.clickOn("#cancel-plane");
        await(() -> visible(robot, "#measure-plane"));
        assertThat(facts(robot)).contains("% done");
        assertThat(robot.lookup("#plane-banner").query().isVisible()).isFalse();
        robot.interact(() -> size.setText("101 by 101"));
        robot.clickOn("#measure-plane");
        await(() -> visible(robot, "#plane-banner"));
        assertThat(robot.lookup("#plane-banner").queryAs(Label.class).getText())
                .contains("Below is what was measured of it: SGD");
    }

    /** On a projector, in the smallest window: nothing is cut, and panels open over the view. */
    private void narrow(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(700);
            app.appearance().presentationProperty().set(true);
        });
        await(() -> inSight(robot, "#plane-panel"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#plane-panel");
        await(() -> inSight(robot, "#measure-plane"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await(() -> !inSight(robot, "#measure-plane"));
        robot.clickOn("#tab-masks");
        await(() -> inSight(robot, "#masks-details"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(inSight(robot, "#mask-facts")).isFalse();
        robot.clickOn("#masks-details");
        await(() -> inSight(robot, "#mask-facts"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await(() -> !inSight(robot, "#mask-facts"));
        await(() -> shown(robot, "MaskMap") > 0);
        for (Node each :
                robot.lookup(".toolbar .button, .toolbar .toggle-button").queryAll()) {
            assertThat(inSight(each)).as("%s lies in the window", each).isTrue();
        }
        robot.clickOn("#tab-train");
        robot.clickOn("#curves");
        await(() -> shown(robot, "CurveChart") == 2);
        robot.interact(() -> app.appearance().presentationProperty().set(false));
    }

    private static boolean inSight(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(ViewsWindowTest::inSight).isPresent();
    }

    /** Whether it and all that it lies in are visible, and it lies wholly in the window. */
    private static boolean inSight(Node node) {
        boolean shown = true;
        for (Node n = node; n != null; n = n.getParent()) {
            shown &= n.isVisible();
        }
        Bounds window = node.getScene().getRoot().getLayoutBounds();
        return shown && window.contains(node.localToScene(node.getLayoutBounds()));
    }

    private static String facts(FxRobot robot) {
        return robot.lookup("#plane-facts").queryAs(Label.class).getText();
    }

    private static boolean visible(FxRobot robot, String query) {
        return robot.lookup(query)
                .tryQuery()
                .map(n -> n.isVisible() && !n.isDisabled())
                .orElse(false);
    }

    private static int shown(FxRobot robot, String name) {
        return robot.lookup(n -> n.getClass().getSimpleName().equals(name)
                        && n.getParent().isVisible())
                .queryAll()
                .size();
    }

    private static Node node(FxRobot robot, String name) {
        return robot.lookup(n -> n.getClass().getSimpleName().equals(name)
                        && n.getParent().isVisible())
                .query();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    }
}
