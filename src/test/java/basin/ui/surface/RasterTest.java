package basin.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.io.LossScale;
import basin.io.Viridis;
import basin.landscape.LossGrid;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class RasterTest {
    private static final int SIDE = 51;
    private static final int WIDTH = 300;
    private static final int HEIGHT = 220;
    private static final long[][] PALETTES = PaletteImage.filtered();

    /** Over -1..1 in both; losses of 0..1 fill the scale. */
    private static Relief relief(DoubleBinaryOperator loss) {
        float[] axis = new float[SIDE];
        for (int i = 0; i < SIDE; i++) {
            axis[i] = 2f * i / (SIDE - 1) - 1;
        }
        float[] values = new float[SIDE * SIDE];
        for (int n = 0; n < values.length; n++) {
            values[n] = (float) loss.applyAsDouble(axis[n % SIDE], axis[Math.floorDiv(n, SIDE)]);
        }
        return Relief.of(new Heights(new LossGrid(axis, values, 0.1, 64, true), new LossScale(0, 1, 1, false)));
    }

    private static Projection above(double pitch, double distance) {
        return new Projection(35, pitch, distance, 0, 0, WIDTH, HEIGHT, 1.2);
    }

    private static int[] drawn(Relief relief, Projection view, int fineness) {
        int[] pixels = new int[WIDTH * HEIGHT];
        new Raster().draw(relief, PALETTES, view, fineness, pixels);
        return pixels;
    }

    private static int at(int[] pixels, double[] place) {
        int column = (int) place[0];
        int row = (int) place[1];
        return pixels[row * WIDTH + column];
    }

    private static int alpha(int pixel) {
        return pixel >>> 24;
    }

    private static void assertLike(int pixel, int rgb, double light, double tolerance) {
        assertThat(alpha(pixel)).isEqualTo(255);
        for (int shift = 0; shift <= 16; shift += 8) {
            double expected = Math.min(255, light * (rgb >> shift & 0xFF));
            assertThat(pixel >> shift & 0xFF).isCloseTo((int) Math.round(expected), within((int) tolerance));
        }
    }

    @Test
    void aPlaceHasTheColourOfItsLossTimesTheLightThere() {
        Projection view = above(70, 6);
        int[] pixels = drawn(relief((x, z) -> (x * x + z * z) / 2), view, 4);
        double[] source = Light.source(view);
        for (int i = 3; i < SIDE - 3; i += 7) {
            for (int j = 3; j < SIDE - 3; j += 7) {
                if (i % 5 == 0 || j % 5 == 0) {
                    continue; // a fine line runs there
                }
                double x = 2. * i / (SIDE - 1) - 1;
                double z = 2. * j / (SIDE - 1) - 1;
                double height = (x * x + z * z) / 2;
                // of the unit box upwards, stretched with it
                double[] normal = {-x, -view.boxHeight(), -z};
                double along = source[0] * normal[0] + source[1] * normal[1] + source[2] * normal[2];
                double light = Light.on(along / Math.sqrt(x * x + normal[1] * normal[1] + z * z));
                double[] p = view.pixel(x, -view.boxHeight() * height, z);
                // two of the palette's 256 steps and half a pixel's slope
                assertLike(at(pixels, p), Viridis.rgb(height), light, 9);
            }
        }
    }

    @Test
    void theNearerHidesTheFartherInWhateverOrderTheyCome() {
        float[] points = {-1, -0.2f, 0.6f, 1, -0.2f, 0.6f, 0, -0.9f, 0.6f, -1, 0, -0.6f, 1, 0, -0.6f, 0, -0.7f, -0.6f};
        float[] normals = {0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0};
        float[] tones = {1, 0.25f, 1, 0.25f, 1, 0.25f, 0, 0.25f, 0, 0.25f, 0, 0.25f};
        int[] front = {3, 3, 3, 4, 4, 4, 5, 5, 5};
        int[] back = {0, 0, 0, 1, 1, 1, 2, 2, 2};
        Projection view = new Projection(0, 10, 6, 0, 0, WIDTH, HEIGHT, 1.2);
        double[] both = view.pixel(0, -1.2 * 0.3, -0.6);
        for (int[][] order : new int[][][] {{front, back}, {back, front}}) {
            int[] faces = new int[18];
            System.arraycopy(order[0], 0, faces, 0, 9);
            System.arraycopy(order[1], 0, faces, 9, 9);
            int[] pixels = drawn(new Relief(points, normals, tones, faces), view, 1);
            double light = Light.on(-Light.source(view)[1]);
            assertLike(at(pixels, both), Viridis.rgb(0.3), light, 6);
        }
    }

    @Test
    void leavesNoGapBetweenTrianglesAndSmoothsTheEdge() {
        Relief tilted = relief((x, z) -> 0.5 + 0.2 * x + 0.1 * z);
        int[] rough = drawn(tilted, above(88, 6), 1);
        for (int row = 0; row < HEIGHT; row++) {
            int changes = 0;
            for (int column = 1; column < WIDTH; column++) {
                changes += alpha(rough[row * WIDTH + column]) == alpha(rough[row * WIDTH + column - 1]) ? 0 : 1;
            }
            assertThat(changes).as("edges in row %d of a convex shape", row).isIn(0, 1, 2);
        }
        int between = 0;
        for (int pixel : drawn(tilted, above(88, 6), 4)) {
            int a = alpha(pixel);
            between += a > 0 && a < 255 ? 1 : 0;
            assertThat(pixel >> 16 & 0xFF).isLessThanOrEqualTo(a);
            assertThat(pixel >> 8 & 0xFF).isLessThanOrEqualTo(a);
            assertThat(pixel & 0xFF).isLessThanOrEqualTo(a);
        }
        assertThat(between).isGreaterThan(200);
    }

    @Test
    void showsWhatLiesBeforeAnEyeInTheMiddleOfTheBox() {
        Projection view = above(20, 0.5);
        int[] pixels = drawn(relief((x, z) -> 0.5), view, 2);
        double light = Light.on(-Light.source(view)[1]);
        int lines = 0;
        for (int row = HEIGHT / 2; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                int pixel = pixels[row * WIDTH + column];
                assertThat(alpha(pixel)).as("row %d, column %d", row, column).isEqualTo(255);
                double green = light * (Viridis.rgb(0.5) >> 8 & 0xFF);
                lines += (pixel >> 8 & 0xFF) < green - 4 ? 1 : 0;
            }
        }
        // nothing but the fine lines is darker than a level ground
        assertThat(lines).isLessThan(WIDTH * HEIGHT / 8);
    }
}
