package basin.ui;

import static basin.ui.SmallRun.await;
import static org.assertj.core.api.Assertions.assertThat;

import basin.io.LibraryEntry;
import basin.io.RunLabel;
import basin.io.SavedSettings;
import basin.ui.base.Tab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Trains two runs, names and tags one, finds it again, sets both beside each other, and opens the first. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class RunsWindowTest {
    private SmallWindow window;
    private SmallRun runs;
    private BasinApp app;

    @TempDir
    static Path folder;

    @Start
    void start(Stage stage) {
        window = new SmallWindow("basin-runs-test", folder, 1);
        runs = window.runs();
        app = window.app();
        window.start(stage);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        window.close(robot);
    }

    @Test
    void runsAreFoundNamedComparedAndOpened(FxRobot robot) throws TimeoutException, IOException {
        robot.clickOn("#train");
        runs.awaitEnd();
        Path first = folders().get(0);
        robot.clickOn("#tab-runs");
        await(() -> list(robot).getItems().size() == 1);
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        TextField title = robot.lookup("#runs-title").queryAs(TextField.class);
        TextField tags = robot.lookup("#runs-tags").queryAs(TextField.class);
        robot.interact(() -> {
            title.setText("Lecture 4");
            tags.setText("Lecture, noise");
            tags.getOnAction().handle(null);
        });
        await(() -> RunLabel.of(first).tags().equals(List.of("lecture", "noise")));
        second(robot, first);
        filtered(robot, first);
        reportAndShare(robot);
        pasted(robot);
        robot.interact(() -> app.openInstead(first));
        await(() -> app.window().tab().get() == Tab.TRAIN && SmallRun.visible(robot, "#time-epoch"));
        await(() -> robot.lookup("#accuracy").queryAllAs(Label.class).stream()
                .noneMatch(l -> l.getText().equals("–")));
        await(() -> robot.lookup("#measured").queryAllAs(Label.class).stream()
                .allMatch(l -> l.getText().endsWith("×")));
        robot.interact(() -> app.openInstead(first));
        await(() -> Window.getWindows().size() > 1);
        robot.interact(() -> Window.getWindows().stream()
                .filter(w -> w.getScene().getRoot() instanceof DialogPane)
                .forEach(w -> assertThat(((DialogPane) w.getScene().getRoot()).getContentText())
                        .isEqualTo("This run is open here already.")));
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(w -> w.getScene().getRoot() instanceof DialogPane)
                .forEach(Window::hide));
        robot.clickOn("#tab-runs");
        await(() -> list(robot).getItems().size() == 2);
        robot.interact(() -> app.window().library().delete(entry(robot, first)));
        await(() -> app.window().library().errorProperty().get().contains("is open in this or another window"));
        assertThat(first).isDirectory();
    }

    /** One chip leaves the run with its tag; it is reached and pressed by keys and says what it does. */
    private static void filtered(FxRobot robot, Path first) throws TimeoutException {
        robot.interact(
                () -> robot.lookup("#runs-search").queryAs(TextField.class).clear());
        await(() -> list(robot).getItems().size() == 2);
        assertThat(SmallRun.visible(robot, "#runs-filters")).isFalse();
        robot.interact(
                () -> robot.lookup("#runs-filter").queryAs(ToggleButton.class).fire());
        ToggleButton tag = robot.lookup("#runs-filters .chip").queryAllAs(ToggleButton.class).stream()
                .filter(t -> t.getText().startsWith("noise"))
                .findFirst()
                .orElseThrow();
        assertThat(tag.getAccessibleText()).isEqualTo("Only runs with this: Tag noise; 1 run");
        assertThat(tag.isFocusTraversable()).isTrue();
        robot.interact(tag::requestFocus);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        await(() -> list(robot).getItems().size() == 1);
        assertThat(list(robot).getItems().get(0).path()).isEqualTo(first);
        await(() -> robot.lookup("#runs-filter")
                .queryAs(ToggleButton.class)
                .getText()
                .equals("1"));
        robot.interact(() -> robot.lookup("#runs-filter-clear").queryButton().fire());
        await(() -> list(robot).getItems().size() == 2);
    }

    /** The settings that were shared, taken by a key in a window of other ones. */
    private void pasted(FxRobot robot) throws TimeoutException {
        robot.interact(
                () -> robot.lookup("#seed .text-field").queryAs(TextField.class).setText("77"));
        await(() -> app.window().config().seed() == 77);
        robot.interact(() -> {
            app.window().root().requestFocus();
            Event.fireEvent(
                    app.window().root(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
        });
        await(() -> app.window().config().seed() == 5);
    }

    private static LibraryEntry entry(FxRobot robot, Path path) {
        return list(robot).getItems().stream()
                .filter(e -> e.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** Both in one report; the settings of one as a text, and from that text in the window again. */
    private void reportAndShare(FxRobot robot) throws TimeoutException {
        Path html = folder.resolve("report.html");
        robot.interact(
                () -> robot.lookup("#runs-search").queryAs(TextField.class).clear());
        await(() -> list(robot).getItems().size() == 2);
        robot.interact(
                () -> app.window().library().report(List.copyOf(list(robot).getItems()), html));
        await(() -> Files.exists(html) && SmallRun.visible(robot, "#runs-list"));
        robot.interact(() -> {
            list(robot).getSelectionModel().clearAndSelect(0);
            MenuButton share = robot.lookup("#runs-share").queryAs(MenuButton.class);
            share.getItems().get(0).fire();
        });
        robot.interact(() -> assertThat(
                        SavedSettings.ofText(Clipboard.getSystemClipboard().getString())
                                .seed())
                .isEqualTo(5));
        robot.interact(() -> robot.lookup("#runs-again").queryButton().fire());
        await(() -> app.window().config().seed() == 5 && app.window().tab().get() == Tab.TRAIN);
    }

    private void second(FxRobot robot, Path first) throws TimeoutException, IOException {
        Path copy = folder.resolve("copy.basin");
        Files.copy(first.resolve("settings.basin"), copy);
        robot.interact(() -> app.openInstead(copy));
        await(() -> !SmallRun.visible(robot, "#time-epoch") && SmallRun.visible(robot, "#seed .text-field"));
        TextField seed = robot.lookup("#seed .text-field").queryAs(TextField.class);
        robot.interact(() -> seed.setText("5"));
        robot.interact(() -> robot.lookup("#train").queryButton().fire());
        await(() -> folders().size() == 2);
        runs.awaitEnd();
        robot.clickOn("#tab-runs");
        await(() -> list(robot).getItems().size() == 2);
        robot.interact(() -> list(robot).getSelectionModel().selectAll());
        await(() -> SmallRun.visible(robot, "#runs-differences"));
        GridPane table = robot.lookup("#runs-differences").queryAs(GridPane.class);
        assertThat(table.getChildren())
                .extracting(n -> ((Label) n).getText())
                .contains("Seed", "5", "1", "Test accuracy of SGD, %");
        TextField search = robot.lookup("#runs-search").queryAs(TextField.class);
        robot.interact(() -> search.setText("lecture sam"));
        await(() -> list(robot).getItems().size() == 1);
        assertThat(list(robot).getItems().get(0).path()).isEqualTo(first);
        robot.interact(() -> search.setText("nothing like it"));
        await(() -> list(robot).getItems().isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static ListView<LibraryEntry> list(FxRobot robot) {
        return robot.lookup("#runs-list").queryAs(ListView.class);
    }

    private static List<Path> folders() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
