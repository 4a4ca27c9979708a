package basin.ui;

import static basin.ui.Pixels.greenish;
import static basin.ui.Pixels.like;
import static basin.ui.Pixels.picture;
import static basin.ui.SmallRun.await;
import static org.assertj.core.api.Assertions.assertThat;

import basin.io.Numbers;
import basin.io.RunFolder;
import basin.train.Surface;
import basin.ui.masks.MaskStrip;
import basin.ui.paint.Palette;
import basin.ui.surface.SurfaceView;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Goes back along the epochs of a run: surfaces, masks, eigenvalues and curves of then, and a film of them. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class TimeWindowTest {
    private static final int EPOCHS = 4;
    private static final int SSAM_D = 3;

    private SmallWindow window;
    private SmallRun runs;
    private BasinApp app;

    @TempDir
    static Path folder;

    @Start
    void start(Stage stage) {
        window = new SmallWindow("basin-time-test", folder.resolve("runs"), EPOCHS);
        runs = window.runs();
        app = window.app();
        window.start(stage);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        window.close(robot);
    }

    @Test
    void everyViewGoesBackToAnEpochAndForthAsAFilm(FxRobot robot) throws TimeoutException, IOException {
        assertThat(SmallRun.visible(robot, "#time-epoch")).isFalse();
        robot.clickOn("#train");
        runs.awaitEnd();
        await(() -> slider(robot).getValue() == EPOCHS);
        backToTheSecondEpoch(robot);
        planesFollow(robot);
        film(robot);
    }

    private void planesFollow(FxRobot robot) throws TimeoutException {
        robot.clickOn("#time-live").clickOn("#tab-surface");
        await(() -> SmallRun.visible(robot, "#measure-plane"));
        robot.interact(() -> robot.lookup("#measure-plane").queryButton().fire());
        await(() -> SmallRun.visible(robot, "#measure-plane") && shows(robot, "SGD, epoch 4"));
        assertThat(SmallRun.visible(robot, "#measure-there")).isFalse();
        robot.interact(() -> slider(robot).setValue(2));
        await(() -> SmallRun.visible(robot, "#measure-there"));
        assertThat(robot.lookup("#plane-there").queryLabeled().getText())
                .isEqualTo("This is of epoch 4; the line of epochs stands at 2.");
        robot.interact(() -> robot.lookup("#measure-there").queryButton().fire());
        await(() -> shows(robot, "SGD, epoch 2") && !SmallRun.visible(robot, "#measure-there"));
        robot.clickOn("#time-live");
        await(() -> shows(robot, "SGD, epoch 4"));
        robot.interact(() -> slider(robot).setValue(3));
        await(() -> shows(robot, "SGD, epoch 2") && SmallRun.visible(robot, "#measure-there"));
        robot.clickOn("#tab-train");
    }

    private static boolean shows(FxRobot robot, String title) {
        return robot.lookup("#plane-title").queryLabeled().getText().startsWith(title);
    }

    private void backToTheSecondEpoch(FxRobot robot) throws TimeoutException {
        SurfaceView sgd = (SurfaceView) robot.lookup(n -> n instanceof SurfaceView)
                .queryAll()
                .iterator()
                .next();
        Surface newest = runs.experiment().latest(0).surface();
        await(() -> newest.equals(sgd.surfaceProperty().get()));
        List<Node> masks = List.copyOf(robot.lookup(n -> n instanceof MaskStrip).queryAll());
        Node mask = masks.get(SSAM_D);
        robot.interact(() -> slider(robot).setValue(2));
        await(() -> !sgd.surfaceProperty().get().equals(newest));
        RunFolder run = RunFolder.open(only());
        Surface stored = run.surfaces(0).stream()
                .filter(s -> s.epoch() == 1)
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(sgd.surfaceProperty().get().grid().values())
                .isEqualTo(stored.grid().values());
        assertThat(greenish(picture(robot, sgd))).isGreaterThan(200);
        assertThat(texts(robot, "#epoch")).contains("epoch 2").doesNotContain("epoch 4");
        assertThat(texts(robot, "#accuracy"))
                .contains(Numbers.percent(run.rows(0).get(2 * 24 - 1).testAccuracy(), 1));
        assertThat(like(picture(robot, mask), Palette.DARK.maskOff())).isGreaterThan(100);
        assertThat(robot.lookup("#time-said").queryAs(Label.class).getText()).isEmpty();
        robot.clickOn("#tab-masks");
        await(() -> robot.lookup(".masks .muted").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().contains("epoch 2")));
        robot.clickOn("#tab-curvature");
        await(() -> texts(robot, ".details .caption").anyMatch(t -> t.contains("Hessian of epoch 2")));
        robot.clickOn("#tab-train");
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        await(() -> slider(robot).getValue() >= 3); // a slow machine repeats the key
        robot.clickOn("#time-play");
        await(() -> slider(robot).getValue() == EPOCHS);
        ToggleButton live = robot.lookup("#time-live").queryAs(ToggleButton.class);
        assertThat(live.isSelected()).isFalse();
        robot.clickOn("#time-live");
        await(() -> newest.equals(sgd.surfaceProperty().get()));
    }

    private void film(FxRobot robot) throws TimeoutException, IOException {
        Path gif = folder.resolve("film.gif");
        Path png = folder.resolve("picture.png");
        robot.interact(() -> app.window().film().savePicture(png));
        await(() -> Files.exists(png));
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(1000);
        robot.interact(() -> app.window().film().saveFilm(gif));
        await(() -> Files.exists(gif));
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(EPOCHS);
            assertThat(different(reader.read(0), reader.read(EPOCHS - 1)))
                    .as("pixels that change from the first epoch to the last")
                    .isGreaterThan(500);
            reader.dispose();
        }
        await(() -> robot.lookup("#time-live").queryAs(ToggleButton.class).isSelected());
    }

    private static long different(BufferedImage a, BufferedImage b) {
        return IntStream.range(0, a.getWidth() * a.getHeight())
                .filter(i ->
                        a.getRGB(i % a.getWidth(), i / a.getWidth()) != b.getRGB(i % a.getWidth(), i / a.getWidth()))
                .count();
    }

    private static Path only() {
        try (Stream<Path> all = Files.list(folder.resolve("runs"))) {
            return all.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Slider slider(FxRobot robot) {
        return robot.lookup("#time-epoch").queryAs(Slider.class);
    }

    private static Stream<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText);
    }
}
