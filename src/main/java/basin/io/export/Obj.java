package basin.io.export;

import basin.io.HeightField;
import java.nio.charset.StandardCharsets;

/**
 * A surface as Wavefront OBJ: either open, in its own coordinates, or as a closed solid for a 3-D printer, in millimetres:
 * the longer side {@link #SIDE} long, the surface from {@link #BASE} to {@link #BASE} + {@link #RISE} high. The z axis
 * points up; faces are counterclockwise seen from outside.
 */
final class Obj {
    /** Millimetres of the longer side. */
    static final double SIDE = 100;

    /** Millimetres between the lowest and the highest place. */
    static final double RISE = 50;

    /** Millimetres of material under the lowest place. */
    static final double BASE = 4;

    private final HeightField field;
    private final int columns;
    private final int rows;
    private final StringBuilder out = new StringBuilder();

    private Obj(HeightField field) {
        this.field = field;
        columns = field.columns().length;
        rows = field.rows().length;
        if (rows < 2) {
            throw new IllegalArgumentException("A line has no surface; OBJ takes surfaces of two rows or more.");
        }
        if (Double.isNaN(field.lowest())) {
            throw new IllegalArgumentException("The surface has no finite height; OBJ takes surfaces that have.");
        }
    }

    /** The open surface; quadrilaterals beside a hole are left out. */
    static byte[] surface(HeightField field) {
        Obj obj = new Obj(field);
        for (int j = 0; j < obj.rows; j++) {
            for (int i = 0; i < obj.columns; i++) {
                double z = field.at(i, j);
                obj.vertex(field.columns()[i], field.rows()[j], Double.isNaN(z) ? field.highest() : z);
            }
        }
        for (int j = 0; j + 1 < obj.rows; j++) {
            for (int i = 0; i + 1 < obj.columns; i++) {
                boolean whole = Double.isFinite(
                        field.at(i, j) + field.at(i + 1, j) + field.at(i, j + 1) + field.at(i + 1, j + 1));
                if (whole) {
                    obj.face(obj.top(i, j), obj.top(i + 1, j), obj.top(i + 1, j + 1), obj.top(i, j + 1));
                }
            }
        }
        return obj.bytes();
    }

    /** The closed solid; a hole is as high as the highest place. */
    static byte[] solid(HeightField field) {
        Obj obj = new Obj(field);
        obj.vertices();
        for (int j = 0; j + 1 < obj.rows; j++) {
            for (int i = 0; i + 1 < obj.columns; i++) {
                obj.pair(obj.top(i, j), obj.top(i + 1, j), obj.top(i + 1, j + 1), obj.top(i, j + 1));
                obj.pair(obj.bottom(i, j), obj.bottom(i, j + 1), obj.bottom(i + 1, j + 1), obj.bottom(i + 1, j));
            }
        }
        int right = obj.columns - 1;
        int back = obj.rows - 1;
        for (int i = 0; i < right; i++) {
            obj.pair(obj.bottom(i, 0), obj.bottom(i + 1, 0), obj.top(i + 1, 0), obj.top(i, 0));
            obj.pair(obj.bottom(i + 1, back), obj.bottom(i, back), obj.top(i, back), obj.top(i + 1, back));
        }
        for (int j = 0; j < back; j++) {
            obj.pair(obj.bottom(0, j + 1), obj.bottom(0, j), obj.top(0, j), obj.top(0, j + 1));
            obj.pair(obj.bottom(right, j), obj.bottom(right, j + 1), obj.top(right, j + 1), obj.top(right, j));
        }
        return obj.bytes();
    }

    /** All of the top, then all of the bottom. */
    private void vertices() {
        double[] x = field.columns();
        double[] y = field.rows();
        double scale = SIDE / Math.max(x[columns - 1] - x[0], y[rows - 1] - y[0]);
        double low = field.lowest();
        double range = field.highest() - low;
        for (int layer = 0; layer < 2; layer++) {
            for (int j = 0; j < rows; j++) {
                for (int i = 0; i < columns; i++) {
                    double height = Double.isNaN(field.at(i, j)) ? field.highest() : field.at(i, j);
                    double rise = range > 0 ? RISE * (height - low) / range : 0;
                    vertex(scale * (x[i] - x[0]), scale * (y[j] - y[0]), layer == 0 ? BASE + rise : 0);
                }
            }
        }
    }

    private int top(int i, int j) {
        return 1 + j * columns + i;
    }

    private int bottom(int i, int j) {
        return columns * rows + top(i, j);
    }

    private void vertex(double x, double y, double z) {
        out.append("v ").append(x).append(' ').append(y).append(' ').append(z).append('\n');
    }

    private void face(int... corners) {
        out.append('f');
        for (int corner : corners) {
            out.append(' ').append(corner);
        }
        out.append('\n');
    }

    /** A quadrilateral as two triangles, since four corners of a surface lie in no plane. */
    private void pair(int a, int b, int c, int d) {
        face(a, b, c);
        face(a, c, d);
    }

    private byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
