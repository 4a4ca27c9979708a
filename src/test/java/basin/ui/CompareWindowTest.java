package basin.ui;

import static basin.ui.Pixels.like;
import static basin.ui.Pixels.picture;
import static basin.ui.SmallRun.await;
import static org.assertj.core.api.Assertions.assertThat;

import basin.io.LaneLook;
import basin.io.Numbers;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Palette;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
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

/** Six lanes side by side: their colours, their menus, and the table of their numbers. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class CompareWindowTest {
    private static final int SHARPNESS_ROW = 6;

    private SmallWindow window;
    private SmallRun runs;

    @TempDir
    static Path folder;

    @Start
    void start(Stage stage) {
        window = new SmallWindow("basin-compare-test", folder, 2);
        runs = window.runs();
        window.start(stage);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        window.close(robot);
    }

    @Test
    void sixLanesAreComparedSwappedAndHidden(FxRobot robot) throws TimeoutException {
        for (String optimizer : List.of("sam", "sgd")) {
            robot.clickOn("#add").clickOn("#add-" + optimizer);
        }
        robot.clickOn("#train");
        runs.awaitEnd();
        colours(robot);
        menus(robot);
        table(robot);
    }

    private static void colours(FxRobot robot) {
        List<LaneLook> looks = List.of(LaneLook.values());
        assertThat(order(robot)).hasSize(6);
        List<Node> lines = List.copyOf(robot.lookup("#line").queryAll());
        for (int i = 0; i < lines.size(); i++) {
            Color own = new LaneStyle(looks.get(i)).color(Palette.DARK);
            assertThat(like(picture(robot, lines.get(i)), own))
                    .as("line of lane %d", i)
                    .isGreaterThan(100);
        }
    }

    private static void menus(FxRobot robot) throws TimeoutException {
        fire(robot, "sgd", "right");
        await(() -> order(robot).get(0).equals("sam"));
        assertThat(order(robot).get(1)).isEqualTo("sgd");
        Node other = robot.lookup("#lane-menu-ssam-f").query().getParent();
        Bounds target = other.localToScreen(other.getLayoutBounds());
        robot.drag(robot.lookup("#lane-menu-sam").query().getParent().lookup("#title"))
                .dropTo(target.getMinX() + 60, target.getMinY() + 8);
        await(() -> order(robot).get(0).equals("ssam-f"));
        assertThat(order(robot).get(2)).isEqualTo("sam");
        fire(robot, "sam-2", "hide");
        await(() -> order(robot).size() == 5);
        assertThat(order(robot)).doesNotContain("sam-2");
        fire(robot, "sgd", "copy");
        assertThat(clipboard(robot)).startsWith("figure,SGD\n\"Test accuracy, last, %\",");
    }

    private void table(FxRobot robot) throws TimeoutException {
        robot.interact(() -> assertThat(robot.lookup("#comparison").queryAll())
                .as("a sheet that was not asked for")
                .isEmpty());
        robot.press(KeyCode.C).release(KeyCode.C);
        await(() -> SmallRun.visible(robot, "#comparison"));
        int sgd = order(robot).indexOf("sgd");
        double largest = runs.experiment().latest(0).spectrum().largest();
        assertThat(Double.parseDouble(text(robot, 4, sgd).replace("~", "").replace('−', '-')))
                .isCloseTo(largest, org.assertj.core.data.Percentage.withPercentage(0.6));
        assertThat(text(robot, 8, sgd)).isEqualTo("1.00");
        assertThat(IntStream.range(0, 5)
                        .filter(c -> cell(robot, 8, c).getStyleClass().contains("best"))
                        .boxed()
                        .toList())
                .as("the cheapest step of all is SGD's, in both of its lanes")
                .hasSize(2)
                .contains(sgd);
        assertThat(like(picture(robot, cell(robot, 8, sgd)), Palette.DARK.good()))
                .isGreaterThan(20);
        double rise = runs.experiment().findings(0).sharpness().sharpness().ascentRise();
        assertThat(text(robot, SHARPNESS_ROW, sgd)).isEqualTo(Numbers.significant(rise, 3));
        robot.clickOn("#compare-markdown");
        assertThat(clipboard(robot))
                .startsWith("| figure | SSAM-F | SGD | SAM |")
                .contains("|---|---:|")
                .contains("| **1.00** |");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(SmallRun.visible(robot, "#comparison")).isFalse();
    }

    private static void fire(FxRobot robot, String lane, String what) {
        robot.clickOn("#lane-menu-" + lane);
        robot.clickOn("#lane-" + what + "-" + lane);
    }

    private static Label cell(FxRobot robot, int row, int column) {
        return robot.lookup("#cell-" + row + "-" + column).queryAs(Label.class);
    }

    private static String text(FxRobot robot, int row, int column) {
        return cell(robot, row, column).getText();
    }

    private static List<String> order(FxRobot robot) {
        String prefix = "lane-menu-";
        return robot.lookup(n -> n.getId() != null && n.getId().startsWith(prefix)).queryAll().stream()
                .sorted(Comparator.comparingDouble(n -> n.localToScene(0, 0).getX()))
                .map(n -> n.getId().substring(prefix.length()))
                .toList();
    }

    private static String clipboard(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }
}
