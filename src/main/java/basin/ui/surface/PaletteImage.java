package basin.ui.surface;

import basin.io.Viridis;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Viridis for the window: as colours, and as the texture of a surface. */
final class PaletteImage {
    private static final double LINE_SHADE = 0.62;
    private static final int OPAQUE = 0xFF000000;

    private PaletteImage() {}

    /** The colour at height {@code unit}, 0..1. */
    static Color color(double unit) {
        int rgb = Viridis.rgb(unit);
        return Color.rgb(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** The texture's u of height {@code unit}: from the middle of the first colour to that of the last. */
    static double u(double unit) {
        return (unit * (Viridis.SIZE - 1) + 0.5) / Viridis.SIZE;
    }

    /** The texture: two rows, the plain colours and, for the fine lines, the same darker. */
    static WritableImage texture() {
        int[] pixels = new int[2 * Viridis.SIZE];
        for (int i = 0; i < Viridis.SIZE; i++) {
            Color color = color((i + 0.5) / Viridis.SIZE);
            pixels[i] = argb(color);
            pixels[Viridis.SIZE + i] = argb(color.deriveColor(0, 1, LINE_SHADE, 1));
        }
        WritableImage image = new WritableImage(Viridis.SIZE, 2);
        image.getPixelWriter()
                .setPixels(0, 0, Viridis.SIZE, 2, PixelFormat.getIntArgbInstance(), pixels, 0, Viridis.SIZE);
        return image;
    }

    private static int argb(Color c) {
        return OPAQUE
                | (int) Math.round(c.getRed() * 255) << 16
                | (int) Math.round(c.getGreen() * 255) << 8
                | (int) Math.round(c.getBlue() * 255);
    }
}
