package basin.ui.surface;

import java.nio.IntBuffer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;

/**
 * The mesh of a surface as an image that is computed on the processor: for computers without a graphics card, where
 * JavaFX draws no 3-D. Its edges are smoothed less while the view moves.
 */
final class SpaceImage implements Space {
    /** Samples along the side of a pixel while the view moves, and when it rests. */
    private static final int COARSE = 2;

    private static final int FINE = 4;
    private static final Duration REST = Duration.millis(200);

    private final ImageView node = new ImageView();
    private final Raster raster = new Raster();
    private final PauseTransition rest = new PauseTransition(REST);
    private long[][] palettes = PaletteImage.filtered();
    private Relief relief;
    private PixelBuffer<IntBuffer> buffer;
    /** What the image shows; null before the first and after another mesh or other lines. */
    private Projection drawn;

    SpaceImage() {
        node.setManaged(false);
        node.setMouseTransparent(true);
        rest.setOnFinished(e -> draw(FINE));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Relief shown) {
        relief = shown;
        drawn = null;
    }

    @Override
    public void contours(double... levels) {
        palettes = PaletteImage.filtered(levels);
        drawn = null;
    }

    @Override
    public void look(Projection view) {
        double density = density();
        Projection wanted = view.enlarged(density);
        if (wanted.equals(drawn)) {
            return;
        }
        boolean moves = drawn != null;
        drawn = wanted;
        fit(Raster.whole(wanted.width()), Raster.whole(wanted.height()), density);
        draw(moves ? COARSE : FINE);
        if (moves) {
            rest.playFromStart();
        }
    }

    /** Pixels of the screen along one of the scene. */
    private double density() {
        Scene scene = node.getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getRenderScaleX();
    }

    private void fit(int width, int height, double density) {
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            node.setImage(new WritableImage(buffer));
        }
        node.setFitWidth(width / density);
        node.setFitHeight(height / density);
    }

    private void draw(int fineness) {
        if (drawn != null) {
            buffer.updateBuffer(all -> {
                raster.draw(relief, palettes, drawn, fineness, all.getBuffer().array());
                return null;
            });
        }
    }
}
