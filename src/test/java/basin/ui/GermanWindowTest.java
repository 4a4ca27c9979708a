package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.ui.base.Tab;
import basin.ui.base.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window in German at 1280 x 800: all views speak it, and no label is cut off; English is had back by a click. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class GermanWindowTest {
    private SmallWindow window;

    @TempDir
    static Path folder;

    @Start
    void start(Stage stage) {
        window = new SmallWindow("basin-german-test", folder, 1).speaking(Locale.GERMAN);
        window.start(stage);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        window.close(robot);
    }

    @Test
    void everyViewSpeaksGermanAndCutsNothingOff(FxRobot robot) throws TimeoutException {
        assertThat(robot.lookup("#train").queryLabeled().getText()).isEqualTo("Trainieren");
        assertThat(cut(robot)).as("at the start").isEmpty();
        robot.interact(() -> robot.lookup("#train").queryButton().fire());
        window.runs().awaitEnd();
        for (Tab tab : Tab.values()) {
            robot.interact(() -> window.app().window().tab().set(tab));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(cut(robot)).as(tab.title()).isEmpty();
        }
        robot.interact(() -> window.app().window().lessons());
        assertThat(cut(robot)).as("lessons").isEmpty();
        robot.interact(() -> {
            window.app().window().lessons();
            window.app().window().compare();
        });
        assertThat(cut(robot)).as("table of the lanes").isEmpty();
        robot.interact(() -> {
            window.app().window().compare();
            window.app().window().help().toggle();
        });
        assertThat(cut(robot)).as("keys").isEmpty();
    }

    @Test
    void englishIsHadBackAtOnce(FxRobot robot) {
        robot.clickOn("#language").clickOn(Texts.get("language.en"));
        assertThat(robot.lookup("#train").queryLabeled().getText()).isEqualTo("Train");
        robot.clickOn("#language").clickOn(Texts.get("language.de"));
        assertThat(robot.lookup("#train").queryLabeled().getText()).isEqualTo("Trainieren");
    }

    /** The words that are shown with dots for their end, as JavaFX writes them. */
    private static List<String> cut(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(n -> n instanceof Labeled l && visible(n) && cut(l)).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static boolean visible(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean cut(Labeled label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(t -> ((Text) t).getText())
                .anyMatch(t -> !t.equals(label.getText()) && t.endsWith("..."));
    }
}
