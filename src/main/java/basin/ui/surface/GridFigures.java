package basin.ui.surface;

import basin.io.LossScale;
import basin.io.Numbers;
import basin.landscape.LossGrid;
import basin.ui.base.Texts;
import java.util.ArrayList;
import java.util.List;

/** A loss grid in words and numbers. */
final class GridFigures {
    private static final int DIRECTIONS = 64;

    private GridFigures() {}

    /**
     * One line of the table.
     *
     * @param name what is counted
     * @param value as text
     */
    record Row(String name, String value) {}

    /** The loss at the network's own point, the middle of the axes; NaN where it was not computed. */
    static double atNetwork(LossGrid grid) {
        return at(grid, place(grid, 0), place(grid, 0));
    }

    /** The table of a grid shown on a scale. */
    static List<Row> table(LossGrid grid, LossScale scale) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Texts.get("surface.network"), Numbers.fixed(atNetwork(grid), 2)));
        rows.add(new Row(Texts.get("surface.lowest"), lowest(grid)));
        rows.add(new Row(Texts.get("surface.highest"), Numbers.significant(highest(grid), 3)));
        for (double distance : new double[] {0.25, 0.5, 1}) {
            rows.add(new Row(
                    Texts.get("surface.mean", Numbers.fixed(distance, 2)),
                    Numbers.significant(ring(grid, distance), 3)));
        }
        rows.add(new Row(Texts.get("surface.above"), Numbers.percent(shareAbove(grid, scale.high()), 0) + " %"));
        rows.add(new Row("cos θ", Numbers.fixed(grid.cosine(), 2)));
        rows.add(new Row(Texts.get("surface.points"), grid.side() + " × " + grid.side()));
        rows.add(new Row(Texts.get("surface.samples"), Numbers.count(grid.samples())));
        return rows;
    }

    /** The mean loss on a circle around the network's point, in units of the axes; infinite where a part of it is. */
    static double ring(LossGrid grid, double distance) {
        double sum = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            double angle = 2 * Math.PI * k / DIRECTIONS;
            sum += at(grid, place(grid, distance * Math.cos(angle)), place(grid, distance * Math.sin(angle)));
        }
        return sum / DIRECTIONS;
    }

    private static String lowest(LossGrid grid) {
        float low = grid.lowest();
        for (int j = 0; j < grid.side(); j++) {
            for (int i = 0; i < grid.side(); i++) {
                if (grid.at(i, j) == low) {
                    return Texts.get(
                            "surface.lowest.at",
                            Numbers.fixed(low, 2),
                            Numbers.fixed(grid.axis()[i], 2),
                            Numbers.fixed(grid.axis()[j], 2));
                }
            }
        }
        return Numbers.fixed(low, 2);
    }

    private static double highest(LossGrid grid) {
        double high = Double.NaN;
        for (float v : grid.values()) {
            high = v <= high || Float.isNaN(v) ? high : v;
        }
        return high;
    }

    private static double shareAbove(LossGrid grid, double top) {
        int above = 0;
        int known = 0;
        for (float v : grid.values()) {
            known += Float.isNaN(v) ? 0 : 1;
            above += v > top ? 1 : 0;
        }
        return (double) above / known;
    }

    private static double place(LossGrid grid, double coordinate) {
        float low = grid.axis()[0];
        return (coordinate - low) / ((double) grid.axis()[grid.side() - 1] - low) * (grid.side() - 1);
    }

    /** The bilinear loss at a place in grid units; a point that has no weight there does not count. */
    private static double at(LossGrid grid, double x, double y) {
        int i = Math.max(0, Math.min(grid.side() - 2, (int) Math.floor(x + 1e-6)));
        int j = Math.max(0, Math.min(grid.side() - 2, (int) Math.floor(y + 1e-6)));
        double u = x - i;
        double v = y - j;
        return weigh((1 - u) * (1 - v), grid.at(i, j))
                + weigh(u * (1 - v), grid.at(i + 1, j))
                + weigh((1 - u) * v, grid.at(i, j + 1))
                + weigh(u * v, grid.at(i + 1, j + 1));
    }

    private static double weigh(double weight, float loss) {
        return Math.abs(weight) < 1e-6 ? 0 : weight * loss;
    }
}
