package basin.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import basin.io.Document;
import basin.train.Defaults;
import basin.ui.base.Appearance;
import basin.ui.base.Texts;
import basin.ui.fx.FxBridge;
import basin.ui.fx.Uncaught;
import basin.ui.run.ExperimentFactory;
import basin.ui.run.RunViewModel;
import basin.ui.trouble.Trouble;
import basin.ui.trouble.TroubleDialog;
import basin.ui.trouble.TroubleViewModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window. */
public final class BasinApp extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;
    private static final List<String> FONTS = List.of("Regular", "Medium", "SemiBold");
    private static final List<Integer> ICONS = List.of(16, 32, 64, 256);

    private final ExperimentFactory factory;
    private final Appearance appearance = new Appearance();
    private final FxBridge bridge = new FxBridge();
    private final Memory memory;
    private final TroubleViewModel trouble = new TroubleViewModel(this::show);
    private Document opened = new Document(Optional.empty(), Defaults.run());
    private Stage shown;
    private volatile RunViewModel run;

    /** The window of the program: its runs are computed here and kept under the user's home. */
    public BasinApp() {
        this(new SavedRuns(), Preferences.userNodeForPackage(BasinApp.class));
    }

    /** A window whose experiments come from {@code factory} and which remembers how it looked in {@code store}. */
    public BasinApp(ExperimentFactory factory, Preferences store) {
        this.factory = factory;
        memory = new Memory(store);
    }

    @Override
    public void init() {
        Uncaught.to(trouble::happened);
        // A process that is told to end, as when its user logs out, closes no window first
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "window-leave"));
        getParameters().getRaw().stream().map(Path::of).map(Document::of).forEach(this::open);
    }

    /** Lets the window begin with {@code document}; before {@link #start}. */
    void open(Document document) {
        opened = document;
    }

    @Override
    public void start(Stage stage) {
        FONTS.forEach(BasinApp::loadFont);
        appearance.darkProperty().addListener((o, a, dark) -> theme(dark));
        theme(appearance.darkProperty().get());
        run = new RunViewModel(factory, bridge, System::nanoTime);
        MainWindow window = new MainWindow(run, opened.config(), bridge, appearance);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(window.root(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        scene.getStylesheets().add(BasinApp.class.getResource("basin.css").toExternalForm());
        stage.setScene(scene);
        stage.setTitle(Texts.get("app.title"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        ICONS.forEach(size -> icon(stage, size));
        new Keys(window, stage);
        memory.restore(appearance, stage);
        shown = stage;
        stage.show();
        bridge.begin();
        opened.run().ifPresent(folder -> run.reopen(folder, opened.config()));
    }

    private void show(Trouble unforeseen) {
        new TroubleDialog(shown).show(unforeseen, trouble::closed);
    }

    /** How it looks. */
    Appearance appearance() {
        return appearance;
    }

    @Override
    public void stop() {
        if (run != null) {
            memory.keep(appearance, shown);
            run.reset();
        }
        bridge.close();
    }

    private void leave() {
        if (run != null) {
            run.leave();
        }
    }

    private static void theme(boolean dark) {
        setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private static void loadFont(String weight) {
        String name = "/assets/fonts/IBMPlexSans-" + weight + ".woff";
        try (InputStream in = BasinApp.class.getResourceAsStream(name)) {
            Font.loadFont(in, Font.getDefault().getSize());
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read.", e);
        }
    }

    private static void icon(Stage stage, int size) {
        try (InputStream in = BasinApp.class.getResourceAsStream("/assets/icons/basin-" + size + ".png")) {
            stage.getIcons().add(new Image(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The window's icon cannot be read.", e);
        }
    }
}
