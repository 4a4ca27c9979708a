package basin.io.report;

import basin.io.Disk;
import basin.io.Numbers;
import basin.io.RunFolder;
import basin.train.MetricRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Writes a run as one HTML file that needs nothing beside it: style, typeface and pictures are inside. Dark or light as the
 * reader's system says, light on paper. The same input gives the same bytes. May be called on any thread; needs no screen.
 */
public final class Report {
    /** A loss curve has about so many points, each the mean over the steps between. */
    private static final int POINTS = 60;

    private Report() {}

    /**
     * Writes {@code folder}'s report in {@code language} to {@code html}, which is whole or as it was before at every moment; a
     * damaged or unwritable file is an IllegalArgumentException.
     */
    public static void write(RunFolder folder, Path html, Language language) {
        write(ReportInput.of(folder), html, language);
    }

    static void write(ReportInput input, Path html, Language language) {
        Disk.replace(html, ByteBuffer.wrap(html(input, language).getBytes(StandardCharsets.UTF_8)));
    }

    /** The document, which is well-formed XML too. */
    public static String html(ReportInput input, Language language) {
        List<LaneFigures> lanes = LaneFigures.of(input);
        Markup m = new Markup(language);
        m.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language.tag());
        Summary summary = new Summary(input, lanes, language);
        head(m, summary.title(), lanes);
        m.open("body").open("header");
        m.leaf("p", "Basin report", "class", "kicker");
        m.leaf("h1", summary.title());
        m.leaf("p", summary.paragraph(), "class", "summary").closeLine();
        m.open("main").open("section").leaf("h2", "Results");
        ResultTable.draw(m, lanes);
        m.closeLine();
        remarks(m, Remarks.of(input, lanes));
        curves(m, input, lanes);
        Sections sections = new Sections(m, lanes);
        sections.surfaces();
        sections.masks();
        sections.spectra();
        Repeat.draw(m, input);
        m.closeLine().closeLine().closeLine();
        return m.document();
    }

    static void head(Markup m, String title, List<LaneFigures> lanes) {
        m.open("head").empty("meta", "charset", "utf-8");
        m.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        m.empty("meta", "name", "color-scheme", "content", "light dark");
        m.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:");
        m.leaf("title", m.language().of(title) + " – Basin")
                .style(Theme.css(lanes))
                .closeLine();
    }

    private static void remarks(Markup m, List<Remarks.Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        m.open("section", "class", "remarks").leaf("h2", "Read with care").open("ul");
        for (Remarks.Remark remark : remarks) {
            m.open("li").leaf("b", remark.head()).text(" " + remark.text()).closeLine();
        }
        m.close().closeLine();
    }

    private static void curves(Markup m, ReportInput input, List<LaneFigures> lanes) {
        int steps = Summary.steps(lanes);
        int window = Math.max(1, (steps + POINTS - 1) / POINTS);
        List<Settings.Change> changes = Settings.changes(lanes, input.config());
        List<Curve> loss = lanes.stream()
                .map(l -> Curve.means(l, MetricRow::trainLoss, window))
                .toList();
        List<Curve> test = lanes.stream()
                .map(l -> Curve.measured(l, r -> 100 * r.testAccuracy()))
                .toList();
        m.open("section").leaf("h2", "Curves").open("div", "class", "two");
        String each = window == 1 ? "each step’s batch" : "means over " + window + " steps’ batches";
        curve(m, "Train loss by step", each, loss, new CurveChart.Frame(changes, steps, true), CurveChart::loss);
        curve(
                m,
                "Test accuracy by step, %",
                "at each epoch’s end",
                test,
                new CurveChart.Frame(changes, steps, false),
                v -> Numbers.fixed(v, 1));
        m.close().closeLine();
    }

    private static void curve(
            Markup m,
            String title,
            String note,
            List<Curve> curves,
            CurveChart.Frame frame,
            DoubleFunction<String> label) {
        m.open("figure", "class", "card")
                .open("div", "class", "head")
                .leaf("b", title)
                .leaf("small", note)
                .close();
        if (curves.stream().allMatch(Curve::isEmpty)) {
            m.leaf("p", "Nothing was measured.", "class", "none");
        } else {
            new CurveChart(title, curves, frame).draw(m, label);
        }
        m.closeLine();
    }
}
