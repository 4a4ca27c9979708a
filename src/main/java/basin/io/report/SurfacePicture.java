package basin.io.report;

import basin.io.HeightField;
import basin.io.LossScale;
import basin.io.Viridis;
import basin.landscape.LossGrid;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A loss surface seen through {@link Projection}: viridis, light from the left, its grid in faint lines. It is open
 * where the loss is above the scale, so that one looks inside, and where it is not finite.
 */
final class SurfacePicture {
    /** At least so many patches a side, so that a coarse grid's straight edges do not show as steps of colour. */
    private static final int PATCHES = 100;

    private static final int LINES = 12;
    private static final double LINE_WIDTH = 0.045;
    private static final double LINE_SHADE = 0.88;
    private static final double[] LIGHT = {-0.45, -0.35, 0.82};
    private static final double AMBIENT = 0.66;
    private static final double DIFFUSE = 0.38;

    private final HeightField field;
    private final double low;
    private final double high;
    private final int pixels;
    private final int everyColumn;
    private final int everyRow;

    private SurfacePicture(HeightField field, double low, double high, int pixels) {
        this.field = field;
        this.low = low;
        this.high = high;
        this.pixels = pixels;
        everyColumn = every(field.columns().length);
        everyRow = every(field.rows().length);
    }

    private static int every(int places) {
        return Math.max(1, (int) Math.ceil((places - 1) / (double) LINES));
    }

    /** The surface alone on transparent ground, {@code pixels} a unit of {@link Projection}. */
    static BufferedImage paint(LossGrid grid, LossScale scale, int pixels) {
        double[] axis = new double[grid.side()];
        Arrays.setAll(axis, i -> grid.axis()[i]);
        double[] heights = new double[grid.values().length];
        Arrays.setAll(heights, i -> grid.values()[i]);
        return paint(new HeightField(axis, axis, heights), scale.low(), scale.high(), pixels);
    }

    /** As {@link #paint(LossGrid, LossScale, int)}, of heights from {@code low}, the floor, to {@code high}. */
    static BufferedImage paint(HeightField field, double low, double high, int pixels) {
        SurfacePicture picture = new SurfacePicture(field, low, high, pixels);
        Raster raster = new Raster((int) (pixels * Projection.WIDTH), (int) (pixels * Projection.HEIGHT));
        int partsX = parts(field.columns().length);
        int partsY = parts(field.rows().length);
        for (int j = 0; j < partsY * (field.rows().length - 1); j++) {
            for (int i = 0; i < partsX * (field.columns().length - 1); i++) {
                picture.patch(raster, i, j, partsX, partsY);
            }
        }
        return raster.image();
    }

    private static int parts(int places) {
        return Math.max(1, (int) Math.ceil(PATCHES / (double) (places - 1)));
    }

    private void patch(Raster raster, int i, int j, int partsX, int partsY) {
        double left = i / (double) partsX;
        double right = (i + 1) / (double) partsX;
        double front = j / (double) partsY;
        double back = (j + 1) / (double) partsY;
        double[][] p = {place(left, front), place(right, front), place(left, back), place(right, back)};
        double brightness = brightness(p);
        if (Double.isNaN(brightness)) {
            return;
        }
        Raster.Corner[] c = new Raster.Corner[4];
        for (int k = 0; k < 4; k++) {
            double z = Projection.height(p[k][2]);
            c[k] = new Raster.Corner(
                    pixels * Projection.x(p[k][0], p[k][1]),
                    pixels * Projection.y(p[k][0], p[k][1], z),
                    Projection.depth(p[k][0], p[k][1], z),
                    new double[] {p[k][2], p[k][3], p[k][4]});
        }
        Raster.Shader shader = a -> color(a, brightness);
        raster.triangle(c[0], c[1], c[2], shader);
        raster.triangle(c[3], c[2], c[1], shader);
    }

    /** x and y from -1 to 1, the loss's place on the scale, and the grid's own coordinates. */
    private double[] place(double column, double row) {
        double share = (field.between(column, row) - low) / (high - low);
        double x = 2 * column / (field.columns().length - 1) - 1;
        double y = 2 * row / (field.rows().length - 1) - 1;
        return new double[] {x, y, share, column, row};
    }

    private static double brightness(double[][] p) {
        double nx = (p[0][2] - p[1][2] + p[2][2] - p[3][2]) / (2 * (p[1][0] - p[0][0]));
        double ny = (p[0][2] - p[2][2] + p[1][2] - p[3][2]) / (2 * (p[2][1] - p[0][1]));
        double dot = (nx * LIGHT[0] + ny * LIGHT[1] + LIGHT[2]) / Math.sqrt(nx * nx + ny * ny + 1);
        return AMBIENT + DIFFUSE * Math.max(0, dot);
    }

    private int color(double[] a, double brightness) {
        if (!(a[0] <= 1)) {
            return 0;
        }
        double shade = onLine(a[1] / everyColumn) || onLine(a[2] / everyRow) ? brightness * LINE_SHADE : brightness;
        int rgb = Viridis.rgb(a[0]);
        int result = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            result = (result << 8) | (int) Math.min(255, Math.round(shade * ((rgb >> shift) & 0xFF)));
        }
        return result;
    }

    private static boolean onLine(double lines) {
        return Math.abs(lines - Math.rint(lines)) < LINE_WIDTH;
    }
}
