package basin.ui;

import static basin.ui.Pixels.like;
import static basin.ui.Pixels.picture;
import static basin.ui.SmallRun.await;
import static org.assertj.core.api.Assertions.assertThat;

import basin.io.Document;
import basin.train.DecisionMap;
import basin.train.Defaults;
import basin.ui.boundary.BoundaryView;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Palette;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Trains on points of a plane and looks at the boundary of every lane. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class BoundaryWindowTest {
    private SmallWindow window;
    private SmallRun runs;
    private BasinApp app;

    @TempDir
    static Path folder;

    @Start
    void start(Stage stage) {
        window = new SmallWindow("basin-boundary-test", folder, 60);
        runs = window.runs();
        app = window.app();
        app.open(new Document(
                Optional.empty(),
                Defaults.run()
                        .draft()
                        .data("moons")
                        .labelNoise(0)
                        .network("mlp:16-16")
                        .batch(32)
                        .config()));
        window.start(stage);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        window.close(robot);
    }

    @Test
    void everyLaneShowsItsBoundary(FxRobot robot) throws TimeoutException {
        assertThat(SmallRun.visible(robot, "#boundary")).isFalse();
        robot.clickOn("#train");
        runs.awaitEnd();
        await(() -> SmallRun.visible(robot, "#boundary"));
        List<Node> views =
                List.copyOf(robot.lookup(n -> n instanceof BoundaryView).queryAll());
        assertThat(views).hasSize(4);
        for (int i = 0; i < views.size(); i++) {
            BoundaryView view = (BoundaryView) views.get(i);
            DecisionMap map = runs.experiment().decision(i);
            await(() -> map.equals(view.mapProperty().get()));
            assertThat(like(
                            picture(robot, view),
                            LaneStyle.of(Defaults.lanes()).get(i).color(Palette.DARK)))
                    .as("boundary of lane %d", i)
                    .isGreaterThan(60);
            assertThat(agreement(map)).as("points of lane %d on their side", i).isGreaterThan(0.75);
        }
        BoundaryView first = (BoundaryView) views.get(0);
        DecisionMap newest = first.mapProperty().get();
        robot.interact(() -> window.app().window().seek(7));
        await(() -> first.mapProperty().get().epoch() == 6);
        assertThat(first.mapProperty().get().classes()).isNotEqualTo(newest.classes());
        assertThat(first.mapProperty().get().labels()).isEqualTo(newest.labels());
        await(() -> first.getAccessibleText().startsWith("Boundary, epoch 7;"));
        robot.clickOn("#time-live");
        await(() -> first.mapProperty().get().epoch() == newest.epoch());
        robot.clickOn("#solid");
        assertThat(views.get(0).getParent().isVisible()).isFalse();
    }

    /** The share of training points that lie in a cell of their class. */
    private static double agreement(DecisionMap map) {
        int right = 0;
        for (int i = 0; i < map.labels().length; i++) {
            int column = (int) (map.side() * (map.points()[2 * i] - map.left()) / (map.right() - map.left()));
            int row = (int) (map.side() * (map.points()[2 * i + 1] - map.bottom()) / (map.top() - map.bottom()));
            right += map.classes()[row * map.side() + column] == map.labels()[i] ? 1 : 0;
        }
        return right / (double) map.labels().length;
    }
}
