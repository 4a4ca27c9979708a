package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.ui.trouble.Trouble;
import basin.ui.trouble.TroubleDialog;
import basin.ui.trouble.TroubleViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An error nobody foresaw: one sentence, an id, details without names, once. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class TroubleTest {
    private static final String HOME = System.getProperty("user.home");

    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        stage.setScene(new Scene(new StackPane()));
        stage.show();
    }

    private static RuntimeException error(String what) {
        return new IllegalStateException("The file " + Path.of(HOME, "thesis", what) + " is odd.");
    }

    @Test
    void the_same_error_is_shown_once_and_another_when_the_first_is_closed() {
        List<Trouble> shown = new ArrayList<>();
        TroubleViewModel model = new TroubleViewModel(shown::add);
        RuntimeException error = error("a");
        model.happened(Thread.currentThread(), error);
        model.happened(Thread.currentThread(), new ArithmeticException("another, while the first is on the screen"));
        assertThat(shown).hasSize(1);
        model.closed();
        model.happened(Thread.currentThread(), error);
        assertThat(shown).hasSize(1);
        model.happened(Thread.currentThread(), new StackOverflowError());
        assertThat(shown).hasSize(2).extracting(Trouble::id).doesNotHaveDuplicates();
    }

    @Test
    void the_details_name_no_folder_of_the_person() {
        Trouble trouble = Trouble.of(Thread.currentThread(), new RuntimeException("outside", error("a")));
        assertThat(trouble.details())
                .doesNotContain(HOME)
                .contains("Error " + trouble.id(), "~", "thesis", "TroubleTest", "Basin 0.");
        assertThat(trouble.sentence()).doesNotContain("Exception").endsWith(".");
        assertThat(trouble.id()).matches("[0-9a-f]{8}");
    }

    @Test
    void no_memory_says_what_to_lower() {
        Throwable outside =
                new OutOfMemoryError("Physical memory usage is too high: physicalBytes (9G) > maxPhysicalBytes (8G)");
        assertThat(Trouble.of(Thread.currentThread(), new RuntimeException(outside))
                        .sentence())
                .contains("outside Java's heap", "a smaller batch, a narrower network");
        assertThat(Trouble.of(Thread.currentThread(), new OutOfMemoryError("Java heap space"))
                        .sentence())
                .contains("-Xmx");
    }

    @Test
    void the_dialog_stays_while_its_details_are_copied(FxRobot robot) {
        Trouble trouble = Trouble.of(Thread.currentThread(), error("a"));
        List<String> closed = new ArrayList<>();
        robot.interact(() -> new TroubleDialog(window).show(trouble, () -> closed.add("closed")));
        robot.clickOn("Copy details");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualToNormalizingNewlines(trouble.details());
        assertThat(closed).isEmpty();
        assertThat(robot.lookup(trouble.sentence()).tryQuery()).isPresent();
        robot.clickOn("Close");
        assertThat(closed).containsExactly("closed");
        robot.interact(() -> assertThat(Window.getWindows()).containsExactly(window));
    }
}
