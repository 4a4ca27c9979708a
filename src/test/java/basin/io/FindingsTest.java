package basin.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.spectrum.GradientRatio;
import basin.spectrum.LayerSpectrum;
import basin.spectrum.RatioCounts;
import basin.spectrum.Sharpness;
import basin.spectrum.Spectrum;
import basin.train.Finding;
import basin.train.GaussNewtonView;
import basin.train.LayersView;
import basin.train.RatioView;
import basin.train.RunConfig;
import basin.train.SharpnessView;
import basin.train.SpectrumView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run's folder holds beside surfaces and spectra, its spectra over the steps, and losses that are not alike. */
class FindingsTest {
    @TempDir
    Path folder;

    private RunFolder run;

    @BeforeEach
    void create() {
        run = RunFolder.create(folder.resolve("run"), Examples.config(2, Examples.last()), Examples.provenance());
    }

    private static List<Finding> all(int step) {
        Spectrum s = Examples.spectrum(step).spectrum();
        RatioCounts counts = new RatioCounts(new long[] {1, 0, step}, 2, 3, 4, 5, 6);
        Sharpness sharpness = new Sharpness(32, 1.5, 2, 0.15, 0.1, 1e-3, 0.05, 1, 0.2, Double.NaN);
        return List.of(
                SharpnessView.of(step, 1, sharpness, step % 2 == 0 ? s : null, 0.7),
                new RatioView(
                        step, 1, 0.15, 64, new GradientRatio(List.of(new GradientRatio.Layer("a", counts, counts)))),
                new LayersView(step, 1, List.of(new LayerSpectrum("a", 3, s), new LayerSpectrum("b", 4, s))),
                new GaussNewtonView(step, 1, s));
    }

    private Stream<? extends Finding> stored(int lane) {
        RunFolder again = RunFolder.open(run.path());
        return Stream.of(SharpnessView.class, RatioView.class, LayersView.class, GaussNewtonView.class)
                .flatMap(kind -> again.findings(lane, kind).stream());
    }

    @Test
    void they_come_back_as_they_were() {
        try (RunWriter writer = RunWriter.goOn(run)) {
            all(7).forEach(f -> writer.finding(1, f));
            all(4).forEach(f -> writer.finding(1, f));
            all(4).forEach(f -> writer.finding(1, f));
        }
        List<Finding> expected = Stream.of(0, 1, 2, 3)
                .flatMap(i -> Stream.of(all(4).get(i), all(7).get(i)))
                .toList();
        assertThat(stored(1).toList())
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(expected);
        assertThat(stored(0)).isEmpty();
    }

    @Test
    void those_past_a_checkpoint_come_again_when_the_run_goes_on() {
        try (RunWriter writer = RunWriter.goOn(run)) {
            Examples.train(writer, 0, 0, 6);
            all(5).forEach(f -> writer.finding(0, f));
            all(6).forEach(f -> writer.finding(0, f));
        }
        RunWriter.goOn(run).close();
        assertThat(stored(0)).hasSize(4).allMatch(f -> f.step() == 5);
    }

    @Test
    void a_damaged_one_is_a_sentence_when_the_run_is_opened() throws IOException {
        try (RunWriter writer = RunWriter.goOn(run)) {
            all(4).forEach(f -> writer.finding(1, f));
        }
        Path file = run.path().resolve("lane-1/ratios/step-00000004.json");
        Files.writeString(file, Files.readString(file).replace("\"rho\"", "\"radius\""));
        assertThatThrownBy(() -> RunFolder.open(run.path()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step-00000004.json")
                .hasMessageContaining("damaged");
    }

    @Test
    void checkpoints_can_be_read_by_their_steps() {
        RunFolder every = RunFolder.create(
                folder.resolve("every"),
                Examples.config(1, new RunConfig.Keep(RunConfig.Keep.Kind.EVERY, 2)),
                Examples.provenance());
        try (RunWriter writer = RunWriter.goOn(every)) {
            Examples.train(writer, 0, 0, 15);
        }
        assertThat(every.checkpointSteps(0)).containsExactly(6, 12, 15);
        assertThat(every.checkpoint(0, 12)).usingRecursiveComparison().isEqualTo(Examples.checkpoint(0, 12));
    }

    @Test
    void a_timeline_has_the_finest_of_each_step() {
        SpectrumView coarse = Examples.spectrum(5);
        Spectrum f = Examples.spectrum(9).spectrum();
        double[] three = {3, 2, 1};
        Spectrum fine = new Spectrum(
                three,
                three,
                -0.5,
                0.1,
                6,
                0.2,
                f.densityAt(),
                f.density(),
                f.densityError(),
                f.nodes(),
                f.weights(),
                50,
                4,
                256,
                0);
        SpectrumTimeline line = SpectrumTimeline.of(
                List.of(Examples.spectrum(8), coarse, new SpectrumView(5, 1, fine, 1), Examples.spectrum(2)));
        assertThat(line.steps()).containsExactly(2, 5, 8);
        assertThat(line.epochs()).containsExactly(0, 1, 2);
        assertThat(line.eigenvalues()).hasNumberOfRows(5);
        assertThat(line.eigenvalues()[1][1]).isEqualTo(2);
        assertThat(line.eigenvalues()[3][1]).isNaN();
        assertThat(line.traces()[1]).isEqualTo(6);
        String[] csv = line.csv("a, \"b\"").split("\n");
        assertThat(csv).hasSize(3);
        assertThat(csv[1]).isEqualTo("\"a, \"\"b\"\"\",5,1,3.0,3.0,2.0,2.0,1.0,1.0,,,,,-0.5,0.1,,6.0,0.2");
        assertThat(csv[1].replace("a, ", "").split(",", -1))
                .hasSameSizeAs(SpectrumTimeline.csvHeader().split(","));
        assertThat(SpectrumTimeline.of(List.of()).size()).isZero();
    }

    @Test
    void unlike_losses_are_remarked() {
        Map<String, Double> losses = new LinkedHashMap<>();
        losses.put("SGD", 0.08);
        assertThat(UnlikeLoss.among(losses)).isEmpty();
        losses.put("SAM", 0.11);
        losses.put("not known", Double.NaN);
        assertThat(UnlikeLoss.among(losses)).isEmpty();
        losses.put("SSAM", 0.87);
        assertThat(UnlikeLoss.among(losses).orElseThrow().sentence())
                .startsWith("Compare sharpness at like training loss: here it runs from 0.080 (SGD) to 0.87 (SSAM)");
    }
}
