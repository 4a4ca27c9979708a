package basin.ui.masks;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the panels of a strip lie, in whole pixels from its left top corner.
 *
 * @param placed from left to right
 * @param height of all of them
 */
record MaskLayout(List<Placed> placed, int height) {
    private static final double LEAST_HEIGHT = 0.8;
    private static final double FEW = 7;

    /**
     * A panel at its place.
     *
     * @param panel vectors already broken into columns
     * @param x left edge in pixels
     * @param width in pixels
     */
    record Placed(MaskPanel panel, int x, int width) {}

    /**
     * Shares out {@code width} by the root of the panels' columns, so that narrow ones stay readable, to whole pixels a
     * column where a column gets one; takes a height, at most {@code available}, that suits the rows of most.
     */
    static MaskLayout of(List<MaskPanel> panels, int width, int available, double scale) {
        int n = panels.size();
        if (n == 0 || width <= 0 || available <= 0) {
            return new MaskLayout(List.of(), Math.max(0, available));
        }
        int height = height(panels, available);
        int least = (int) Math.round((n <= FEW ? 14 : 3) * scale);
        int gap = (int) Math.max(1, Math.round((n <= FEW ? 10 : 2) * scale));
        int free = Math.max(n, width - gap * (n - 1));
        double all = panels.stream().mapToDouble(MaskLayout::share).sum();
        MaskPanel[] shaped = new MaskPanel[n];
        int[] widths = new int[n];
        int left = free;
        for (int i = 0; i < n; i++) {
            MaskPanel panel = panels.get(i);
            int target = Math.max(1, Math.min(free, Math.max(least, (int) (free * share(panel) / all))));
            shaped[i] = panel.vectors() ? wrapped(panel, target, height) : panel;
            widths[i] = snapped(shaped[i].columns(), target);
            left -= widths[i];
        }
        left = shrink(shaped, widths, left);
        grow(shaped, widths, left);
        return new MaskLayout(place(shaped, widths, width, gap), height);
    }

    private static double share(MaskPanel panel) {
        return panel.vectors() ? 2.5 : Math.sqrt(Math.max(4, panel.columns()));
    }

    /** Whole pixels a column where there is at least one for each. */
    private static int snapped(int columns, int width) {
        return width >= columns ? width / columns * columns : width;
    }

    /** Takes from the widest what the narrow ones got too much. */
    private static int shrink(MaskPanel[] panels, int[] widths, int left) {
        int missing = left;
        while (missing < 0) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            int smaller = snapped(panels[widest].columns(), widths[widest] - 1);
            if (smaller < 1) {
                break;
            }
            missing += widths[widest] - smaller;
            widths[widest] = smaller;
        }
        return missing;
    }

    /** Gives what is left over to panels that can use it: a pixel more a column, or a pixel where they share them. */
    private static void grow(MaskPanel[] panels, int[] widths, int left) {
        int over = left;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int i = widths.length - 1; i >= 0; i--) {
                int step = widths[i] >= panels[i].columns() ? panels[i].columns() : 1;
                if (step <= over && widths[i] < 2 * panels[i].columns() && !panels[i].vectors()) {
                    widths[i] += step;
                    over -= step;
                    grown = true;
                }
            }
        }
    }

    private static List<Placed> place(MaskPanel[] panels, int[] widths, int width, int gap) {
        int used = 0;
        for (int w : widths) {
            used += w;
        }
        int n = panels.length;
        double space = n == 1 ? 0 : Math.max(gap, Math.min(3. * gap, (double) (width - used) / (n - 1)));
        List<Placed> placed = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < n; i++) {
            placed.add(new Placed(panels[i], (int) x, widths[i]));
            x += widths[i] + space;
        }
        return placed;
    }

    /** Columns of square cells, as large as fit. */
    private static MaskPanel wrapped(MaskPanel panel, int width, int height) {
        for (int cell = Math.min(width, height); cell > 1; cell--) {
            int rows = Math.max(1, Math.min(panel.length(), height / cell));
            int columns = (panel.length() + rows - 1) / rows;
            if (columns * cell <= width) {
                return panel.wrapped(rows);
            }
        }
        return panel.wrapped(Math.min(height, panel.length()));
    }

    private static int height(List<MaskPanel> panels, int available) {
        int best = available;
        double least = Double.MAX_VALUE;
        for (int h = available; h >= Math.max(1, LEAST_HEIGHT * available); h--) {
            double cost = 0.5 * (available - h) / available;
            for (MaskPanel panel : panels) {
                int rows = panel.rows();
                double uneven = h >= rows ? (double) (h % rows) / h : rows % h == 0 ? 0 : 0.1;
                cost += panel.vectors()
                        ? 0
                        : uneven * panel.columns() / panels.get(0).columns() / panels.size();
            }
            if (cost < least) {
                least = cost;
                best = h;
            }
        }
        return best;
    }

    /** The panel at a pixel, or null. */
    Placed at(double x, double y) {
        if (y < 0 || y >= height) {
            return null;
        }
        return placed.stream()
                .filter(p -> x >= p.x && x < p.x + p.width)
                .findFirst()
                .orElse(null);
    }
}
