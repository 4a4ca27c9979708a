package basin.ui.details;

import basin.io.export.Export;
import basin.io.report.Chart;
import basin.ui.base.Texts;
import basin.ui.chart.XyPlot;
import basin.ui.export.ExportViewModel;
import basin.ui.paint.LaneStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is told about one lane, and of its sharpness beside that of the others.
 *
 * @param title of the lane
 * @param style of the lane
 * @param trouble why the last measurement ended early; empty where it did not
 * @param timeline of eigenvalues over the epochs; null before the first
 * @param eigenvalues of the Hessian, residuals, and of the Gauss-Newton part
 * @param sharpness the numbers of every lane
 * @param remark why they cannot be compared as they stand; empty where they can
 * @param ratio what is said of the gradient ratio
 * @param bars its histogram; null before the first
 * @param shares of r below 0 by layer
 * @param layers their lambda_1 and trace
 * @param tasks what can be asked for
 */
public record Details(
        String title,
        LaneStyle style,
        String trouble,
        XyPlot timeline,
        Table eigenvalues,
        Table sharpness,
        String remark,
        Table ratio,
        RatioBars bars,
        Table shares,
        Table layers,
        Map<Ask, Task> tasks) {
    /** Copies the map. */
    public Details {
        tasks = Map.copyOf(tasks);
    }

    /** How its chart is written to a file; null before there is one. */
    public ExportViewModel.What export() {
        if (timeline == null) {
            return null;
        }
        String name = title.toLowerCase(Locale.ROOT).replace(' ', '-') + "-eigenvalues";
        Chart chart = timeline.picture(title + ", " + timeline.about(), Texts.get("details.epoch"), timeline.about());
        return new ExportViewModel.What(
                name, Export.PICTURES, (to, size) -> to.chart(chart, size.width(), size.height()));
    }

    /**
     * A part of it.
     *
     * @param facts when and how it was measured, lines of small print
     * @param heads of the columns after the first; empty where they need none
     * @param rows as wide
     */
    public record Table(List<String> facts, List<Head> heads, List<Row> rows) {
        /** Copies the lists. */
        public Table {
            facts = List.copyOf(facts);
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * The head of a column.
     *
     * @param text of it
     * @param lane whose column it is; null for none
     */
    public record Head(String text, LaneStyle lane) {}

    /**
     * A row.
     *
     * @param name of what is measured
     * @param tip its definition; empty where it needs none
     * @param cells its figures
     * @param bar 0..1, drawn before the figures; NaN for none
     */
    public record Row(String name, String tip, List<String> cells, double bar) {
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
     * @param cost of it, in words
     */
    public record Task(State state, String words, String cost) {
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
