package basin.ui;

import basin.train.Experiment;
import basin.train.Inquiry;
import basin.train.LaneState;
import basin.ui.run.ExperimentFactory.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * Makes the pictures of the README's gallery: opens the real window, on a virtual screen where there is none, trains the
 * default example, goes through the views when nothing moves any more, and writes what the window shows.
 */
public final class Gallery {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long GLANCE_MILLIS = 200;
    private static final long SETTLE_MILLIS = 1500;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double NARROW_WIDTH = 1024;
    private static final double NARROW_HEIGHT = 700;
    private static final int SSAM_F = 2;

    private final Path folder;
    private final Preferences store = Preferences.userRoot().node("basin-gallery");
    private volatile Experiment experiment;
    private BasinApp app;
    private Stage stage;

    private Gallery(Path folder) {
        this.folder = folder;
    }

    /** Writes into the folder {@code args[0]}. */
    public static void main(String[] args) throws Exception {
        if (!XvfbScreen.there()) {
            throw new IllegalStateException("There is no screen and no Xvfb to make pictures on.");
        }
        Path runs = Files.createTempDirectory("basin-gallery");
        new Gallery(Path.of(args[0])).make(runs);
        System.exit(0);
    }

    private void make(Path runs) throws InterruptedException, IOException, BackingStoreException {
        SavedRuns saved = new SavedRuns(runs);
        app = new BasinApp(
                config -> {
                    Opened opened = saved.open(config);
                    experiment = opened.experiment();
                    // where the run lies belongs to this machine, and not into a picture
                    return new Opened(experiment, opened.sink(), opened.archive(), "");
                },
                store);
        Platform.startup(() -> {});
        act(() -> {
            stage = new Stage();
            app.start(stage);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        press("#train");
        await(() -> experiment != null && IntStream.range(0, 4).allMatch(this::done));
        take("window-dark");
        press("#tab-masks");
        take("masks-dark");
        press("#tab-surface");
        press("#shape-trajectory");
        press("#measure-plane");
        await(() -> visible("#measure-plane"));
        take("trajectory-dark");
        press("#shape-between");
        press("#surface-to-ssam-f");
        press("#measure-plane");
        await(() -> visible("#measure-plane"));
        act(() -> app.appearance().darkProperty().set(false));
        take("line-light");
        inquire(Inquiry.GAUSS_NEWTON);
        inquire(Inquiry.LAYERS);
        await(() -> experiment.findings(SSAM_F).layers() != null && done(SSAM_F));
        press("#tab-curvature");
        press("#curvature-of-ssam-f");
        take("curvature-light");
        press("#tab-train");
        take("window-light");
        act(() -> {
            stage.setWidth(NARROW_WIDTH);
            stage.setHeight(NARROW_HEIGHT);
            app.appearance().presentationProperty().set(true);
        });
        take("presentation-light");
        act(app::stop);
        store.removeNode();
    }

    private void inquire(Inquiry what) {
        experiment.inquire(SSAM_F, what);
    }

    private boolean done(int lane) {
        return experiment.latest(lane).state() == LaneState.DONE
                && experiment.latest(lane).work().isEmpty();
    }

    private void take(String name) throws InterruptedException, IOException {
        TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
        WritableImage[] image = new WritableImage[1];
        act(() -> image[0] = scene().snapshot(null));
        Files.createDirectories(folder);
        PalettePng.write(image[0], folder.resolve(name + ".png"));
    }

    private Scene scene() {
        return stage.getScene();
    }

    private boolean visible(String query) {
        boolean[] seen = new boolean[1];
        act(() -> seen[0] = shown(query) != null);
        return seen[0];
    }

    private Node shown(String query) {
        return scene().getRoot().lookupAll(query).stream()
                .filter(Gallery::visibleWithin)
                .findFirst()
                .orElse(null);
    }

    private static boolean visibleWithin(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(String query) throws InterruptedException {
        await(() -> visible(query));
        act(() -> {
            ButtonBase button = (ButtonBase) shown(query);
            if (button instanceof ToggleButton toggle && toggle.isSelected()) {
                return;
            }
            button.fire();
        });
        TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
    }

    private static void act(Runnable action) {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                action.run();
            } finally {
                done.countDown();
            }
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "The window did not come to rest in " + PATIENCE.toMinutes() + " minutes.");
            }
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        }
    }
}
