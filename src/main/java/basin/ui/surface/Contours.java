package basin.ui.surface;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of equal loss by marching squares, joined to polylines. Cells with a corner that is not a number have none.
 */
final class Contours {
    private final int side;
    private final float[] values;
    private final double level;
    private final Map<Integer, List<Integer>> neighbours = new HashMap<>();

    private Contours(int side, float[] values, double level) {
        this.side = side;
        this.values = values;
        this.level = level;
    }

    /**
     * The lines at {@code level}.
     *
     * @param side of the grid
     * @param values row by row, side by side
     * @return polylines as x0, y0, x1, y1 ... in grid units 0..side-1; a closed one ends where it began
     */
    static List<double[]> at(int side, float[] values, double level) {
        Contours contours = new Contours(side, values, level);
        contours.march();
        return contours.join();
    }

    private void march() {
        for (int j = 0; j + 1 < side; j++) {
            for (int i = 0; i + 1 < side; i++) {
                cell(i, j);
            }
        }
    }

    private void cell(int i, int j) {
        float a = values[j * side + i];
        float b = values[j * side + i + 1];
        float c = values[(j + 1) * side + i + 1];
        float d = values[(j + 1) * side + i];
        float sum = a + b + c + d;
        if (Float.isNaN(sum)) {
            return;
        }
        int kind = (a > level ? 1 : 0) | (b > level ? 2 : 0) | (c > level ? 4 : 0) | (d > level ? 8 : 0);
        int top = edge(i, j, 0);
        int right = edge(i + 1, j, 1);
        int bottom = edge(i, j + 1, 0);
        int left = edge(i, j, 1);
        switch (kind) {
            case 1, 14 -> connect(left, top);
            case 2, 13 -> connect(top, right);
            case 3, 12 -> connect(left, right);
            case 4, 11 -> connect(right, bottom);
            case 6, 9 -> connect(top, bottom);
            case 7, 8 -> connect(left, bottom);
            case 5, 10 -> saddle(kind == 5 == sum / 4 > level, top, right, bottom, left);
            default -> {}
        }
    }

    private void saddle(boolean joined, int top, int right, int bottom, int left) {
        connect(top, joined ? right : left);
        connect(bottom, joined ? left : right);
    }

    /** The number of the edge that leaves point (i, j) to the right (0) or down (1). */
    private int edge(int i, int j, int down) {
        return 2 * (j * side + i) + down;
    }

    private void connect(int a, int b) {
        neighbours.computeIfAbsent(a, k -> new ArrayList<>(2)).add(b);
        neighbours.computeIfAbsent(b, k -> new ArrayList<>(2)).add(a);
    }

    private List<double[]> join() {
        List<double[]> lines = new ArrayList<>();
        while (!neighbours.isEmpty()) {
            int start = neighbours.keySet().iterator().next();
            Deque<Integer> line = new ArrayDeque<>();
            line.add(start);
            for (int next = step(start); next >= 0; next = step(next)) {
                line.addLast(next);
            }
            for (int next = step(start); next >= 0; next = step(next)) {
                line.addFirst(next);
            }
            line.forEach(edge -> neighbours.computeIfPresent(edge, (e, left) -> left.isEmpty() ? null : left));
            lines.add(places(line));
        }
        return lines;
    }

    /** Goes along one segment from {@code edge} and uses it up; -1 where none is left. */
    private int step(int edge) {
        List<Integer> next = neighbours.get(edge);
        if (next == null || next.isEmpty()) {
            return -1;
        }
        int to = next.remove(next.size() - 1);
        neighbours.get(to).remove(Integer.valueOf(edge));
        return to;
    }

    private double[] places(Deque<Integer> line) {
        double[] xy = new double[2 * line.size()];
        int n = 0;
        for (int edge : line) {
            int point = edge / 2;
            int other = edge % 2 == 0 ? point + 1 : point + side;
            double share = share(values[point], values[other]);
            xy[n++] = point % side + (edge % 2 == 0 ? share : 0);
            xy[n++] = Math.floorDiv(point, side) + (edge % 2 == 0 ? 0 : share);
        }
        return xy;
    }

    /** How far the level lies on the way from {@code from} to {@code to}, 0..1; at the finite end beside infinity. */
    private double share(float from, float to) {
        if (Float.isInfinite(to)) {
            return Float.isInfinite(from) ? 0.5 : 0;
        }
        return Float.isInfinite(from) ? 1 : Math.max(0, Math.min(1, (level - from) / ((double) to - from)));
    }
}
