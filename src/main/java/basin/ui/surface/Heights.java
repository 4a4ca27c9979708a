package basin.ui.surface;

import basin.io.LossScale;
import basin.landscape.LossGrid;

/**
 * The heights of a grid on a scale, between its points too: a Catmull-Rom surface, which goes through every point. What
 * lies above the scale, infinity included, is clipped at its top; where a neighbour is not a number it is bilinear, and
 * beside a corner that is not a number there is a hole.
 */
final class Heights {
    /** How far above the top a value still bends the surface below it, in heights of the scale. */
    private static final double HEADROOM = 0.25;

    private final int side;
    private final double[] units;

    /** Scales the grid's losses. */
    Heights(LossGrid grid, LossScale scale) {
        side = grid.side();
        units = new double[side * side];
        for (int n = 0; n < units.length; n++) {
            double unit = scale.place(grid.values()[n]);
            units[n] = Double.isNaN(unit) ? unit : Math.max(0, Math.min(1 + HEADROOM, unit));
        }
    }

    /** Points along one side. */
    int side() {
        return side;
    }

    /** The height 0..1 at a place in grid units, clamped to the grid; NaN in a hole. */
    double at(double x, double y) {
        double height = unclipped(x, y);
        return Double.isNaN(height) ? height : Math.min(1, height);
    }

    /** The same before it is clipped at the top, so that one sees where it crosses 1. */
    double unclipped(double x, double y) {
        int i = cell(x);
        int j = cell(y);
        double u = Math.max(0, Math.min(side - 1, x)) - i;
        double v = Math.max(0, Math.min(side - 1, y)) - j;
        double smooth = smooth(i, j, u, v);
        double height = Double.isNaN(smooth) ? flat(i, j, u, v) : smooth;
        return Double.isNaN(height) ? height : Math.max(0, height);
    }

    private int cell(double place) {
        return Math.max(0, Math.min(side - 2, (int) Math.floor(place)));
    }

    private double smooth(int i, int j, double u, double v) {
        double[] a = weights(u);
        double[] b = weights(v);
        double sum = 0;
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                sum += b[row] * a[column] * point(i + column - 1, j + row - 1);
            }
        }
        return sum;
    }

    private double flat(int i, int j, double u, double v) {
        return (1 - v) * ((1 - u) * point(i, j) + u * point(i + 1, j))
                + v * ((1 - u) * point(i, j + 1) + u * point(i + 1, j + 1));
    }

    /** A point of the grid; one step beyond the border its straight continuation. */
    private double point(int i, int j) {
        if (i < 0 || i >= side) {
            int border = i < 0 ? 0 : side - 1;
            return 2 * point(border, j) - point(2 * border - i, j);
        }
        if (j < 0 || j >= side) {
            int border = j < 0 ? 0 : side - 1;
            return 2 * point(i, border) - point(i, 2 * border - j);
        }
        return units[j * side + i];
    }

    /** Catmull-Rom's weights of the four points around a place {@code t} between the middle two. */
    private static double[] weights(double t) {
        return new double[] {
            t * (-0.5 + t * (1 - 0.5 * t)),
            1 + t * t * (-2.5 + 1.5 * t),
            t * (0.5 + t * (2 - 1.5 * t)),
            t * t * (-0.5 + 0.5 * t)
        };
    }
}
