package basin.ui;

import basin.train.Inquiry;
import basin.train.LaneState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;

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

    private final Path folder;
    private final Pilot pilot;

    private Gallery(Path folder, Pilot pilot) {
        this.folder = folder;
        this.pilot = pilot;
    }

    /** Writes into the folder {@code args[0]}. */
    public static void main(String[] args) throws Exception {
        Path runs = Files.createTempDirectory("basin-gallery");
        Pilot pilot = new Pilot("basin-gallery", runs, WIDTH, HEIGHT, config -> config);
        new Gallery(Path.of(args[0]), pilot).make();
        pilot.close();
        System.exit(0);
    }

    private void make() throws InterruptedException, IOException {
        pilot.press("#train");
        Pilot.await(() -> pilot.experiment() != null && IntStream.range(0, 4).allMatch(this::done));
        take("window-dark");
        pilot.press("#tab-masks");
        take("masks-dark");
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
        inquire(Inquiry.GAUSS_NEWTON);
        inquire(Inquiry.LAYERS);
        Pilot.await(() -> pilot.experiment().findings(SSAM_F).layers() != null && done(SSAM_F));
        pilot.press("#tab-curvature");
        pilot.press("#curvature-of-ssam-f");
        take("curvature-light");
        pilot.press("#tab-train");
        take("window-light");
        Pilot.act(() -> {
            pilot.stage().setWidth(NARROW_WIDTH);
            pilot.stage().setHeight(NARROW_HEIGHT);
            pilot.app().appearance().presentationProperty().set(true);
        });
        take("presentation-light");
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
