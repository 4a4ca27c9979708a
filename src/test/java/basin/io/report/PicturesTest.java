package basin.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.io.LossScale;
import basin.io.Viridis;
import basin.landscape.LossGrid;
import basin.train.MaskView.LayerMask;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final LossScale SCALE = new LossScale(0, 4, 1, true);

    private static LossGrid grid(float... values) {
        int side = (int) Math.sqrt(values.length);
        float[] axis = new float[side];
        for (int i = 0; i < side; i++) {
            axis[i] = -1 + 2f * i / (side - 1);
        }
        return new LossGrid(axis, values, 0, 1, true);
    }

    private static int rgb(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFFFFFF;
    }

    @Test
    void aMapHasTheFirstRowAtTheBottomAndViridisAtItsPlaces() throws Exception {
        BufferedImage drawn = ContourFigure.paint(grid(0, 1, 2, Float.NaN), SCALE, 51);
        String data = Png.uri(drawn).substring("data:image/png;base64,".length());
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));

        assertThat(rgb(image, 0, 50)).isEqualTo(0x440154);
        assertThat(rgb(image, 50, 50)).isEqualTo(0x3b528b);
        assertThat(rgb(image, 0, 0)).isEqualTo(0x21918c);
        assertThat(rgb(image, 25, 25)).isEqualTo(Viridis.MISSING);
    }

    @Test
    void aSurfaceStandsAtItsHeightInItsColour() {
        float[] flat = new float[9];
        Arrays.fill(flat, 2);
        BufferedImage image = SurfacePicture.paint(grid(flat), SCALE, 2);

        double z = Projection.height(0.5);
        int x = (int) (2 * Projection.x(0.3, -0.3));
        int y = (int) (2 * Projection.y(0.3, -0.3, z));
        int green = (image.getRGB(x, y) >> 8) & 0xFF;
        assertThat(image.getRGB(x, y) >>> 24).isEqualTo(255);
        assertThat((double) ((image.getRGB(x, y) >> 16) & 0xFF) / green).isCloseTo(0x21 / (double) 0x91, within(0.02));
        assertThat(image.getRGB(2, 2) >>> 24).isZero();
        int below = (int) (2 * Projection.y(-1, -1, z)) + 4;
        assertThat(image.getRGB((int) (2 * Projection.x(-1, -1)), below) >>> 24).isZero();
    }

    @Test
    void aSurfaceIsOpenAboveTheScaleAndWhereNothingIsKnown() {
        BufferedImage high = SurfacePicture.paint(grid(9, 9, 9, 9), SCALE, 1);
        BufferedImage none = SurfacePicture.paint(grid(0, 0, 0, Float.NaN), SCALE, 1);

        assertThat(visible(high)).isZero();
        assertThat(visible(none)).isZero();
    }

    private static long visible(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(p -> p >>> 24 != 0)
                .count();
    }

    @Test
    void theNearerTriangleIsSeen() {
        Raster raster = new Raster(8, 8);
        for (int depth : new int[] {2, 1, 3}) {
            double[] attribute = {depth};
            raster.triangle(
                    new Raster.Corner(0, 0, depth, attribute),
                    new Raster.Corner(8, 0, depth, attribute),
                    new Raster.Corner(0, 8, depth, attribute),
                    a -> 0xFF000000 | (int) Math.round(a[0]));
        }

        assertThat(raster.image().getRGB(2, 2)).isEqualTo(0xFF000001);
        assertThat(raster.image().getRGB(7, 7)).isZero();
    }

    /** Filters go down, inputs to the right, the kernel inside. */
    @Test
    void aMaskShowsEachWeightAtItsPlace() {
        byte[] bits = new byte[2 * 3 * 2 * 2];
        bits[((1 * 3 + 2) * 2 + 0) * 2 + 1] = 1;
        MaskPicture picture = MaskPicture.paint(new LayerMask("c", 2, 3, 2, 2, bits, 1), 60, 20, 0x000000, 0xFFFFFF);

        assertThat(picture.image().getWidth()).isEqualTo(6);
        assertThat(picture.width()).isEqualTo(6 * 5);
        assertThat(picture.height()).isEqualTo(4 * 5);
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 6; x++) {
                assertThat(rgb(picture.image(), x, y)).isEqualTo(x == 5 && y == 2 ? 0xFFFFFF : 0);
            }
        }
    }

    @Test
    void aMaskWithMoreWeightsThanPixelsIsMixed() {
        byte[] bits = new byte[1000 * 4];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) (i % 4 == 0 ? 1 : 0);
        }
        MaskPicture picture =
                MaskPicture.paint(new LayerMask("d", 4, 1000, 1, 1, bits, 1000), 250, 40, 0x000000, 0x808080);

        assertThat(picture.width()).isEqualTo(250);
        assertThat(rgb(picture.image(), 100, 2)).isEqualTo(0x202020);
    }
}
