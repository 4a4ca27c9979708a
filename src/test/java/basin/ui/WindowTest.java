package basin.ui;

import static basin.ui.Pixels.greenish;
import static basin.ui.Pixels.like;
import static basin.ui.Pixels.picture;
import static org.assertj.core.api.Assertions.assertThat;

import basin.io.LaneLook;
import basin.train.Defaults;
import basin.train.Event;
import basin.train.Experiment;
import basin.train.Experiments;
import basin.train.LaneSnapshot;
import basin.train.RunConfig;
import basin.train.RunSink;
import basin.ui.masks.MaskStrip;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Palette;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.spectrum.SpectrumChart;
import basin.ui.surface.SurfaceView;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the real window on real networks: trains, waits for all three figures, pulls a slider, looks at pixels. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class WindowTest {
    private static final int PATIENCE_SECONDS = 120;
    private static final int SSAM_F = 2;
    /** So many epochs that the run goes on while the slider moves, also on a fast machine. */
    private static final int ENDLESS = 5000;

    private final Preferences store = Preferences.userRoot().node("basin-window-test");
    private volatile Experiment experiment;
    private BasinApp app;

    @Start
    void start(Stage stage) {
        app = new BasinApp(
                config -> {
                    experiment = Experiments.open(
                            config.draft()
                                    .network("cnn:4-4-4")
                                    .epochs(ENDLESS)
                                    .measure(new RunConfig.Measure(1, 5, 7, 16, 1, 6, 8, 1, 16))
                                    .config(),
                            RunSink.NONE);
                    return new Opened(experiment, () -> {}, "");
                },
                store);
        app.start(stage);
    }

    @AfterEach
    void stop(FxRobot robot) throws BackingStoreException {
        robot.interact(app::stop);
        store.removeNode();
    }

    @Test
    void trainsAndShowsAndObeysTheSlider(FxRobot robot) throws TimeoutException {
        robot.interact(() -> robot.lookup("#train").queryButton().fire());
        await(() -> experiment != null
                && all(l -> l.surface() != null && l.surface().grid() != null));
        await(() -> all(l -> l.spectrum() != null && l.spectrum().spectrum() != null && l.mask() != null));
        List<Node> surfaces =
                List.copyOf(robot.lookup(n -> n instanceof SurfaceView).queryAll());
        List<Node> masks = List.copyOf(robot.lookup(n -> n instanceof MaskStrip).queryAll());
        List<Node> spectra =
                List.copyOf(robot.lookup(n -> n instanceof SpectrumChart).queryAll());
        assertThat(surfaces).hasSize(4);
        assertThat(robot.lookup(".board > .viewport").query().isCache())
                .as("the board as one picture")
                .isFalse();
        await(() -> surfaces.stream().allMatch(s -> greenish(picture(robot, s)) > 200));
        await(() -> IntStream.range(0, 4).allMatch(i -> like(picture(robot, spectra.get(i)), color(i)) > 10));
        for (int i = 0; i < surfaces.size(); i++) {
            assertThat(greenish(picture(robot, surfaces.get(i))))
                    .as("viridis on surface %d", i)
                    .isGreaterThan(200);
            assertThat(like(picture(robot, spectra.get(i)), color(i)))
                    .as("bars of lane %d", i)
                    .isGreaterThan(10);
        }
        assertThat(robot.lookup("#length").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("", "‖ε‖/ρ 1.00");
        assertThat(robot.lookup(".remarks").queryButton().isVisible()).isTrue();
        int before = like(picture(robot, masks.get(SSAM_F)), new LaneStyle(LaneLook.TRIANGLE).color(Palette.DARK));
        assertThat(before).as("mask of SSAM-F").isGreaterThan(500);
        Slider slider = robot.lookup("#slider-sparsity").queryAs(Slider.class);
        robot.interact(() -> slider.setValue(0.95));
        await(() -> experiment.events(0).stream().anyMatch(WindowTest::saysSparse));
        await(() -> experiment.latest(SSAM_F).mask().density() < 0.06);
        Color triangle = new LaneStyle(LaneLook.TRIANGLE).color(Palette.DARK);
        await(() -> like(picture(robot, masks.get(SSAM_F)), triangle) < before / 3);
        int after = like(picture(robot, masks.get(SSAM_F)), triangle);
        assertThat(after).as("mask of SSAM-F, nearly empty").isLessThan(before / 3);
    }

    private static Color color(int lane) {
        return LaneStyle.of(Defaults.lanes()).get(lane).color(Palette.DARK);
    }

    private static boolean saysSparse(Event event) {
        return event.lane() == SSAM_F
                && event.kind().equals(Event.SETTING)
                && event.values().get("sparsity").equals(0.95);
    }

    private boolean all(Predicate<LaneSnapshot> holds) {
        return IntStream.range(0, 4).mapToObj(experiment::latest).allMatch(holds);
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    }
}
