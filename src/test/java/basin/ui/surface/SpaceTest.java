package basin.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import basin.io.LossScale;
import basin.landscape.LossGrid;
import basin.ui.XvfbScreen;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class SpaceTest {
    private static final int SIDE = 51;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private static LossGrid bowl() {
        float[] axis = new float[SIDE];
        for (int i = 0; i < SIDE; i++) {
            axis[i] = 2f * i / (SIDE - 1) - 1;
        }
        float[] values = new float[SIDE * SIDE];
        for (int n = 0; n < values.length; n++) {
            double x = axis[n % SIDE];
            double z = axis[Math.floorDiv(n, SIDE)];
            values[n] = (float) (0.1 + x * x + 0.6 * z * z + 0.1 * Math.sin(5 * x) * Math.sin(4 * z));
        }
        return new LossGrid(axis, values, 0.1, 64, true);
    }

    private static WritableImage picture(Space space, Projection view) {
        Heights heights = new Heights(bowl(), new LossScale(0, 1, 1, true));
        space.show(Relief.of(heights));
        space.contours(0.2, 0.4, 0.6, 0.8);
        Group root = new Group(space.node());
        new Scene(root, WIDTH, HEIGHT);
        space.look(view);
        SnapshotParameters plain = new SnapshotParameters();
        plain.setFill(Color.BLACK);
        return root.snapshot(plain, new WritableImage(WIDTH, HEIGHT));
    }

    @Test
    void theImageShowsWhatTheGraphicsCardDraws(FxRobot robot) {
        assumeTrue(Platform.isSupported(ConditionalFeature.SCENE3D), "JavaFX draws no 3-D here.");
        for (Projection view : new Projection[] {
            new Projection(35, 27, 6, 0, 0, WIDTH, HEIGHT, 1.2),
            new Projection(-110, 60, 2.5, 0.2, 0.1, WIDTH, HEIGHT, 1)
        }) {
            WritableImage[] pictures = new WritableImage[2];
            robot.interact(() -> {
                pictures[0] = picture(new SpaceScene(), view);
                pictures[1] = picture(new SpaceImage(), view);
            });
            int[] seen = new int[2];
            double apart = 0;
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    Color card = pictures[0].getPixelReader().getColor(x, y);
                    Color own = pictures[1].getPixelReader().getColor(x, y);
                    seen[0] += card.getBrightness() > 0.05 ? 1 : 0;
                    seen[1] += own.getBrightness() > 0.05 ? 1 : 0;
                    apart += Math.abs(card.getRed() - own.getRed())
                            + Math.abs(card.getGreen() - own.getGreen())
                            + Math.abs(card.getBlue() - own.getBlue());
                }
            }
            assertThat(seen[0]).isGreaterThan(WIDTH * HEIGHT / 10);
            assertThat(seen[1]).isCloseTo(seen[0], within(seen[0] / 50));
            // of 1, a channel of what is seen: edges and lines are smoothed in other ways
            assertThat(apart / 3 / seen[0]).isLessThan(0.03);
        }
    }
}
