package basin.ui.details;

import basin.ui.paint.LaneStyle;
import java.util.List;
import java.util.Map;

/**
 * What the sheet says about one lane, in words.
 *
 * @param title of the sheet
 * @param style of the lane
 * @param trouble why the last measurement ended early; empty where it did not
 * @param eigenvalues of the Hessian, residuals, and of the Gauss-Newton part
 * @param sharpness its numbers
 * @param ratio what is said of the gradient ratio
 * @param bars its histogram; null before the first
 * @param layers their lambda_1 and trace
 * @param tasks what can be asked for
 */
public record Details(
        String title,
        LaneStyle style,
        String trouble,
        Table eigenvalues,
        Table sharpness,
        Table ratio,
        RatioBars bars,
        Table layers,
        Map<Ask, Task> tasks) {
    /** Copies the map. */
    public Details {
        tasks = Map.copyOf(tasks);
    }

    /**
     * A part of the sheet.
     *
     * @param facts when and how it was measured, lines of small print
     * @param heads of the columns after the first; empty where they need none
     * @param rows as wide
     */
    public record Table(List<String> facts, List<String> heads, List<Row> rows) {
        /** Copies the lists. */
        public Table {
            facts = List.copyOf(facts);
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param name of what is measured
     * @param tip its definition; empty where it needs none
     * @param cells its figures
     */
    public record Row(String name, String tip, List<String> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Something that can be asked for.
     *
     * @param state what can be done
     * @param words on its button, or how far it is
     */
    public record Task(State state, String words) {
        /** What can be done about it. */
        public enum State {
            /** Nothing: it is measured at these weights. */
            DONE,
            /** It can be asked for. */
            OPEN,
            /** It cannot now. */
            BUSY,
            /** It can be given up. */
            UNDER_WAY
        }
    }
}
