package basin.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import basin.io.Document;
import basin.sweep.StoredSweep;
import basin.train.Defaults;
import basin.train.RunConfig;
import basin.ui.base.Appearance;
import basin.ui.base.Sentences;
import basin.ui.base.Tab;
import basin.ui.base.Texts;
import basin.ui.fx.FxBridge;
import basin.ui.fx.Uncaught;
import basin.ui.run.ExperimentFactory;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import basin.ui.trouble.Trouble;
import basin.ui.trouble.TroubleDialog;
import basin.ui.trouble.TroubleViewModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.TransferMode;
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
    private Appearance appearance = new Appearance();
    private FxBridge bridge;
    private final Memory memory;
    private final TroubleViewModel trouble = new TroubleViewModel(this::show);
    private Document opened = new Document(Optional.empty(), Defaults.run());
    /** Whether someone asked for it, who then wants to see it and no other view. */
    private boolean asked;
    /** A sweep that someone asked for. */
    private Optional<Path> sweep = Optional.empty();

    /** Folders of sweeps that were opened from elsewhere; listed as long as the program runs. */
    private final Set<Path> sweeps = new LinkedHashSet<>();

    private Stage shown;
    private volatile RunViewModel run;
    private MainWindow window;

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
        getParameters().getRaw().stream().map(Path::of).forEach(this::begin);
    }

    private void begin(Path path) {
        if (StoredSweep.is(path)) {
            sweep = Optional.of(whole(path));
        } else {
            open(Document.of(path));
        }
    }

    /** Lets the window begin with {@code document}; before {@link #start}. */
    void open(Document document) {
        asked = true;
        opened = document;
    }

    @Override
    public void start(Stage stage) {
        FONTS.forEach(BasinApp::loadFont);
        theme(appearance.darkProperty().get());
        Texts.speak(LanguageMenu.locale(memory.language()));
        fill(opened);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(window.root(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        scene.getStylesheets().add(BasinApp.class.getResource("basin.css").toExternalForm());
        stage.setScene(scene);
        stage.setTitle(Texts.get("app.title"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        ICONS.forEach(size -> icon(stage, size));
        new Keys(this::window, stage);
        dropRuns(scene);
        memory.restore(appearance, stage);
        if (!asked) {
            memory.restore(window);
        }
        sweep.ifPresent(window::sweep);
        shown = stage;
        stage.show();
        bridge.begin();
        opened.run().ifPresent(folder -> run.reopen(folder, opened.config()));
    }

    /** Makes what the window holds anew, for {@code document}. */
    private void fill(Document document) {
        bridge = new FxBridge();
        appearance = appearance.copy(); // what followed the last one is left behind with it
        appearance.darkProperty().addListener((o, a, dark) -> theme(dark));
        StringProperty language = new SimpleStringProperty(memory.language());
        language.addListener((o, before, now) -> speak(now));
        run = new RunViewModel(factory, bridge, System::nanoTime);
        window = new MainWindow(
                run,
                document.config(),
                new Surroundings(
                        bridge, appearance, factory.library(), sweeps, this::openInstead, this::settings, language));
    }

    /** Speaks {@code choice} from now on where no run is open, else from the next start. */
    private void speak(String choice) {
        memory.language(choice);
        if (run.phaseProperty().get() == Phase.IDLE) {
            Texts.speak(LanguageMenu.locale(choice));
            Tab view = window.tab().get();
            replace(new Document(Optional.empty(), window.config()));
            window.tab().set(view);
        }
    }

    /** Shows {@code path}, a run or settings, in place of what is shown, which is saved and ended. */
    void openInstead(Path path) {
        bridge.background(
                () -> StoredSweep.is(path) ? Optional.<Document>empty() : Optional.of(Document.of(path)),
                document -> document.ifPresentOrElse(this::exchange, () -> window.sweep(whole(path))),
                e -> window.say(Sentences.of(e)));
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private void exchange(Document document) {
        boolean open = document.run().isPresent() && document.run().equals(open());
        if (open) {
            window.tab().set(Tab.TRAIN);
            window.say(Texts.get("runs.open.already"));
        } else {
            replace(document);
        }
    }

    private Optional<Path> open() {
        return run.archive().folder().map(BasinApp::whole);
    }

    /** Shows {@code config} in place of what is shown, as settings that were opened. */
    private void settings(RunConfig config) {
        replace(new Document(Optional.empty(), config));
    }

    private void replace(Document document) {
        FxBridge before = bridge;
        window.rest();
        run.reset();
        before.retire();
        fill(document);
        shown.getScene().setRoot(window.root());
        bridge.begin();
        document.run().ifPresent(folder -> run.reopen(folder, document.config()));
    }

    private void dropRuns(Scene scene) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(e -> {
            if (e.getDragboard().hasFiles()) {
                openInstead(e.getDragboard().getFiles().get(0).toPath());
                e.setDropCompleted(true);
            }
        });
    }

    /** What is shown. */
    MainWindow window() {
        return window;
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
            memory.keep(appearance, shown, window);
            run.reset();
        }
        if (bridge != null) {
            bridge.close();
        }
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
