package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.ui.base.Tab;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Nothing at the window's edges is cut, also half as large again and in the language of longer words. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class ProjectorWindowTest {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double PIXEL = 1;

    private SmallWindow window;
    private Stage stage;

    @TempDir
    Path folder;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new SmallWindow("basin-projector-test", folder, 1).speaking(Locale.GERMAN);
        window.start(shown);
        shown.setWidth(WIDTH);
        shown.setHeight(HEIGHT);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        window.close(robot);
    }

    @Test
    void the_status_bar_shows_whole_words_and_the_settings_can_be_shared_at_a_glance(FxRobot robot)
            throws TimeoutException {
        SmallRun.await(() -> SmallRun.visible(robot, "#share"));
        robot.interact(() -> inside(robot.lookup("#share").query()));
        robot.interact(() -> robot.lookup("#train").queryButton().fire());
        window.runs().awaitEnd();
        statusBar(robot);
        robot.interact(() -> inside(robot.lookup("#share").query()));
        robot.interact(
                () -> window.app().window().appearance().presentationProperty().set(true));
        SmallRun.await(
                () -> bar(robot).localToScene(bar(robot).getLayoutBounds()).getHeight() > 30);
        WaitForAsyncUtils.waitForFxEvents();
        statusBar(robot);
        robot.interact(() -> window.app().window().appearance().zoomTo(1.25));
        SmallRun.await(
                () -> bar(robot).localToScene(bar(robot).getLayoutBounds()).getHeight() > 40);
        WaitForAsyncUtils.waitForFxEvents();
        statusBar(robot);
    }

    @Test
    void a_lane_that_there_is_no_room_for_is_one_press_away(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
            window.app().window().appearance().presentationProperty().set(true);
        });
        SmallRun.await(() -> SmallRun.visible(robot, "#after"));
        assertThat(SmallRun.visible(robot, "#before")).isFalse();
        assertThat(robot.lookup("#after").query().getAccessibleText()).isEqualTo("Spuren weiter rechts");
        robot.clickOn("#after");
        SmallRun.await(() -> SmallRun.visible(robot, "#before") && !SmallRun.visible(robot, "#after"));
        robot.interact(() -> inside(robot.lookup("#lane-menu-ssam-d").query()));
    }

    @Test
    void the_sheet_of_keys_can_be_closed_and_read_in_a_low_window(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(700);
            window.app().window().help().toggle();
        });
        SmallRun.await(() -> stage.getScene().getHeight() < 720 && SmallRun.visible(robot, "#close"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            stage.getScene().getRoot().layout();
            inside(robot.lookup(".sheet #close").query());
            inside(robot.lookup(".sheet .scroll-pane").query());
        });
        robot.clickOn("#close");
        assertThat(SmallRun.visible(robot, "#close")).isFalse();
    }

    @Test
    void views_without_a_run_say_what_they_will_show(FxRobot robot) throws TimeoutException {
        for (Tab view : List.of(Tab.SURFACE, Tab.CURVATURE, Tab.MASKS)) {
            robot.interact(() -> window.app().window().tab().set(view));
            SmallRun.await(() -> robot.lookup(".label").queryAllAs(Label.class).stream()
                    .anyMatch(l -> l.isVisible() && l.getText().contains("Dafür Trainieren")));
        }
    }

    private static boolean whole(FxRobot robot) {
        return bar(robot).getChildren().stream()
                .filter(n -> n.isVisible() && n instanceof Label)
                .map(Label.class::cast)
                .filter(l -> !l.getId().equals("folder"))
                .allMatch(l -> l.getWidth() + PIXEL > l.prefWidth(-1));
    }

    private void statusBar(FxRobot robot) {
        robot.interact(() -> {
            bar(robot).getScene().getRoot().layout();
            assertThat(whole(robot)).isTrue();
            assertThat(bar(robot).lookup("#state").isVisible()).isTrue();
            bar(robot).getChildren().stream().filter(Node::isVisible).forEach(this::inside);
        });
    }

    private static HBox bar(FxRobot robot) {
        return robot.lookup(".statusbar").queryAs(HBox.class);
    }

    /** All of {@code node} is in the window. */
    private void inside(Node node) {
        Scene scene = stage.getScene();
        Bounds place = node.localToScene(node.getLayoutBounds());
        assertThat(place.getMaxX()).as("right end of %s", node).isLessThanOrEqualTo(scene.getWidth() + PIXEL);
        assertThat(place.getMaxY()).as("foot of %s", node).isLessThanOrEqualTo(scene.getHeight() + PIXEL);
        assertThat(place.getMinX()).as("left end of %s", node).isGreaterThanOrEqualTo(-PIXEL);
    }
}
