package basin.data;

import java.awt.image.Raster;

/**
 * Pictures of four inks, which a few of ImageNet's are, as red, green and blue without a colour profile: ink times black. Adobe's
 * files hold what is left of the light instead of the ink, and may hold it as brightness and two differences of colour.
 */
final class FourColours {
    private static final int WHITE = 255;
    private static final int MIDDLE = 128;
    private static final int INKS = 3;
    private static final int BANDS = 4;
    private static final int MARKER = 0xee;
    private static final int TRANSFORM = 15;

    private FourColours() {}

    /** Whether {@code raster} is one. */
    static boolean fits(Raster raster) {
        return raster.getNumBands() == BANDS;
    }

    /** Red, green and blue of {@code raster}, one plane after the other, which {@code file} holds. */
    static float[] values(Raster raster, byte... file) {
        int transform = transform(file);
        int plane = raster.getWidth() * raster.getHeight();
        float[] values = new float[INKS * plane];
        int[] pixel = new int[BANDS];
        for (int i = 0; i < plane; i++) {
            raster.getPixel(i % raster.getWidth(), i / raster.getWidth(), pixel);
            double[] light = light(transform, pixel);
            for (int c = 0; c < INKS; c++) {
                values[c * plane + i] = (float) Math.min(WHITE, Math.max(0, Math.rint(light[c])));
            }
        }
        return values;
    }

    private static double[] light(int transform, int... p) {
        double black = transform < 0 ? WHITE - p[INKS] : p[INKS];
        double[] left = {p[0], p[1], p[2]};
        if (transform == 2) {
            double blue = p[1] - MIDDLE;
            double red = p[2] - MIDDLE;
            left = new double[] {
                WHITE - (p[0] + 1.402 * red),
                WHITE - (p[0] - 0.344136 * blue - 0.714136 * red),
                WHITE - (p[0] + 1.772 * blue)
            };
        }
        for (int c = 0; c < INKS; c++) {
            left[c] = (transform < 0 ? WHITE - left[c] : left[c]) * black / WHITE;
        }
        return left;
    }

    /** The transform that Adobe's marker names, 0 or 2; -1 where there is no such marker. */
    private static int transform(byte... file) {
        for (int i = 2; i + TRANSFORM < file.length && file[i] == (byte) 0xff; ) {
            int marker = Byte.toUnsignedInt(file[i + 1]);
            if (marker == MARKER && file[i + 4] == 'A' && file[i + 5] == 'd') {
                return file[i + TRANSFORM];
            }
            i += 2 + (Byte.toUnsignedInt(file[i + 2]) << Byte.SIZE) + Byte.toUnsignedInt(file[i + 3]);
        }
        return -1;
    }
}
