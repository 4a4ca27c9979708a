package basin.ui.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A loss surface as the arrays of a triangle mesh over -1..1 in x and z, rising towards negative y. Each vertex has a
 * point, a normal and a place on the palette: across it the height, down it whether it lies on one of the fine lines.
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
    private static final double PLAIN = 0.25;
    private static final double ON_LINE = 0.75;

    /** Builds it; a grid with few points is made finer so that it looks smooth, with lines at every tenth. */
    static Relief of(Heights heights) {
        List<Place> places = places(heights.side());
        int n = places.size();
        float[] points = new float[3 * n * n];
        float[] normals = new float[3 * n * n];
        float[] texCoords = new float[2 * n * n];
        double last = heights.side() - 1;
        for (int vertex = 0; vertex < n * n; vertex++) {
            Place across = places.get(vertex % n);
            Place along = places.get(vertex / n);
            double x = across.share * last;
            double y = along.share * last;
            double height = heights.at(x, y);
            points[3 * vertex] = (float) (2 * across.share - 1);
            points[3 * vertex + 1] = (float) (-Projection.BOX_HEIGHT * height);
            points[3 * vertex + 2] = (float) (2 * along.share - 1);
            normal(heights, x, y, normals, 3 * vertex);
            texCoords[2 * vertex] = (float) PaletteImage.u(height);
            texCoords[2 * vertex + 1] = (float) (across.onLine || along.onLine ? ON_LINE : PLAIN);
        }
        int[] faces = faces(n, points);
        dropHoles(points, texCoords);
        return new Relief(points, normals, texCoords, faces);
    }

    /**
     * Where the vertices stand along a side.
     *
     * @param share of the side, 0..1
     * @param onLine whether a fine line runs there
     */
    record Place(double share, boolean onLine) {}

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

    private static void normal(Heights heights, double x, double y, float[] normals, int at) {
        double half = 0.5;
        double perUnit = Projection.BOX_HEIGHT * (heights.side() - 1) / 2;
        double x0 = Math.max(0, x - half);
        double x1 = Math.min(heights.side() - 1, x + half);
        double y0 = Math.max(0, y - half);
        double y1 = Math.min(heights.side() - 1, y + half);
        double slopeX = perUnit * (heights.at(x1, y) - heights.at(x0, y)) / (x1 - x0);
        double slopeZ = perUnit * (heights.at(x, y1) - heights.at(x, y0)) / (y1 - y0);
        if (Double.isNaN(slopeX + slopeZ)) {
            slopeX = 0;
            slopeZ = 0;
        }
        double length = Math.sqrt(slopeX * slopeX + 1 + slopeZ * slopeZ);
        normals[at] = (float) (-slopeX / length);
        normals[at + 1] = (float) (-1 / length);
        normals[at + 2] = (float) (-slopeZ / length);
    }

    private static int[] faces(int n, float[] points) {
        int[] faces = new int[18 * (n - 1) * (n - 1)];
        int used = 0;
        for (int q = 0; q + 1 < n; q++) {
            for (int p = 0; p + 1 < n; p++) {
                int a = q * n + p;
                int[] corners = {a, a + 1, a + n, a + 1, a + n + 1, a + n};
                if (Float.isNaN(
                        points[3 * a + 1] + points[3 * a + 4] + points[3 * (a + n) + 1] + points[3 * (a + n) + 4])) {
                    continue;
                }
                for (int corner : corners) {
                    faces[used++] = corner;
                    faces[used++] = corner;
                    faces[used++] = corner;
                }
            }
        }
        return Arrays.copyOf(faces, used);
    }

    /** No face touches a hole's vertices, yet a mesh must not hold what is not a number. */
    private static void dropHoles(float[] points, float[] texCoords) {
        for (int vertex = 0; vertex < texCoords.length / 2; vertex++) {
            if (Float.isNaN(points[3 * vertex + 1])) {
                points[3 * vertex + 1] = 0;
                texCoords[2 * vertex] = 0;
            }
        }
    }
}
