package basin.io.report;

import basin.io.Disk;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A report of tables and commands as one HTML file that needs nothing beside it, in the look of a run's. Its texts are given in
 * English, by which its language knows them. The same input gives the same bytes. May be called on any thread.
 */
public final class SheetReport {
    private static final int WIDTH = 660;
    private static final int HEIGHT = 400;

    private SheetReport() {}

    /**
     * What stands in it.
     *
     * @param title of all
     * @param summary in sentences
     * @param tables one after another
     * @param charts below them
     * @param commands that repeat what the tables are of
     */
    public record Sheet(String title, String summary, List<Table> tables, List<Chart> charts, List<Repeated> commands) {
        /** Copies the lists. */
        public Sheet {
            tables = List.copyOf(tables);
            charts = List.copyOf(charts);
            commands = List.copyOf(commands);
        }
    }

    /**
     * A table whose first column names its rows.
     *
     * @param heading over it
     * @param head a name a column
     * @param rows as many cells each
     * @param notes below it
     */
    public record Table(String heading, List<String> head, List<List<String>> rows, List<String> notes) {
        /** Copies the lists. */
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            notes = List.copyOf(notes);
        }
    }

    /**
     * A command line.
     *
     * @param what it repeats
     * @param words of it, each option with its value
     */
    public record Repeated(String what, List<String> words) {
        /** Copies the list. */
        public Repeated {
            words = List.copyOf(words);
        }
    }

    /** Writes {@code sheet} to {@code html}, which is whole or as it was before at every moment. */
    public static void write(Sheet sheet, Path html, Language language) {
        Disk.replace(html, ByteBuffer.wrap(html(sheet, language).getBytes(StandardCharsets.UTF_8)));
    }

    /** The document, which is well-formed XML too. */
    static String html(Sheet sheet, Language language) {
        Markup m = new Markup(language);
        m.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language.tag());
        Report.head(m, sheet.title(), List.of());
        m.open("body").open("header");
        m.leaf("p", "Basin report", "class", "kicker");
        m.leaf("h1", sheet.title());
        m.leaf("p", sheet.summary(), "class", "summary").closeLine();
        m.open("main");
        sheet.tables().forEach(t -> draw(m, t));
        if (!sheet.charts().isEmpty()) {
            m.open("section").leaf("h2", "Accuracy over sparsity").open("div", "class", "two");
            for (Chart chart : sheet.charts()) {
                m.open("figure", "class", "card paper");
                chart.draw(m, WIDTH, HEIGHT);
                m.closeLine();
            }
            m.close().closeLine();
        }
        m.open("section").leaf("h2", "Repeat it");
        for (Repeated command : sheet.commands()) {
            m.leaf("p", command.what(), "class", "note").open("pre");
            for (String words : command.words()) {
                m.leaf("span", words).text(" ");
            }
            m.closeLine();
        }
        m.closeLine().closeLine().closeLine().closeLine();
        return m.document();
    }

    private static void draw(Markup m, Table table) {
        int columns = table.head().size() - 1;
        m.open("section").leaf("h2", table.heading());
        m.open("div", "class", "wide").open("table", "class", "results", "style", "--lanes: " + columns);
        m.open("thead").open("tr").leaf("td", table.head().get(0));
        table.head().stream().skip(1).forEach(h -> m.leaf("th", h, "scope", "col"));
        m.close().closeLine().open("tbody");
        for (List<String> row : table.rows()) {
            m.open("tr").leaf("th", row.get(0), "scope", "row");
            row.stream().skip(1).forEach(cell -> m.leaf("td", cell));
            m.closeLine();
        }
        m.close().close().closeLine();
        table.notes().forEach(n -> m.leaf("p", n, "class", "note"));
        m.closeLine();
    }
}
