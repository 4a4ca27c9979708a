package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.io.export.Export;
import basin.spectrum.GradientRatio;
import basin.spectrum.LayerSpectrum;
import basin.spectrum.RatioCounts;
import basin.spectrum.Sharpness;
import basin.spectrum.Spectrum;
import basin.train.Defaults;
import basin.train.GaussNewtonView;
import basin.train.Inquiry;
import basin.train.LayersView;
import basin.train.ProductProgress;
import basin.train.RatioView;
import basin.train.SharpnessFigure;
import basin.train.SharpnessView;
import basin.train.SpectrumView;
import basin.ui.chart.Series;
import basin.ui.chart.XyPlot;
import basin.ui.details.Ask;
import basin.ui.details.Details;
import basin.ui.details.Details.Row;
import basin.ui.details.Details.Table;
import basin.ui.details.Details.Task;
import basin.ui.details.Details.Task.State;
import basin.ui.details.DetailsViewModel;
import basin.ui.export.ExportViewModel;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.run.RunViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailsViewModelTest {
    @TempDir
    Path folder;

    private static final int STEPS = 24 * 4;
    private static final int SAM = 1;

    private final SameThread bridge = new SameThread();
    private final FakeArchive archive = new FakeArchive();
    private FakeExperiment experiment;
    private final RunViewModel run = new RunViewModel(
            config -> {
                experiment = new FakeExperiment(config);
                return new Opened(experiment, () -> {}, archive, "");
            },
            bridge,
            () -> 0);
    private final DetailsViewModel model = new DetailsViewModel(run, bridge);

    private Details open() {
        run.train(Defaults.run());
        experiment.advance(STEPS);
        experiment.pause();
        model.laneProperty().set(SAM);
        return shown();
    }

    private Details shown() {
        bridge.tick();
        return model.detailsProperty().get();
    }

    private static Spectrum spectrum(double largest, double residual) {
        double[] none = {};
        return new Spectrum(
                new double[] {largest, 5, 4, 3, 2},
                new double[] {residual, 1e-4, 1e-4, 1e-4, 1e-4},
                -1,
                0.5,
                120,
                3,
                none,
                none,
                none,
                none,
                none,
                30,
                4,
                256,
                2e-7);
    }

    private static List<String> cells(Table table, String name) {
        return table.rows().stream()
                .filter(r -> r.name().equals(name))
                .map(Row::cells)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotMeasuredIsADashAndCanBeAskedFor() {
        Details before = open();
        assertThat(before.title()).isEqualTo("SAM");
        assertThat(cells(before.eigenvalues(), "λ₁")).element(2).isEqualTo("–");
        assertThat(before.sharpness().rows()).allMatch(r -> r.cells().equals(List.of("–", "–", "–", "–")));
        assertThat(before.bars()).isNull();
        assertThat(before.tasks().get(Ask.LAYERS))
                .isEqualTo(new Task(State.OPEN, "Measure the layers", "up to 800 products"));
        model.ask(Ask.LAYERS);
        assertThat(experiment.asked()).containsExactly(Inquiry.LAYERS);
        assertThat(experiment.askedLane()).isEqualTo(SAM);
    }

    @Test
    void whatIsUnderWaySaysHowFarItIsAndCanBeGivenUp() {
        open();
        model.ask(Ask.GAUSS_NEWTON);
        experiment.work("Gauss-Newton eigenvalues", null);
        assertThat(shown().tasks().get(Ask.GAUSS_NEWTON))
                .isEqualTo(new Task(
                        State.UNDER_WAY, "Gauss-Newton eigenvalues: waits for its turn", "up to 200 products"));
        experiment.work("Gauss-Newton eigenvalues", new ProductProgress(34, 100, 121));
        assertThat(shown().tasks().get(Ask.GAUSS_NEWTON))
                .isEqualTo(new Task(
                        State.UNDER_WAY, "Gauss-Newton eigenvalues 34 %, 0:08 left", "up to 200 products, about 0:24"));
        assertThat(shown().tasks().get(Ask.RATIO).state()).isEqualTo(State.BUSY);
        model.cancel();
        experiment.work("", null);
        assertThat(experiment.asked()).isEmpty();
        assertThat(shown().tasks().get(Ask.GAUSS_NEWTON).state()).isEqualTo(State.OPEN);
    }

    @Test
    void eigenvaluesStandBesideGaussNewtonsWithResidualsAndSelfChecks() {
        open();
        experiment.find(new GaussNewtonView(STEPS - 1, 3, spectrum(9.87, 0.2)));
        Table table = shown().eigenvalues();
        assertThat(cells(table, "λ₁")).containsExactly("23.0", "1.0 · 10⁻⁴", "~9.87");
        assertThat(cells(table, "λ₂")).containsExactly("18.4", "0.0010", "5.00");
        assertThat(cells(table, "λ min")).containsExactly("−1.00", "0.0010", "~−1.00");
        assertThat(cells(table, "trace")).containsExactly("200 ± 5.0", "", "120 ± 3.0");
        assertThat(cells(table, "symmetry error")).containsExactly("0", "", "2.0 · 10⁻⁷");
        assertThat(table.facts()).contains("~ not converged: residual above 1 %");
        assertThat(shown().tasks().get(Ask.GAUSS_NEWTON).state()).isEqualTo(State.DONE);
    }

    @Test
    void sharpnessHasErrorsAndDefinitions() {
        open();
        Sharpness s = new Sharpness(256, 0.31, 1, 0.1, 0.042, 0.01, 0.05, 8, 0.0071, 0.0004);
        experiment.find(new SharpnessView(3, 0, s, 23, false, 2.5, true, 200, 5, 0.7));
        Details now = shown();
        assertThat(now.sharpness().heads())
                .extracting(Details.Head::text)
                .containsExactly("SGD", "SAM", "SSAM-F", "SSAM-D");
        assertThat(cells(now.sharpness(), "rise within ρ")).hasSize(4).containsOnly("0.0420");
        assertThat(cells(now.sharpness(), "rise under noise")).contains("0.00710 ± 0.0004");
        assertThat(cells(now.sharpness(), "λ₁")).contains("~23.0");
        assertThat(cells(now.sharpness(), "λ₁/λ₅")).contains("2.50");
        assertThat(cells(now.sharpness(), "‖e‖/ρ")).contains("0.700");
        assertThat(now.remark()).isEmpty();
        assertThat(now.sharpness().rows().stream().map(Row::tip))
                .containsExactlyElementsOf(Arrays.stream(SharpnessFigure.values())
                        .map(SharpnessFigure::definition)
                        .toList());
        assertThat(now.tasks().get(Ask.SHARPNESS))
                .isEqualTo(new Task(State.OPEN, "Measure sharpness again", "a gradient and some losses"));
    }

    @Test
    void ratiosAreSharesOfEachGroupAndSaidInWords() {
        open();
        RatioCounts inside = new RatioCounts(new long[] {6, 2}, 0, 2, 7, 0, 0);
        RatioCounts outside = new RatioCounts(new long[] {0, 30}, 0, 0, 15, 10, 0);
        experiment.find(new RatioView(
                3, 0, 0.1, 128, new GradientRatio(List.of(new GradientRatio.Layer("conv1", inside, outside)))));
        Details now = shown();
        assertThat(now.bars().inside()).containsExactly(new double[] {0.6, 0.2}, within(1e-12));
        assertThat(now.bars().outside()).containsExactly(new double[] {0, 1}, within(1e-12));
        assertThat(now.ratio().facts())
                .containsExactly(
                        "Epoch 1, batch of 128, ρ 0.10",
                        "r < 0 in 55.0 % of the weights: in 70.0 % of those perturbed, in 50.0 % of those left alone",
                        "Not shown: g = 0 in 20.0 %, g′ = g in 0.0 %, r beyond the axis in 4.0 %");
    }

    @Test
    void layersAreATable() {
        open();
        experiment.find(new LayersView(3, 0, List.of(new LayerSpectrum("conv1", 1216, spectrum(8, 1e-4)))));
        assertThat(cells(shown().layers(), "conv1")).containsExactly("1\u2009216", "8.00", "4.00", "120 ± 3.0");
    }

    @Test
    void eachLayerHasItsRatiosToo() {
        open();
        RatioCounts inside = new RatioCounts(new long[] {6, 2}, 0, 0, 4, 0, 0);
        RatioCounts none = new RatioCounts(new long[] {0, 0}, 0, 0, 0, 0, 0);
        GradientRatio.Layer one = new GradientRatio.Layer("conv1", inside, none);
        RatioCounts outside = new RatioCounts(new long[] {0, 8}, 0, 0, 8, 0, 0);
        GradientRatio.Layer two = new GradientRatio.Layer("out", none, outside);
        experiment.find(new RatioView(3, 0, 0.1, 128, new GradientRatio(List.of(one, two))));
        assertThat(cells(shown().shares(), "conv1")).containsExactly("50.0 %", "–");
        assertThat(cells(shown().shares(), "out")).containsExactly("–", "100.0 %");
        model.layerProperty().set("out");
        assertThat(shown().bars().outside()).containsExactly(0, 1);
        assertThat(shown().bars().inside()).isEmpty();
        assertThat(shown().ratio().facts().get(1)).isEqualTo("r < 0 in 100.0 % of the weights");
    }

    @Test
    void theRatioCanFollowTheTrainingEpochByEpoch() {
        open();
        experiment.start();
        model.followingProperty().set(true);
        shown();
        assertThat(experiment.asked()).containsExactly(Inquiry.RATIO);
        shown();
        assertThat(experiment.asked()).hasSize(1);
        experiment.advance(24);
        shown();
        assertThat(experiment.asked()).containsExactly(Inquiry.RATIO, Inquiry.RATIO);
    }

    @Test
    void spectraStandOverTheEpochsAndWhatIsNotSettledIsMarked() throws IOException {
        archive.add(SAM, new SpectrumView(23, 0, spectrum(30, 0.5), 1));
        archive.add(SAM, new SpectrumView(47, 1, spectrum(20, 1e-4), 1));
        open();
        XyPlot plot = shown().timeline();
        assertThat(plot.series()).extracting(Series::label).containsExactly("λ₅", "λ₄", "λ₃", "λ₂", "λ₁");
        Series largest = plot.series().get(4);
        assertThat(largest.x()).containsExactly(1, 2);
        assertThat(largest.y()).containsExactly(30, 20);
        assertThat(largest.unsure()).containsExactly(true, false);
        assertThat(largest.value()).isEqualTo("20.0");
        ExportViewModel.What chart = shown().export();
        assertThat(chart.name()).isEqualTo("sam-eigenvalues");
        chart.writer().accept(new Export(folder.resolve("a.svg")), new ExportViewModel.Size(640, 480));
        assertThat(Files.readString(folder.resolve("a.svg"))).contains("λ₁", "λ₅", "epoch");
        model.laneProperty().set(0);
        assertThat(shown().timeline().series().get(0).x()).isEmpty();
    }

    @Test
    void nothingIsToldWithoutARun() {
        open();
        run.reset();
        assertThat(model.detailsProperty().get()).isNull();
    }
}
