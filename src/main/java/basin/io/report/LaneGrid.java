package basin.io.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One kind of figure for all lanes: a column a lane, in the order of the table. */
final class LaneGrid {
    private static final int MOST_COLUMNS = 4;

    private LaneGrid() {}

    /**
     * What stands in a lane's column.
     *
     * @param missing a sentence that stands instead of the figure; null where there is one
     * @param draw the figure
     * @param caption below it
     */
    record Cell(String missing, Runnable draw, String caption) {}

    /** Draws a section with a heading, an introduction and each lane's cell. */
    static void draw(
            Markup m,
            String title,
            String introduction,
            List<LaneFigures> lanes,
            Consumer<Markup> legend,
            Function<LaneFigures, Cell> cells) {
        m.open("section").leaf("h2", title).leaf("p", introduction, "class", "lead");
        List<Cell> all = lanes.stream().map(cells).toList();
        if (all.stream().anyMatch(c -> c.missing() == null)) {
            legend.accept(m);
        }
        boolean uneven = all.stream().anyMatch(c -> c.missing() != null);
        m.open("div", "class", "lanes n" + Math.min(MOST_COLUMNS, lanes.size()) + (uneven ? " uneven" : ""));
        for (int i = 0; i < lanes.size(); i++) {
            Cell cell = all.get(i);
            m.open("figure", "class", "card lane" + lanes.get(i).index());
            ResultTable.name(m, lanes.get(i));
            if (cell.missing() == null) {
                cell.draw().run();
                m.leaf("figcaption", cell.caption());
            } else {
                m.leaf("p", cell.missing(), "class", "none");
            }
            m.closeLine();
        }
        m.close().closeLine();
    }
}
