package basin.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<String> attributes(Document document, String tag, String name) {
        List<String> found = new ArrayList<>();
        NodeList all = document.getElementsByTagName(tag);
        for (int i = 0; i < all.getLength(); i++) {
            found.add(((Element) all.item(i)).getAttribute(name));
        }
        return found;
    }

    /** The unrounded numbers of the row that begins with {@code label}. */
    private static List<String> row(Document document, String label) {
        NodeList rows = document.getElementsByTagName("tr");
        for (int i = 0; i < rows.getLength(); i++) {
            Element row = (Element) rows.item(i);
            if (row.getTextContent().startsWith(label)) {
                List<String> values = new ArrayList<>();
                NodeList data = row.getElementsByTagName("data");
                for (int k = 0; k < data.getLength(); k++) {
                    values.add(((Element) data.item(k)).getAttribute("value"));
                }
                return values;
            }
        }
        throw new AssertionError("no row " + label);
    }

    @Test
    void holdsEveryLanesNumbersAsGiven() throws Exception {
        Document document = parse(Report.html(Samples.full(), Language.ENGLISH));

        assertThat(row(document, "Test accuracy").get(0)).startsWith("0.591");
        assertThat(row(document, "Best test accuracy")).hasSize(4).allMatch(v -> Double.parseDouble(v) >= .5);
        assertThat(row(document, "λ₁ ")).containsExactly("20.51", "6.82", "7.31", "7.14");
        assertThat(row(document, "Trace")).containsExactly("310.4", "311.4", "312.4", "313.4");
        assertThat(row(document, "Radius")).containsExactly("NaN", "0.15", "0.15", "0.15");
        assertThat(row(document, "‖e‖ / ρ").get(3)).startsWith("0.71");
        assertThat(row(document, "Time ")).containsExactly("9.25", "18.25", "18.5", "18.75");
        assertThat(row(document, "FLOPs, counted")).containsExactly("1.0", "2.04", "2.04", "2.04");
        assertThat(row(document, "FLOPs, theory")).containsExactly("1.0", "2.0", "1.6485", "1.6485");
    }

    @Test
    void needsNothingBesideItself() throws Exception {
        String html = Report.html(Samples.full(), Language.ENGLISH);
        Document document = parse(html);

        assertThat(attributes(document, "img", "src")).isNotEmpty().allMatch(s -> s.startsWith("data:image/png"));
        assertThat(attributes(document, "image", "href")).hasSize(10).allMatch(s -> s.startsWith("data:image/png"));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("link").getLength()).isZero();
        assertThat(html.replace("url(data:", "")).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void isTheSameForTheSameInput(@TempDir Path folder) throws Exception {
        Report.write(Samples.full(), folder.resolve("a.html"), Language.ENGLISH);
        Report.write(Samples.full(), folder.resolve("b.html"), Language.ENGLISH);

        assertThat(folder.resolve("a.html")).hasSameBinaryContentAs(folder.resolve("b.html"));
        assertThat(Files.readString(folder.resolve("a.html"))).isEqualTo(Report.html(Samples.full(), Language.ENGLISH));
    }

    @Test
    void escapesHostileNames() throws Exception {
        String hostile = "<script>alert(\"1 & 2\")</script>";
        LaneConfig lane = Defaults.lane(hostile, OptimizerKind.SSAM_F);
        ReportInput input = Samples.of(Defaults.run()
                .draft()
                .lanes(List.of(lane))
                .dataDir("a'b <i>\u0001")
                .config());
        String html = Report.html(input, Language.ENGLISH);
        Document document = parse(html);

        assertThat(html).doesNotContain("<script").doesNotContain("<i>");
        assertThat(document.getElementsByTagName("h1").item(0).getTextContent()).startsWith(hostile);
    }

    @Test
    void saysWhatIsMissingAndDrawsNoEmptyFrame() throws Exception {
        LaneConfig lane = Defaults.lane("ssam-d", OptimizerKind.SSAM_D);
        ReportInput input = new ReportInput(
                Defaults.run().draft().lanes(List.of(lane)).config(),
                Samples.provenance(),
                List.of(),
                List.of(new ReportInput.Lane(lane, List.of(), null, null, null, null, Double.NaN, "")));
        String html = Report.html(input, Language.ENGLISH);

        assertThat(html)
                .contains("No step was taken yet.", "No loss surface was measured.", "No mask was stored.")
                .contains("No eigenvalues were measured.", "Nothing was measured.");
        assertThat(parse(html).getElementsByTagName("image").getLength()).isZero();
    }

    @Test
    void holdsTheRisesBesideTheEigenvalues() {
        assertThat(Report.html(Samples.full(), Language.ENGLISH))
                .contains("one ascent step, ρ = 0.15", "value=\"1.125\"", "0.0625 ± 0.01", "5.0 % of ‖w‖");
    }

    @Test
    void marksTheBestAndWhatHasNotConverged() throws Exception {
        Document document = parse(Report.html(Samples.full(), Language.ENGLISH));
        NodeList cells = document.getElementsByTagName("td");
        List<String> best = new ArrayList<>();
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            if (cell.getAttribute("class").equals("best")) {
                best.add(cell.getTextContent());
            }
        }

        assertThat(best).hasSize(3);
        assertThat(best.get(0)).contains("68.9");
        assertThat(best.get(1)).contains("6.82");
        assertThat(best.get(2)).contains("1.53");
    }
}
