package basin.ui;

import basin.ui.base.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** The real window over small runs. How it looked is remembered under a name of its own and forgotten when it closes. */
final class SmallWindow {
    private final Preferences store;
    private final SmallRun runs;
    private BasinApp app;

    /** Remembers under {@code name}; its runs of {@code epochs} epochs are kept in {@code folder}. */
    SmallWindow(String name, Path folder, int epochs) {
        store = Preferences.userRoot().node(name);
        runs = new SmallRun(folder, epochs);
        app = new BasinApp(runs, store);
    }

    /** Has it speak {@code language} where it starts. */
    SmallWindow speaking(Locale language) {
        store.put("language", language.getLanguage());
        return this;
    }

    void start(Stage stage) {
        app.start(stage);
    }

    /** Closes it and opens another one, which remembers the first, in {@code stage}. */
    void again(Stage stage) {
        app.stop();
        app = new BasinApp(runs, store);
        app.start(stage);
    }

    BasinApp app() {
        return app;
    }

    SmallRun runs() {
        return runs;
    }

    void close(FxRobot robot) throws BackingStoreException {
        robot.interact(app::stop);
        store.removeNode();
        Texts.speak(Locale.ENGLISH);
    }
}
