package basin.ui.surface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A loss surface as the arrays of a triangle mesh over -1..1 in x and z, rising to y = -1. Each vertex has a point, a
 * normal and a place on the palette: across it the height, down it whether it lies on one of the fine lines. The
 * surface is cut exactly at the top and covered there by a level lid.
 *
 * @param points x, y, z a vertex
 * @param normals x, y, z a vertex, upwards
 * @param texCoords u, v a vertex
 * @param faces nine indices a triangle: point, normal, texture at each corner; none at holes
 */
record Relief(float[] points, float[] normals, float[] texCoords, int[] faces) {
    private static final int LEAST_CELLS = 48;
    private static final int LINES = 10;
    private static final double LINE_HALF_WIDTH = 0.0035;

    /**
     * Where the vertices stand along a side.
     *
     * @param share of the side, 0..1
     * @param onLine whether a fine line runs there
     */
    record Place(double share, boolean onLine) {}

    /** Builds it; a grid with few points is made finer so that it looks smooth, with lines at every tenth. */
    static Relief of(Heights heights) {
        List<Place> places = places(heights.side());
        int n = places.size();
        ReliefBuilder builder = new ReliefBuilder(n * n);
        double last = heights.side() - 1;
        for (int vertex = 0; vertex < n * n; vertex++) {
            Place across = places.get(vertex % n);
            Place along = places.get(Math.floorDiv(vertex, n));
            double x = across.share * last;
            double y = along.share * last;
            double[] slope = slope(heights, x, y);
            builder.vertex(
                    2 * across.share - 1,
                    heights.unclipped(x, y),
                    2 * along.share - 1,
                    slope[0],
                    slope[1],
                    across.onLine || along.onLine);
        }
        for (int q = 0; q + 1 < n; q++) {
            for (int p = 0; p + 1 < n; p++) {
                int a = q * n + p;
                builder.quad(a, a + 1, a + n, a + n + 1);
            }
        }
        return builder.build();
    }

    /** The places of a grid with {@code side} points, rising: its own, finer where they are few, and the lines'. */
    static List<Place> places(int side) {
        int cells = (side - 1) * Math.max(1, (LEAST_CELLS + side - 2) / (side - 1));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i <= cells; i++) {
            double share = (double) i / cells;
            if (Math.abs(share - Math.rint(share * LINES) / LINES) > 1.5 * LINE_HALF_WIDTH) {
                places.add(new Place(share, false));
            }
        }
        for (int k = 0; k <= LINES; k++) {
            double line = (double) k / LINES;
            places.add(new Place(line, true));
            if (k > 0) {
                places.add(new Place(line - LINE_HALF_WIDTH, false));
            }
            if (k < LINES) {
                places.add(new Place(line + LINE_HALF_WIDTH, false));
            }
        }
        places.sort(Comparator.comparingDouble(Place::share));
        return places;
    }

    /** The rise of the height along x and z, over half a cell to each side; none beside a hole. */
    private static double[] slope(Heights heights, double x, double y) {
        double last = heights.side() - 1;
        double x0 = Math.max(0, x - 0.5);
        double x1 = Math.min(last, x + 0.5);
        double y0 = Math.max(0, y - 0.5);
        double y1 = Math.min(last, y + 0.5);
        double alongX = last / 2 * (heights.unclipped(x1, y) - heights.unclipped(x0, y)) / (x1 - x0);
        double alongZ = last / 2 * (heights.unclipped(x, y1) - heights.unclipped(x, y0)) / (y1 - y0);
        return Double.isNaN(alongX + alongZ) ? new double[2] : new double[] {alongX, alongZ};
    }
}
