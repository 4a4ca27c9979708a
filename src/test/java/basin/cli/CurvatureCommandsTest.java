package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Datasets;
import basin.data.Samples;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.NetworkSpec;
import basin.model.Networks;
import basin.train.Experiments;
import basin.train.GaussNewtonView;
import basin.train.LaneCheckpoint;
import basin.train.LayersView;
import basin.train.RatioView;
import basin.train.RunConfig;
import basin.train.SharpnessView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code spectrum}, {@code sharpness} and {@code ratio} on a small stored run. */
class CurvatureCommandsTest {
    private static final int PARAMETERS = 2 * 8 + 8 + 8 * 6 + 6 + 6 * 2 + 2;

    @TempDir
    static Path folder;

    private static Path run;

    @BeforeAll
    static void train() {
        run = folder.resolve("run");
        Capture trained = Capture.with(
                Experiments::resume,
                words("compare --data moons --network mlp:8-6 --epochs 3 --batch 64 --keep every=1 --measure-every 0"
                        + " --threads 1 --optimizers sgd,sam,ssam-f,ssam-d --precision double --out RUN"));
        assertThat(trained.err()).isEmpty();
        assertThat(trained.status()).isZero();
    }

    private static String[] words(String line) {
        return Stream.of(line.split(" "))
                .map(w -> w.equals("RUN") ? run.toString() : w)
                .toArray(String[]::new);
    }

    private static List<JsonNode> json(String line) throws IOException {
        Capture done = Capture.of(words(line));
        assertThat(done.err()).isEmpty();
        List<JsonNode> all = new ArrayList<>();
        for (String text : done.out().lines().toList()) {
            all.add(new ObjectMapper().readTree(text));
        }
        return all;
    }

    @Test
    void a_spectrum_with_layers_and_gauss_newton_is_printed_and_kept() throws IOException {
        JsonNode found = json("spectrum RUN --lane sam --layers --gauss-newton --final-steps 90 --probes 2 --json")
                .get(0);
        assertThat(found.get("lane").textValue()).isEqualTo("sam");
        assertThat(found.get("spectrum").get("steps").intValue()).isEqualTo(90);
        assertThat(found.get("spectrumProducts").intValue()).isEqualTo(180);
        assertThat(found.get("spectrumMillisEach").doubleValue()).isPositive();
        assertThat(found.get("layers")).hasSize(3);
        JsonNode one = json("spectrum RUN --lane sam --final-steps 3 --probes 1 --json")
                .get(0);
        assertThat(one.get("spectrum").get("densityError").get(0).isNull())
                .as("one probe says nothing of its error")
                .isTrue();
        double whole = found.get("spectrum").get("eigenvalues").get(0).doubleValue();
        found.get("layers").forEach(l -> assertThat(
                        l.get("spectrum").get("eigenvalues").get(0).doubleValue())
                .as("a block bends no more than the whole")
                .isLessThanOrEqualTo(whole + 1e-9));
        RunFolder stored = RunFolder.open(run);
        int lane = 1;
        LayersView layers = stored.findings(lane, LayersView.class).get(0);
        assertThat(layers.layers().stream().mapToInt(l -> l.parameters()).sum()).isEqualTo(PARAMETERS);
        assertThat(stored.findings(lane, GaussNewtonView.class)
                        .get(0)
                        .spectrum()
                        .smallest())
                .isGreaterThan(-1e-9);
    }

    @Test
    void a_spectrum_is_shown_with_its_cost_and_checks() {
        Capture done = Capture.of(words("spectrum RUN --lane ssam-f --final-steps 3 --eigenvalues 3 --probes 1"));
        assertThat(done.out())
                .contains("ssam-f, after step 11: at most 3 products")
                .contains("ms each, about")
                .contains("lambda_3")
                .doesNotContain("lambda_4")
                .containsPattern("lambda_min +~")
                .containsPattern("l1/l5 +-")
                .contains("|u'Hv - v'Hu|")
                .contains("~ has not converged");
    }

    @Test
    void it_stops_at_the_tolerance() throws IOException {
        JsonNode found = json("spectrum RUN --lane sgd --final-steps 90 --probes 1 --tolerance 1e-2 --json")
                .get(0)
                .get("spectrum");
        assertThat(found.get("steps").intValue()).isBetween(5, 60);
        for (int i = 0; i < 5; i++) {
            assertThat(found.get("residuals").get(i).doubleValue())
                    .isLessThanOrEqualTo(0.01 * found.get("eigenvalues").get(i).doubleValue());
        }
    }

