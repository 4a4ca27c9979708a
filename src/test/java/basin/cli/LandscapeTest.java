package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.landscape.PlaneLosses;
import basin.train.Experiments;
import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import basin.train.PlaneView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands landscape, masks and export on real small runs. */
class LandscapeTest {
    @TempDir
    Path folder;

    @BeforeEach
    void train() {
        run("compare --out RUN --optimizers sgd,ssam-f,ssam-d --epochs 5 --seed 3");
    }

    private Capture run(String line) {
        String small = " --data moons --network mlp:6-4-tanh --batch 64 --measure-every 0 --threads 1";
        boolean trains = line.startsWith("compare") || line.startsWith("train");
        Capture done = Capture.with(Experiments::resume, words(line + (trains ? small : "")));
        assertThat(done.err()).isEmpty();
        assertThat(done.status()).isZero();
        return done;
    }

    private String[] words(String line) {
        return Stream.of(line.split(" "))
                .map(w -> w.matches("(RUN|OTHER|FILE).*") ? folder.resolve(w).toString() : w)
                .toArray(String[]::new);
    }

    private RunFolder folder() {
        return RunFolder.open(folder.resolve("RUN"));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void a_half_done_surface_is_gone_on_with_and_a_whole_one_is_not_measured_again() throws IOException {
        String command = "landscape RUN --size 7x5 --y -2:0.5 --normalization layer --lane ssam-f";
        String said = run(command).out();
        assertThat(said).contains("ssam-f, after step", "normalization layer, cosine", "7 x 5 places", "y -2 to 0.5");
        PlaneView whole = folder().planes(1).get(0);
        assertThat(whole.losses().complete()).isTrue();
        Map<String, String> before = files();
        assertThat(run(command).out()).isEqualTo(said);
        assertThat(files()).isEqualTo(before);
        PlaneLosses l = whole.losses();
        boolean[] known = l.known().clone();
        double[] values = l.values().clone();
        for (int i = 0; i < known.length; i += 2) {
            known[i] = false;
            values[i] = 0;
        }
        try (RunWriter writer = RunWriter.addTo(folder())) {
            writer.plane(new PlaneView(
                    whole.kind(),
                    whole.scaling(),
                    whole.lane(),
                    whole.step(),
                    whole.epoch(),
                    whole.other(),
                    whole.source(),
                    whole.samples(),
                    whole.statistics(),
                    whole.cosine(),
                    whole.explained(),
                    new PlaneLosses(l.columns(), l.rows(), values, known),
                    whole.paths(),
                    whole.identity()));
        }
        run(command);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_usual_surface_is_one_of_the_runs_surfaces_too() throws IOException {
        run("landscape RUN --final-side 5");
        Map<String, String> before = files();
        run("landscape RUN --final-side 5");
        assertThat(files()).as("nothing is told twice").isEqualTo(before);
        for (int lane = 0; lane < 3; lane++) {
            PlaneView plane = folder().planes(lane).get(0);
            float[] shown = folder().surfaces(lane).get(0).grid().values();
            for (int i = 0; i < 25; i++) {
                assertThat(shown[i]).isEqualTo((float) plane.losses().values()[i]);
            }
        }
    }

    @Test
    void presets_have_the_papers_sizes() {
        run("landscape RUN --lane sgd --size paper --surface-samples 4");
        run("landscape RUN --lane sgd --size default --surface-samples 4");
        assertThat(folder().planes(0).stream().map(v -> v.losses().columns().length))
                .containsExactlyInAnyOrder(50, 51);
    }

    @Test
    void a_line_to_another_run_and_lane() {
        run("train --out OTHER --optimizer sam --epochs 2 --seed 4");
        String said = run("landscape RUN --lane sgd --to OTHER --size 9").out();
        assertThat(said).contains("line to lane sam of OTHER after step", "9 x 1 places, x -0.5 to 1.5");
        PlaneView line = folder().planes(0).get(0);
        assertThat(line.kind()).isEqualTo(PlaneView.Kind.LINE);
        assertThat(line.losses().columns()[2]).isZero();
        assertThat(run("landscape RUN --lane sgd --to RUN --to-lane ssam-d --size 3 --json")
                        .out())
                .contains("\"to\":\"lane ssam-d of RUN after step", "\"rows\":[0.0]");
        run("export RUN --what line --lane sgd --to FILE.csv");
        assertThat(folder.resolve("FILE.csv")).content().startsWith("x,loss\r\n-0.5,");
    }

    @Test
    void trajectories_of_all_lanes_lie_on_one_plane() throws IOException {
        assertThat(run("landscape RUN --trajectory --size 6x4").out()).contains("All lanes", "plane of 3 trajectories");
        PlaneView plane = folder().sharedPlanes().get(0);
        assertThat(plane.paths()).hasSize(3);
        assertThat(plane.paths().get(1).steps()).hasSize(6).startsWith(0);
        run("export RUN --what paths --to FILE.csv");
        List<String> lines = Files.readAllLines(folder.resolve("FILE.csv"));
        assertThat(lines).hasSize(1 + 3 * 6).first().isEqualTo("lane,step,a,b,distance");
        assertThat(lines.get(1)).startsWith("sgd,0,");
        run("export RUN --what trajectory --to FILE.png --view contours --pixels 320x240");
        run("landscape RUN --trajectory --size 3x3 --lane ssam-d");
        assertThat(folder().planes(2)).hasSize(1);
    }

    @Test
    void masks_are_told_update_by_update() throws IOException {
        String said = run("masks RUN --to FILE.csv").out();
        assertThat(said)
                .contains("ssam-f\n", "ssam-d\n", "ssam-f and ssam-d agree by", "by chance 0.333")
                .doesNotContain("sgd");
        List<String> lines = Files.readAllLines(folder.resolve("FILE.csv"));
        assertThat(lines).hasSize(1 + 2 * 5 * (1 + 6));
        String[] second = lines.get(1 + 7).split(",", -1);
        assertThat(second[3]).isEqualTo("all");
        assertThat(second[7]).as("births of a mask of constant size").isEqualTo(second[8]);
        run("export RUN --what agreement --to FILE.csv");
        run("export RUN --what ages --to FILE.npy");
        run("export RUN --what masks --lane ssam-d --to FILE.png --pixels 320x240");
        assertThat(ImageIO.read(folder.resolve("FILE.png").toFile()).getWidth()).isEqualTo(320);
        assertThat(run("masks RUN --lane ssam-d --json").out()).startsWith("{\"lane\":\"ssam-d\",\"updates\":[{");
    }

    @Test
    void everything_is_exported() throws IOException {
        run("landscape RUN --lane sgd --size 4x3");
        run("spectrum RUN --lane sgd --final-steps 6 --probes 1 --spectrum-samples 16");
        for (ExportWhat what :
                List.of(ExportWhat.SURFACE, ExportWhat.METRICS, ExportWhat.SPECTRUM, ExportWhat.DIRECTIONS)) {
            for (String format : what.formats()) {
                Path file = folder.resolve("FILE-" + Values.id(what) + "." + format);
                assertThat(run("export RUN --lane sgd --what " + Values.id(what) + " --to " + file.getFileName()
                                        + " --pixels 200x150")
                                .out())
                        .startsWith("Written: ");
                assertThat(Files.size(file)).isPositive();
            }
        }
        assertThat(Files.readAllLines(folder.resolve("FILE-metrics.csv")).get(0))
                .startsWith("lane,step,epoch,train_loss,train_accuracy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "landscape RUN --span 0 | 0 | above 0",
                "landscape RUN --surface-samples 0 | 0 | 1 or more",
                "landscape RUN --x 1:1 | 1 to 1 | above where it begins",
                "landscape RUN --x 1:0 | 1 to 0 | above where it begins",
                "landscape RUN --x 1 | 1 | two numbers",
                "landscape RUN --x a:1 | a | a number",
                "landscape RUN --size 1x5 | 1 columns | 2 to 1,001",
                "landscape RUN --size 5x0 | 0 rows | 1 to 1,001",
                "landscape RUN --size big | big | 51x51",
                "landscape RUN --normalization weight | weight | filter, layer, none",
                "landscape RUN --lane adam | adam | sgd, ssam-f, ssam-d",
                "landscape RUN --to OTHER | OTHER | run.json",
                "landscape RUN --to RUN | same weights | other ones",
                "landscape RUN --to RUN --size 5x5 | 5x5 | one row",
                "landscape RUN --trajectory --to RUN | --to | one is allowed",
                "landscape RUN --trajectory --normalization layer | --normalization | neither --trajectory nor --to",
                "landscape RUN --trajectory --size 9 | 1 rows | 2 or more",
                "masks RUN --lane sgd | no masks | SSAM-F and SSAM-D",
                "masks RUN --to FILE.xls | FILE.xls | .csv, .npy",
                "export RUN --to FILE.xls | FILE.xls | .vtp",
                "export RUN | --to | the file to write",
                "export RUN --what flight --to FILE.csv | flight | surface",
                "export RUN --to FILE.csv | several lanes | sgd, ssam-f, ssam-d",
                "export RUN --lane sgd --to FILE.csv | no surface | landscape",
                "export RUN --what paths --to FILE.csv | no plane of trajectories | landscape --trajectory",
                "export RUN --what line --lane sgd --to FILE.csv | no line | landscape --to",
                "export RUN --what spectrum --lane sgd --to FILE.csv | no spectrum | spectrum",
                "export RUN --what metrics --to FILE.png --pixels 9x9 | 9x9 | 64 to",
                "export RUN --what metrics --to FILE.png --pixels big | big | 1440x1080",
                "export RUN --what metrics --to FILE.csv --clip x | x | a number",
            })
    void wrong_input_is_a_sentence_and_changes_nothing(String line, String value, String allowed) throws IOException {
        refused(line, value, allowed);
    }

    private void refused(String line, String value, String allowed) throws IOException {
        Map<String, String> before = files();
        Capture done = Capture.of(words(line));
        assertThat(done.err()).matches("[A-Z\"][^\\n]*\\.\\R").contains(value).contains(allowed);
        assertThat(done.err()).doesNotContainPattern("\\. [A-Z]").doesNotContain("Exception");
        assertThat(done.out()).isEmpty();
        assertThat(done.status()).isEqualTo(2);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_run_of_another_shape_or_with_weights_that_are_no_numbers_is_refused() throws IOException {
        Capture other = Capture.with(
                Experiments::resume,
                words("train --out OTHER --optimizer sgd --epochs 1 --data moons --network mlp:5 --measure-every 0"));
        assertThat(other.status()).isZero();
        refused("landscape RUN --lane sgd --to OTHER", "different shape", "same network");
        LaneCheckpoint good = folder().checkpoint(0).orElseThrow();
        List<Stored> tensors = new ArrayList<>();
        for (Stored t : good.tensors()) {
            byte[] bytes = t.bytes().clone();
            if (t.name().endsWith("weight") && !t.name().startsWith("momentum")) {
                bytes[2] = (byte) 0xC0;
                bytes[3] = 0x7F;
            }
            tensors.add(new Stored(t.name(), t.type(), t.shape(), bytes));
        }
        try (RunWriter writer = RunWriter.addTo(folder())) {
            writer.checkpoint(
                    new LaneCheckpoint(0, good.step(), good.epoch(), good.testAccuracy(), tensors, good.state()));
        }
        refused("landscape RUN --lane sgd", "not finite", "finite weights");
        refused("landscape RUN --trajectory", "not finite", "finite weights");
        refused("landscape RUN --lane ssam-f --to RUN --to-lane sgd", "not finite", "finite weights");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "landscape RUN --trajectory --master local[2] | it goes with neither --trajectory nor --to.",
                "landscape RUN --to RUN --lane sgd --to-lane ssam-f --master local[2] | neither --trajectory nor --to.",
                "landscape RUN --spark-conf x --master local[2] | --spark-conf is \"x\"; it must be NAME=VALUE."
            })
    void what_no_cluster_computes_is_a_sentence(String command, String sentence) throws IOException {
        Map<String, String> before = files();
        Capture done = Capture.with(Experiments::resume, words(command));
        assertThat(done.status()).isEqualTo(2);
        assertThat(done.err()).contains(sentence);
        assertThat(files()).isEqualTo(before);
    }
}
