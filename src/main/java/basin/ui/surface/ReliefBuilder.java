package basin.ui.surface;

import java.util.Arrays;

/** Collects the vertices and triangles of a {@link Relief} and cuts the triangles that cross its top. */
final class ReliefBuilder {
    /** The place down the palette beside the fine lines. */
    static final double PLAIN = 0.25;

    /** The place on them. */
    static final double ON_LINE = 0.75;

    private static final int FIELDS = 6;

    /** x, height, z, slope along x, slope along z, palette row of each vertex. */
    private double[] vertices;

    private int count;
    private int[] faces;
    private int used;
    /** The vertex of the lid above each vertex, -1 where there is none yet. */
    private int[] lid;

    /** Makes room for about so many vertices. */
    ReliefBuilder(int expected) {
        vertices = new double[FIELDS * expected * 5 / 4];
        faces = new int[18 * expected];
        lid = new int[0];
    }

    /** Adds a vertex; its height may be NaN, then no triangle will use it. */
    void vertex(double x, double height, double z, double slopeX, double slopeZ, boolean onLine) {
        add(x, height, z, slopeX, slopeZ, onLine ? ON_LINE : PLAIN);
    }

    private int add(double... fields) {
        if (FIELDS * (count + 1) > vertices.length) {
            vertices = Arrays.copyOf(vertices, 2 * vertices.length + FIELDS);
        }
        System.arraycopy(fields, 0, vertices, FIELDS * count, FIELDS);
        return count++;
    }

    /** Adds the two triangles between four vertices, given row by row; a hole where one has no height. */
    void quad(int a, int b, int c, int d) {
        if (!Double.isNaN(height(a) + height(b) + height(c) + height(d))) {
            triangle(a, b, c);
            triangle(b, d, c);
        }
    }

    private double height(int vertex) {
        return vertices[FIELDS * vertex + 1];
    }

    /** Turned so that the first corner is alone on its side of the top, if the triangle crosses it. */
    private void triangle(int a, int b, int c) {
        boolean overA = height(a) > 1;
        boolean overB = height(b) > 1;
        boolean overC = height(c) > 1;
        if (overA == overB && overB == overC) {
            if (overA) {
                face(covered(a), covered(b), covered(c));
            } else {
                face(a, b, c);
            }
        } else if (overB == overC) {
            cut(a, b, c);
        } else if (overA == overC) {
            cut(b, c, a);
        } else {
            cut(c, a, b);
        }
    }

    private void cut(int alone, int second, int third) {
        int p = crossing(alone, second);
        int q = crossing(alone, third);
        if (height(alone) > 1) {
            face(covered(alone), covered(p), covered(q));
            face(p, second, third);
            face(p, third, q);
        } else {
            face(alone, p, q);
            face(covered(p), covered(second), covered(third));
            face(covered(p), covered(third), covered(q));
        }
    }

    /** A new vertex where the edge reaches the top. */
    private int crossing(int from, int to) {
        double share = (1 - height(from)) / (height(to) - height(from));
        double[] fields = new double[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            double start = vertices[FIELDS * from + i];
            fields[i] = start + share * (vertices[FIELDS * to + i] - start);
        }
        fields[1] = 1;
        return add(fields);
    }

    /** The vertex of the level lid above or below {@code vertex}. */
    private int covered(int vertex) {
        if (vertex >= lid.length) {
            int before = lid.length;
            lid = Arrays.copyOf(lid, Math.max(2 * before, vertex + 1));
            Arrays.fill(lid, before, lid.length, -1);
        }
        if (lid[vertex] < 0) {
            lid[vertex] = add(vertices[FIELDS * vertex], 1, vertices[FIELDS * vertex + 2], 0, 0, PLAIN);
        }
        return lid[vertex];
    }

    private void face(int... corners) {
        if (used + 9 > faces.length) {
            faces = Arrays.copyOf(faces, 2 * faces.length + 9);
        }
        for (int corner : corners) {
            Arrays.fill(faces, used, used + 3, corner);
            used += 3;
        }
    }

    /** The finished arrays; what has no height lies on the floor, since a mesh must not hold what is not a number. */
    Relief build() {
        float[] points = new float[3 * count];
        float[] normals = new float[3 * count];
        float[] texCoords = new float[2 * count];
        for (int i = 0; i < count; i++) {
            int at = FIELDS * i;
            double height = Double.isNaN(vertices[at + 1]) ? 0 : Math.min(1, vertices[at + 1]);
            double length = Math.sqrt(1 + square(vertices[at + 3]) + square(vertices[at + 4]));
            points[3 * i] = (float) vertices[at];
            points[3 * i + 1] = (float) -height;
            points[3 * i + 2] = (float) vertices[at + 2];
            normals[3 * i] = (float) (-vertices[at + 3] / length);
            normals[3 * i + 1] = (float) (-1 / length);
            normals[3 * i + 2] = (float) (-vertices[at + 4] / length);
            texCoords[2 * i] = (float) PaletteImage.u(height);
            texCoords[2 * i + 1] = (float) vertices[at + 5];
        }
        return new Relief(points, normals, texCoords, Arrays.copyOf(faces, used));
    }

    private static double square(double v) {
        return v * v;
    }
}