    @Test
    void stored_spectra_are_a_timeline() throws IOException {
        json("spectrum RUN --lane ssam-d --epoch all --final-steps 6 --probes 1 --json");
        Capture csv = Capture.of(words("spectrum RUN --lane ssam-d --timeline"));
        assertThat(csv.out().lines()).hasSize(4).first().asString().startsWith("lane,step,epoch,lambda_1,residual_1");
        assertThat(csv.out().lines().skip(1).map(l -> l.substring(0, l.indexOf('.'))))
                .satisfiesExactly(
                        l -> assertThat(l).startsWith("ssam-d,3,0,"),
                        l -> assertThat(l).startsWith("ssam-d,7,1,"),
                        l -> assertThat(l).startsWith("ssam-d,11,2,"));
        assertThat(json("spectrum RUN --lane ssam-d --timeline --json")
                        .get(0)
                        .get("timeline")
                        .get("steps"))
                .hasSize(3);
    }

    @Test
    void sharpness_stands_beside_the_loss_for_all_lanes() throws IOException {
        List<JsonNode> found = json("sharpness RUN --final-steps 90 --draws 3 --rho .2 --json");
        assertThat(found).hasSizeBetween(4, 5);
        for (int lane = 0; lane < 4; lane++) {
            SharpnessView view =
                    RunFolder.open(run).findings(lane, SharpnessView.class).get(0);
            JsonNode printed = found.get(lane).get("sharpness");
            assertThat(printed.get("sharpness").get("ascentRise").doubleValue())
                    .isEqualTo(view.sharpness().ascentRise());
            assertThat(view.sharpness().rho()).isEqualTo(0.2);
            assertThat(view.sharpness().draws()).isEqualTo(3);
            assertThat(view.sharpness().ascentRise()).isPositive();
            assertThat(view.lambda1()).isPositive();
            assertThat(view.lambda1Converged()).isTrue();
        }
        Capture table = Capture.of(words("sharpness RUN --explain"));
        assertThat(table.out())
                .contains("rise within ρ")
                .contains("Foret et al. 2021")
                .contains("ssam-d");
        assertThat(RunFolder.open(run).findings(2, SharpnessView.class).get(0).length())
                .isBetween(0.3, 0.9999);
    }

    @Test
    void the_ratio_is_counted_inside_and_outside_of_the_mask() throws IOException {
        List<JsonNode> found = json("ratio RUN --epoch 2 --json");
        assertThat(found).hasSize(4);
        for (int lane = 0; lane < 4; lane++) {
            RatioView view = RunFolder.open(run).findings(lane, RatioView.class).get(0);
            assertThat(view.step()).isEqualTo(7);
            assertThat(view.epoch()).isEqualTo(1);
            assertThat(view.rho()).isEqualTo(0.15);
            assertThat(view.samples()).isEqualTo(64);
            assertThat(view.ratio().all().all()).isEqualTo(PARAMETERS);
            long inside = view.ratio().inside().all();
            assertThat(inside).isEqualTo(new long[] {0, PARAMETERS, PARAMETERS / 2, PARAMETERS / 2}[lane]);
            assertThat(found.get(lane).get("negativeShare").doubleValue())
                    .isCloseTo(view.ratio().all().negativeShare(), within(0.0));
        }
        Capture table = Capture.of(words("ratio RUN --lane ssam-f --batch 100 --rho .3"));
        assertThat(table.out())
                .contains("rho 0.3, 100 samples")
                .contains("Of 92 coordinates")
                .contains("dense2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spectrum RUN --eigenvalues 93 --final-steps 200 | 93 eigenvalues | 92 parameters",
                "spectrum RUN --eigenvalues 0 | 0 eigenvalues | 1 or more",
                "spectrum RUN --eigenvalues 51 | 51 eigenvalues | steps",
                "spectrum RUN --eigenvalues x | \"x\" | a whole number",
                "spectrum RUN --spectrum-samples 0 | 0 | between 1 and",
                "spectrum RUN --tolerance -1 | -1 | 0 or more",
                "spectrum RUN --epoch 4 | epoch 4 | one of 1, 2, 3",
                "spectrum RUN --epoch x | \"x\" | a whole number",
                "spectrum RUN --lane adam | adam | sgd, sam",
                "sharpness RUN --draws 0 | 0 | 1 or more",
                "sharpness RUN --rho 0 | 0 | above 0",
                "sharpness RUN --noise 1 --noise-sigma 1 | --noise | one of them",
                "sharpness RUN --spectrum-samples 0 | 0 | between 1 and",
                "ratio RUN --batch 0 | 0 | 1 or more",
                "ratio RUN --rho -1 | -1 | above 0",
            })
    void bad_input_is_a_sentence(String line, String value, String allowed) {
        Capture done = Capture.of(words(line));
        assertThat(done.err())
                .matches("[A-Z\"0-9][^\\n]*\\.\\R")
                .contains(value)
                .contains(allowed);
        assertThat(done.status()).isEqualTo(2);
        assertThat(done.out()).isEmpty();
    }

