package basin.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Level lines of a grid by marching squares, linked to polylines. Places are in cells: x runs along a row from 0 to
 * columns-1, y over the rows from 0 to rows-1. A saddle is parted by the mean of its corners; cells with a corner that is not finite have no
 * line.
 */
public final class Contours {
    /** Corners counterclockwise from the lower left; edge k joins corner k and k + 1. */
    private static final int[] DX = {0, 1, 1, 0};

    private static final int[] DY = {0, 0, 1, 1};

    private final double[] values;
    private final int columns;
    private final double level;
    /** The up to two neighbours of the crossing on each edge; -1 for none. */
    private final int[][] next;

    private Contours(double[] values, int columns, double level) {
        this.values = values;
        this.columns = columns;
        this.level = level;
        this.next = new int[2 * values.length][];
    }

    /**
     * The lines on which the grid has the value {@code level}.
     *
     * @param values row by row, side x side
     * @return each line as x0, y0, x1, y1, …; a closed one ends where it began
     */
    public static List<double[]> lines(float[] values, int side, double level) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return lines(wide, side, side, level);
    }

    /**
     * As {@link #lines(float[], int, double)}, of a grid of any shape.
     *
     * @param values row by row, rows x columns
     */
    public static List<double[]> lines(double[] values, int columns, int rows, double level) {
        Contours contours = new Contours(values, columns, level);
        for (int y = 0; y + 1 < rows; y++) {
            for (int x = 0; x + 1 < columns; x++) {
                contours.cell(x, y);
            }
        }
        return contours.linked();
    }

    private double at(int x, int y) {
        return values[y * columns + x];
    }

    private void cell(int x, int y) {
        double sum = 0;
        boolean[] above = new boolean[4];
        for (int k = 0; k < 4; k++) {
            double v = at(x + DX[k], y + DY[k]);
            sum += v;
            above[k] = v >= level;
        }
        if (!Double.isFinite(sum)) {
            return;
        }
        int[] crossed = new int[4];
        int count = 0;
        for (int k = 0; k < 4; k++) {
            if (above[k] != above[(k + 1) % 4]) {
                crossed[count++] = edge(x, y, k);
            }
        }
        if (count == 2) {
            join(crossed[0], crossed[1]);
        } else if (count == 4) {
            boolean cutCorner0 = above[0] != sum / 4 >= level;
            join(crossed[0], crossed[cutCorner0 ? 3 : 1]);
            join(crossed[2], crossed[cutCorner0 ? 1 : 3]);
        }
    }

    /** The number of edge {@code k} of a cell, the same seen from both of its cells: 2 (place) + 1 for upright ones. */
    private int edge(int x, int y, int k) {
        return switch (k) {
            case 0 -> 2 * (y * columns + x);
            case 1 -> 2 * (y * columns + x + 1) + 1;
            case 2 -> 2 * ((y + 1) * columns + x);
            default -> 2 * (y * columns + x) + 1;
        };
    }

    private void join(int a, int b) {
        link(a, b);
        link(b, a);
    }

    private void link(int from, int to) {
        if (next[from] == null) {
            next[from] = new int[] {to, -1};
        } else {
            next[from][1] = to;
        }
    }

    private List<double[]> linked() {
        List<double[]> lines = new ArrayList<>();
        for (int edge = 0; edge < next.length; edge++) {
            if (next[edge] != null && next[edge][1] < 0) {
                lines.add(walk(edge));
            }
        }
        for (int edge = 0; edge < next.length; edge++) {
            if (next[edge] != null) {
                lines.add(walk(edge));
            }
        }
        return lines;
    }

    /** Follows the line that begins at {@code start} and takes it out of the table. */
    private double[] walk(int start) {
        double[] line = new double[16];
        int length = 0;
        int before = -1;
        int edge = start;
        while (edge >= 0) {
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            place(edge, line, length);
            length += 2;
            int[] ends = next[edge];
            if (ends == null) {
                break;
            }
            next[edge] = null;
            int after = ends[0] == before ? ends[1] : ends[0];
            before = edge;
            edge = after;
        }
        return Arrays.copyOf(line, length);
    }

    private void place(int edge, double[] line, int at) {
        int x = edge / 2 % columns;
        int y = edge / 2 / columns;
        boolean upright = edge % 2 == 1;
        double a = at(x, y);
        double b = upright ? at(x, y + 1) : at(x + 1, y);
        double share = (level - a) / (b - a);
        line[at] = upright ? x : x + share;
        line[at + 1] = upright ? y + share : y;
    }
}
