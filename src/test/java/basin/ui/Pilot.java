package basin.ui;

import basin.train.Experiment;
import basin.train.RunConfig;
import basin.ui.run.ExperimentFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/** Opens the real window, on a virtual screen where there is none, and presses its buttons from another thread. */
final class Pilot {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long GLANCE_MILLIS = 200;
    private static final long SETTLE_MILLIS = 1500;

    private final Preferences store;
    private final BasinApp app;
    private Stage stage;
    private volatile Experiment experiment;

    /**
     * A window of this size, remembered under {@code name} until it is closed; its runs are kept in {@code runs}, each
     * with the settings that {@code change} makes of the window's.
     */
    Pilot(String name, Path runs, double width, double height, UnaryOperator<RunConfig> change) {
        if (!XvfbScreen.there()) {
            throw new IllegalStateException("There is no screen and no Xvfb to open the window on.");
        }
        store = Preferences.userRoot().node(name);
        SavedRuns saved = new SavedRuns(runs);
        app = new BasinApp(new Changed(saved, change), store);
        Platform.startup(() -> {});
        act(() -> {
            stage = new Stage();
            app.start(stage);
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /** Runs with other settings than the window's, without the name of their folder. */
    private final class Changed implements ExperimentFactory {
        private final SavedRuns saved;
        private final UnaryOperator<RunConfig> change;

        Changed(SavedRuns saved, UnaryOperator<RunConfig> change) {
            this.saved = saved;
            this.change = change;
        }

        @Override
        public Opened open(RunConfig config) throws IOException {
            return shown(saved.open(change.apply(config)));
        }

        @Override
        public Opened reopen(Path folder) {
            return shown(saved.reopen(folder));
        }

        @Override
        public Optional<Path> library() {
            return saved.library();
        }

        private Opened shown(Opened opened) {
            experiment = opened.experiment();
            // where the run lies belongs to this machine, and not into a picture
            return new Opened(experiment, opened.sink(), opened.archive(), "");
        }
    }

    /** The run under way; null before the first. */
    Experiment experiment() {
        return experiment;
    }

    BasinApp app() {
        return app;
    }

    Stage stage() {
        return stage;
    }

    /** Closes the window and forgets how it looked. */
    void close() throws BackingStoreException {
        act(app::stop);
        store.removeNode();
    }

    /** Gives what was done time to be drawn. */
    static void settle() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
    }

    Scene scene() {
        return stage.getScene();
    }

    boolean visible(String query) {
        boolean[] seen = new boolean[1];
        act(() -> seen[0] = shown(query) != null);
        return seen[0];
    }

    private Node shown(String query) {
        return scene().getRoot().lookupAll(query).stream()
                .filter(Pilot::visibleWithin)
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

    void press(String query) throws InterruptedException {
        await(() -> visible(query));
        act(() -> {
            ButtonBase button = (ButtonBase) shown(query);
            if (button instanceof ToggleButton toggle && toggle.isSelected()) {
                return;
            }
            button.fire();
        });
        settle();
    }

    static void act(Runnable action) {
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

    static void await(BooleanSupplier holds) throws InterruptedException {
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
