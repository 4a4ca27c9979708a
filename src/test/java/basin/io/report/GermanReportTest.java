package basin.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import basin.cli.Main;
import basin.io.RunFolder;
import basin.sweep.StudyReport;
import basin.sweep.SweepReport;
import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report in the window's other language has no English word but names: of settings, layers, libraries. */
class GermanReportTest {
    /** What holds names alone. */
    private static final Set<String> NAMES = Set.of("pre", "dd", "style");

    private static final Pattern WORD = Pattern.compile("(?<![.\\w])\\p{L}{3,}(?![.\\w])");

    /** Words that are the same in both languages, and names. */
    private static final Set<String> ALIKE = Set.of(
            "SGD",
            "SAM",
            "SSAM",
            "Radius",
            "Label",
            "Noise",
            "Momentum",
            "Weight",
            "Decay",
            "Norm",
            "Seed",
            "System",
            "Backend",
            "Basin",
            "Java",
            "onednn",
            "Sparsity",
            "cos",
            "Test",
            "seed",
            "Seeds",
            "norm",
            "masked");

    @TempDir
    Path folder;

    private Language german;

    @BeforeEach
    void speak() {
        Texts.speak(Locale.GERMAN);
        german = Sentences.language();
    }

    @AfterEach
    void english() {
        Texts.speak(Locale.ENGLISH);
    }

    private static List<String> texts(String html) throws Exception {
        List<String> found = new ArrayList<>();
        collect(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(html)))
                        .getDocumentElement(),
                found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (NAMES.contains(node.getNodeName())) {
            return;
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            found.add(node.getTextContent());
        }
        if (node instanceof Element e) {
            found.add(e.getAttribute("aria-label"));
            found.add(e.getAttribute("alt"));
        }
        NodeList below = node.getChildNodes();
        for (int i = 0; i < below.getLength(); i++) {
            collect(below.item(i), found);
        }
    }

    /** Words that both documents have in the same place. */
    private static List<String> left(String english, String other) throws Exception {
        List<String> before = texts(english);
        List<String> after = texts(other);
        assertThat(after).hasSameSizeAs(before);
        List<String> left = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).equals(after.get(i))) {
                String text = before.get(i);
                WORD.matcher(text)
                        .results()
                        .filter(w -> !ALIKE.contains(w.group()))
                        .forEach(w -> left.add(w.group() + " in: " + text));
            }
        }
        return left;
    }

    @Test
    void everyTextOfARunIsGerman() throws Exception {
        ReportInput full = Samples.of(
                Defaults.run().draft().seed(7).threads(1).labelNoise(.2).config());
        assertThat(left(Report.html(full, Language.ENGLISH), Report.html(full, german)))
                .isEmpty();
        assertThat(Report.html(full, german))
                .contains("lang=\"de\"", "SGD, SAM, SSAM-F und SSAM-D auf shapes", "Vier Kopien eines Netzes")
                .contains("20\u00A0% der Trainings-Labels mit Absicht falsch".replace('\u00A0', ' '));
    }

    @Test
    void soIsWhatIsMissing() throws Exception {
        LaneConfig lane = Defaults.lane("ssam-d", OptimizerKind.SSAM_D);
        ReportInput empty = new ReportInput(
                Defaults.run().draft().lanes(List.of(lane)).config(),
                Samples.provenance(),
                List.of(),
                List.of(new ReportInput.Lane(lane, List.of(), null, null, null, null, Double.NaN, "")));
        assertThat(left(Report.html(empty, Language.ENGLISH), Report.html(empty, german)))
                .isEmpty();
    }

    @Test
    void soIsAComparison() throws Exception {
        RunConfig config = Defaults.run()
                .draft()
                .data("moons")
                .network("mlp:4-tanh")
                .epochs(1)
                .batch(128)
                .threads(1)
                .config();
        List<RunFolder> runs = new ArrayList<>();
        for (int seed = 0; seed < 2; seed++) {
            RunConfig run = config.draft().seed(seed).epochs(seed + 1).config();
            Path path = folder.resolve("run" + seed);
            runs.add(RunFolder.create(path, run, Samples.provenance()));
        }
        String english = SheetReport.html(RunsReport.sheet(runs, Language.ENGLISH), Language.ENGLISH);
        String other = SheetReport.html(RunsReport.sheet(runs, german), german);
        assertThat(left(english, other)).isEmpty();
        assertThat(other).contains("Vergleich von 2 Läufen", "Einstellungen, die sich");
    }

    @Test
    void soAreASweepAndAStudy() throws Exception {
        Path spec = folder.resolve("spec.json");
        Files.writeString(spec, """
                {"title": "Seed", "base": {"data": "moons", "network": "mlp:4-tanh", "epochs": 1, "batch": 256},
                 "list": [{"optimizer": "sam"}, {"optimizer": "ssam-f", "sparsity": [0.5, 0.9], "norm": "masked"}],
                 "grid": {"seed": [0, 1]}}""");
        Path sweep = folder.resolve("sweep");
        ran("sweep " + spec + " --workers 1 --out " + sweep);
        assertThat(left(
                        written(html -> SweepReport.write(sweep, html, Language.ENGLISH)),
                        written(html -> SweepReport.write(sweep, html, german))))
                .isEmpty();
        Path study = folder.resolve("study");
        ran("compare --data moons --network mlp:4-tanh --epochs 1 --batch 256 --threads 1 --measure-every 0 --seeds 0-1"
                + " --optimizers sgd,sam --out " + study);
        assertThat(left(
                        written(html -> StudyReport.write(study, html, Language.ENGLISH)),
                        written(html -> StudyReport.write(study, html, german))))
                .isEmpty();
    }

    private static void ran(String command) {
        assertThat(Main.run(command.split(" ", -1))).isZero();
    }

    /** What writes a report to a file. */
    private interface Writer {
        void write(Path html) throws IOException;
    }

    private String written(Writer writer) throws IOException {
        Path html = folder.resolve("report.html");
        writer.write(html);
        return Files.readString(html);
    }
}
