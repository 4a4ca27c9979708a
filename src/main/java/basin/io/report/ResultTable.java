package basin.io.report;

import basin.io.report.ResultRows.Best;
import basin.io.report.ResultRows.Group;
import basin.io.report.ResultRows.Row;
import java.util.List;
import java.util.stream.DoubleStream;

/** The lanes' figures: a column a lane, as everywhere in the report. Each cell also holds its number unrounded. */
final class ResultTable {
    private ResultTable() {}

    /** Draws the table. */
    static void draw(Markup m, List<LaneFigures> lanes) {
        m.open("div", "class", "wide").open("table", "class", "results", "style", "--lanes: " + lanes.size());
        m.open("thead").open("tr").leaf("td", "");
        for (LaneFigures lane : lanes) {
            m.open("th", "scope", "col", "class", "lane" + lane.index());
            name(m, lane);
            m.close();
        }
        m.close().closeLine();
        for (Group group : ResultRows.of(lanes, m.language())) {
            m.open("tbody").open("tr", "class", "group");
            m.leaf("th", group.title(), "scope", "rowgroup", "colspan", Integer.toString(lanes.size() + 1));
            m.closeLine();
            for (Row row : group.rows()) {
                draw(m, row, lanes);
            }
            m.closeLine();
        }
        m.close().closeLine();
        m.leaf("p", "★ best of its row", "class", "note");
    }

    private static void draw(Markup m, Row row, List<LaneFigures> lanes) {
        double best = best(row, lanes);
        m.open("tr").open("th", "scope", "row").text(row.label() + " ");
        m.leaf("small", row.note()).close();
        for (LaneFigures lane : lanes) {
            double value = row.value().applyAsDouble(lane);
            boolean marked = value == best;
            m.open("td", "class", marked ? "best" : "");
            if (marked) {
                m.leaf("span", "★ ", "class", "star", "aria-label", "best");
            }
            m.leaf("data", row.text().apply(lane), "value", Double.toString(value))
                    .close();
        }
        m.closeLine();
    }

    /** NaN, which equals nothing, where none is to be marked; an unsure value is never best. */
    private static double best(Row row, List<LaneFigures> lanes) {
        DoubleStream values = lanes.stream()
                .filter(l -> !row.text().apply(l).startsWith(Words.UNSURE))
                .mapToDouble(row.value())
                .filter(v -> !Double.isNaN(v));
        if (row.best() == Best.NONE || lanes.size() < 2) {
            return Double.NaN;
        }
        return (row.best() == Best.HIGHEST ? values.max() : values.min()).orElse(Double.NaN);
    }

    /** A lane's shape and name. */
    static void name(Markup m, LaneFigures lane) {
        m.open("span", "class", "name");
        m.open("svg", "class", "key", "viewBox", "0 0 14 14", "aria-hidden", "true");
        Svg.glyph(m, lane.look(), "fill", 7, 7, 12);
        m.close().text(lane.title()).close();
    }
}
