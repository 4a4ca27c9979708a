package basin.ui;

import basin.cli.Main;
import basin.io.LibraryEntry;
import basin.io.RunLabel;
import basin.io.SavedSettings;
import basin.train.Defaults;
import basin.train.Experiment;
import basin.train.Inquiry;
import basin.train.LaneState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;

/**
 * Makes the pictures of the README's gallery: opens the real window, on a virtual screen where there is none, trains the
 * default example, goes through the views when nothing moves any more, and writes what the window shows.
 */
public final class Gallery {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double NARROW_WIDTH = 1024;
    private static final double NARROW_HEIGHT = 700;
    private static final int SSAM_F = 2;

    private static final int GERMAN = 2;
    private static final int EARLY = 10;
    private static final int PARTS = 6;

    private static final String SWEEP = """
            {"title": "Two moons, a fifth of the labels wrong",
             "base": {"data": "moons", "network": "mlp:16-16", "labelNoise": 0.2, "epochs": 30, "batch": 32, "threads": 1},
             "list": [{"optimizer": ["sgd", "sam"]},
                      {"optimizer": ["ssam-f", "ssam-d"], "sparsity": [0.5, 0.8, 0.9, 0.95]}],
             "grid": {"seed": [0, 1, 2, 3, 4]}}
            """;

    private final Path folder;
    private final Path runs;
    private final Pilot pilot;

    private Gallery(Path folder, Path runs, Pilot pilot) {
        this.folder = folder;
        this.runs = runs;
        this.pilot = pilot;
    }

    /** Writes into the folder {@code args[0]}. */
    public static void main(String[] args) throws Exception {
        Path runs = Files.createTempDirectory("basin-gallery");
        Pilot pilot = new Pilot("basin-gallery", runs, WIDTH, HEIGHT, config -> config);
        new Gallery(Path.of(args[0]), runs, pilot).make();
        pilot.close();
        System.exit(0);
    }

    private void make() throws InterruptedException, IOException {
        pilot.press("#train");
        Pilot.await(this::ended);
        take("window-dark");
        Path first = only();
        new RunLabel("Four lanes, shapes", List.of("lecture", "wrong-labels"), "The default example.").write(first);
        lanes();
        planes();
        curvature();
        light();
        moons();
        library();
        german(first);
    }

    private void lanes() throws InterruptedException, IOException {
        Pilot.act(() -> window().compare());
        take("compare-dark");
        Pilot.act(() -> {
            window().compare();
            window().seek(EARLY);
        });
        take("past-dark");
        pilot.press("#time-live");
        pilot.press("#tab-masks");
        take("masks-dark");
    }

    private void planes() throws InterruptedException, IOException {
        pilot.press("#tab-surface");
        pilot.press("#shape-trajectory");
        pilot.press("#measure-plane");
        Pilot.await(() -> pilot.visible("#measure-plane"));
        take("trajectory-dark");
        pilot.press("#shape-between");
        pilot.press("#surface-to-ssam-f");
        pilot.press("#measure-plane");
        Pilot.await(() -> pilot.visible("#measure-plane"));
        Pilot.act(() -> pilot.app().appearance().darkProperty().set(false));
        take("line-light");
    }

    private void curvature() throws InterruptedException, IOException {
        inquire(Inquiry.GAUSS_NEWTON);
        inquire(Inquiry.LAYERS);
        Pilot.await(() -> pilot.experiment().findings(SSAM_F).layers() != null && done(SSAM_F));
        pilot.press("#tab-curvature");
        pilot.press("#curvature-of-ssam-f");
        take("curvature-light");
    }

    private void light() throws InterruptedException, IOException {
        pilot.press("#tab-step");
        for (int part = 0; part < PARTS; part++) {
            Pilot.act(() -> window().move(1));
        }
        take("step-light");
        pilot.press("#tab-train");
        take("window-light");
        Pilot.act(() -> window().lessons());
        pilot.press("#lesson-weights");
        take("lesson-light");
        Pilot.act(() -> {
            window().lessons();
            pilot.stage().setWidth(NARROW_WIDTH);
            pilot.stage().setHeight(NARROW_HEIGHT);
            pilot.app().appearance().presentationProperty().set(true);
        });
        take("presentation-light");
        Pilot.act(() -> {
            pilot.stage().setWidth(WIDTH);
            pilot.stage().setHeight(HEIGHT);
            pilot.app().appearance().presentationProperty().set(false);
        });
    }

    /** Trains on points of a plane, where the window shows boundaries. */
    private void moons() throws InterruptedException, IOException {
        Path settings = runs.resolve("moons.basin");
        SavedSettings.write(
                settings,
                Defaults.run()
                        .draft()
                        .data("moons")
                        .labelNoise(0.2)
                        .network("mlp:16-16")
                        .epochs(60)
                        .batch(32)
                        .config());
        Experiment before = pilot.experiment();
        Pilot.act(() -> pilot.app().openInstead(settings));
        Pilot.await(() -> pilot.visible("#card"));
        pilot.press("#train");
        Pilot.await(() -> pilot.experiment() != before && ended());
        take("boundaries-light");
        Pilot.act(() -> pilot.app().openInstead(settings));
        Pilot.await(() -> pilot.visible("#card"));
    }

    @SuppressWarnings("unchecked")
    private void library() throws InterruptedException, IOException {
        pilot.press("#tab-runs");
        Pilot.act(() -> ((ListView<LibraryEntry>) pilot.scene().lookup("#runs-list"))
                .getSelectionModel()
                .select(1));
        take("runs-light");
        Path spec = runs.resolve("moons.json");
        Files.writeString(spec, SWEEP);
        Path sweep = runs.resolve("moons-sweep");
        if (Main.run("sweep", spec.toString(), "--out", sweep.toString()) != 0) {
            throw new IllegalStateException("The sweep of the gallery was not trained.");
        }
        Pilot.act(() -> pilot.app().openInstead(sweep));
        Pilot.await(() -> pilot.visible("#sweep-chart"));
        take("sweep-light");
    }

    /** The first run again, in German. */
    private void german(Path first) throws InterruptedException, IOException {
        Experiment before = pilot.experiment();
        pilot.press("#language");
        Pilot.act(() -> {
            HBox languages = (HBox) pilot.scene().lookup("#languages");
            ((ToggleButton) languages.getChildren().get(GERMAN)).fire();
            pilot.app().openInstead(first);
        });
        Pilot.await(() -> pilot.experiment() != before && ended());
        take("german-light");
    }

    private Path only() throws IOException {
        try (Stream<Path> all = Files.list(runs)) {
            return all.findFirst().orElseThrow();
        }
    }

    private MainWindow window() {
        return pilot.app().window();
    }

    private boolean ended() {
        return pilot.experiment() != null && IntStream.range(0, 4).allMatch(this::done);
    }

    private void inquire(Inquiry what) {
        pilot.experiment().inquire(SSAM_F, what);
    }

    private boolean done(int lane) {
        return pilot.experiment().latest(lane).state() == LaneState.DONE
                && pilot.experiment().latest(lane).work().isEmpty();
    }

    private void take(String name) throws InterruptedException, IOException {
        Pilot.settle();
        WritableImage[] image = new WritableImage[1];
        Pilot.act(() -> image[0] = pilot.scene().snapshot(null));
        Files.createDirectories(folder);
        PalettePng.write(image[0], folder.resolve(name + ".png"));
    }
}
