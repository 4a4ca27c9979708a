package basin.io.report;

import basin.io.LossScale;
import basin.landscape.LossGrid;
import java.awt.image.BufferedImage;

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

    private final LossGrid grid;
    private final LossScale scale;
    private final int pixels;
    private final int every;

    private SurfacePicture(LossGrid grid, LossScale scale, int pixels) {
        this.grid = grid;
        this.scale = scale;
        this.pixels = pixels;
        this.every = Math.max(1, (int) Math.ceil((grid.side() - 1) / (double) LINES));
    }

    /** The surface alone on transparent ground, {@code pixels} a unit of {@link Projection}. */
    static BufferedImage paint(LossGrid grid, LossScale scale, int pixels) {
        SurfacePicture picture = new SurfacePicture(grid, scale, pixels);
        Raster raster = new Raster((int) (pixels * Projection.WIDTH), (int) (pixels * Projection.HEIGHT));
        int parts = Math.max(1, (int) Math.ceil(PATCHES / (double) (grid.side() - 1)));
        int patches = parts * (grid.side() - 1);
        for (int j = 0; j < patches; j++) {
            for (int i = 0; i < patches; i++) {
                picture.patch(raster, i, j, parts);
            }
        }
        return raster.image();
    }

    private void patch(Raster raster, int i, int j, int parts) {
        double[][] p = {place(i, j, parts), place(i + 1, j, parts), place(i, j + 1, parts), place(i + 1, j + 1, parts)};
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
    private double[] place(int i, int j, int parts) {
        double column = i / (double) parts;
        double row = j / (double) parts;
        double last = grid.side() - 1.0;
        double share = (Grids.between(grid, column, row) - scale.low()) / (scale.high() - scale.low());
        return new double[] {2 * column / last - 1, 2 * row / last - 1, share, column, row};
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
        double shade = onLine(a[1]) || onLine(a[2]) ? brightness * LINE_SHADE : brightness;
        int rgb = scale.rgb(scale.low() + a[0] * (scale.high() - scale.low()));
        int result = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            result = (result << 8) | (int) Math.min(255, Math.round(shade * ((rgb >> shift) & 0xFF)));
        }
        return result;
    }

    private boolean onLine(double coordinate) {
        double lines = coordinate / every;
        return Math.abs(lines - Math.rint(lines)) < LINE_WIDTH;
    }
}