    @Test
    void weights_that_are_not_finite_are_a_sentence() throws IOException {
        Path copy = copy("broken");
        RunFolder broken = RunFolder.open(copy);
        LaneCheckpoint last = broken.checkpoint(0).orElseThrow();
        List<LaneCheckpoint.Stored> tensors = new ArrayList<>(last.tensors());
        LaneCheckpoint.Stored first = tensors.get(0);
        byte[] bytes = first.bytes().clone();
        Arrays.fill(bytes, 0, Double.BYTES, (byte) 0xff);
        tensors.set(0, new LaneCheckpoint.Stored(first.name(), first.type(), first.shape(), bytes));
        try (RunWriter writer = RunWriter.addTo(broken)) {
            writer.checkpoint(
                    new LaneCheckpoint(0, last.step(), last.epoch(), last.testAccuracy(), tensors, last.state()));
        }
        for (String command : List.of("spectrum", "sharpness", "ratio")) {
            Capture done = Capture.of(command, copy.toString(), "--lane", "sgd");
            assertThat(done.err()).contains("The weights of lane sgd after step 11 are not all finite");
            assertThat(done.status()).isEqualTo(2);
        }
    }

    private static Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> all = Files.walk(run)) {
            for (Path file : all.toList()) {
                Files.copy(file, copy.resolve(run.relativize(file).toString()));
            }
        }
        return copy;
    }

    @Test
    void a_damaged_checkpoint_of_any_lane_is_refused_before_anything_is_measured() throws IOException {
        Path copy = copy("damaged");
        Path last = copy.resolve("ssam-d/checkpoints/step-00000012.safetensors");
        byte[] bytes = Files.readAllBytes(last);
        bytes[bytes.length - 1] ^= 1;
        Files.write(last, bytes);
        for (String command : List.of("spectrum", "sharpness", "ratio")) {
            Capture done = Capture.of(command, copy.toString());
            assertThat(done.err()).contains(last.toString()).contains("damaged");
            assertThat(done.out()).isEmpty();
            assertThat(done.status()).isEqualTo(2);
        }
    }

    @Test
    void convergenceMeasuresTheWholeGradientAtEveryKeptCheckpoint() throws IOException {
        Path file = folder.resolve("convergence.csv");
        List<JsonNode> lanes = json("convergence RUN --json --to " + file);
        assertThat(lanes).hasSize(4);
        JsonNode sam = lanes.get(1);
        assertThat(sam.get("lane").textValue()).isEqualTo("sam");
        assertThat(sam.get("squares")).hasSize(3);
        RunFolder stored = RunFolder.open(run);
        RunConfig config = stored.config();
        Samples training = Datasets.open(config.data(), Path.of(""), config.labelNoise(), config.seed())
                .training();
        try (Network network = Networks.create(
                NetworkSpec.parse(config.network(), config.width(), training.shape(), training.classes()),
                config.precision(),
                config.seed(),
                1)) {
            for (int i = 0; i < 3; i++) {
                int step = stored.checkpointSteps(1).get(i);
                assertThat(sam.get("steps").get(i).intValue()).isEqualTo(step);
                stored.checkpoint(1, step).restore(network);
                network.use(training, Network.Mode.TRAINING);
                Vec gradient = network.parameters().like();
                network.gradient(gradient);
                double square = gradient.norm() * gradient.norm();
                assertThat(sam.get("squares").get(i).doubleValue()).isCloseTo(square, within(1e-12));
            }
        }
        assertThat(file)
                .content()
                .startsWith("lane,step,squared_gradient,mean,bound")
                .hasLineCount(13);
        Capture refused = Capture.of(words("convergence RUN --to curves.txt"));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains(".png, .svg, .csv").hasLineCount(1);
    }
}
