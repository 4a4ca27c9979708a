package basin.ui.compare;

import basin.ui.paint.LaneStyle;
import java.util.List;

/**
 * The numbers of lanes side by side.
 *
 * @param heads a lane each, in the order they are shown
 * @param rows a figure each, with as many cells
 */
record Comparison(List<Head> heads, List<Row> rows) {
    Comparison {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** A lane: its name and what tells it apart. */
    record Head(String title, LaneStyle style) {}

    /**
     * A figure.
     *
     * @param name of it
     * @param tip its definition
     * @param cells a lane each
     */
    record Row(String name, String tip, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A lane's value.
     *
     * @param value NaN where it is not known
     * @param text as people read it; a dash where it is not known
     * @param tip when it was measured, or how it can be
     * @param best whether no lane's is better
     */
    record Cell(double value, String text, String tip, boolean best) {}
}
