package basin.ui.surface;

import java.nio.IntBuffer;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The mesh of a surface as an image that is computed on the processor. */
final class SpaceImage implements Space {
    private final ImageView node = new ImageView();
    private final Raster raster = new Raster();
    private long[][] palettes = PaletteImage.filtered();
    private Relief relief;
    private PixelBuffer<IntBuffer> buffer;
    static int FINENESS = Integer.getInteger("fineness", 2);
    static long spent; static int times;

    SpaceImage() {
        node.setManaged(false);
        node.setMouseTransparent(true);
        node.setSmooth(false);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Relief shown) {
        relief = shown;
    }

    @Override
    public void contours(double... levels) {
        palettes = PaletteImage.filtered(levels);
    }

    @Override
    public void look(Projection view) {
        int width = (int) view.width();
        int height = (int) view.height();
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            node.setImage(new WritableImage(buffer));
        }
        long t=System.nanoTime();
        buffer.updateBuffer(all -> {
            raster.draw(relief, palettes, view, FINENESS, all.getBuffer().array());
            return null;
        });
        spent += System.nanoTime()-t; if (++times % 200 == 0) { System.err.println("raster ms " + spent/1e6/200 + " " + width + "x" + height); spent = 0; }
    }
}
