package basin.ui;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.testfx.api.FxRobot;

/** Pictures of nodes, and how many of their pixels are of a colour. */
final class Pixels {
    private Pixels() {}

    /** {@code node} as it is drawn. */
    static WritableImage picture(FxRobot robot, Node node) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = node.snapshot(null, null));
        return image[0];
    }

    /** Pixels close to {@code color}. */
    static int like(WritableImage image, Color color) {
        return count(
                image,
                c -> Math.abs(c.getRed() - color.getRed()) < 0.06
                        && Math.abs(c.getGreen() - color.getGreen()) < 0.06
                        && Math.abs(c.getBlue() - color.getBlue()) < 0.06);
    }

    /** Pixels of viridis' middle: saturated, neither the card's grey nor a lane's mark. */
    static int greenish(WritableImage image) {
        return count(image, c -> c.getSaturation() > 0.4 && c.getBrightness() > 0.2 && c.getGreen() > c.getRed());
    }

    private static int count(WritableImage image, Predicate<Color> is) {
        PixelReader pixels = image.getPixelReader();
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += is.test(pixels.getColor(x, y)) ? 1 : 0;
            }
        }
        return count;
    }
}
