package basin.ui.planes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.io.LaneLook;
import basin.io.LossScale;
import basin.io.export.Export;
import basin.landscape.LossGrid;
import basin.landscape.PlaneLosses;
import basin.train.Defaults;
import basin.train.PlaneView;
import basin.ui.FakeArchive;
import basin.ui.FakeExperiment;
import basin.ui.SameThread;
import basin.ui.chart.Series;
import basin.ui.chart.XyPlot;
import basin.ui.export.ExportViewModel;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.run.PlaneWish;
import basin.ui.run.RunViewModel;
import basin.ui.surface.SurfaceMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanesViewModelTest {
    private static final int SAM = 1;

    private final SameThread bridge = new SameThread();
    private final FakeArchive archive = new FakeArchive();
    private final RunViewModel run =
            new RunViewModel(config -> new Opened(new FakeExperiment(config), () -> {}, archive, ""), bridge, () -> 0);
    private final ObjectProperty<LossScale.Height> height = new SimpleObjectProperty<>(LossScale.Height.PLAIN);
    private final PlanesViewModel model = new PlanesViewModel(run, bridge, height);

    @TempDir
    Path folder;

    private PlaneMoment measured(Shape shape) {
        if (!model.ready()) {
            run.train(Defaults.run());
            bridge.tick();
        }
        model.fields().shapeProperty().set(shape);
        model.fields().laneProperty().set(SAM);
        model.measure();
        return model.momentProperty().get();
    }

    @Test
    void aPlaneIsAskedForAsTheFieldsSay() {
        PlaneMoment now = measured(Shape.PLANE);
        PlaneWish wish = archive.wishes().get(0);
        assertThat(wish.kind()).isEqualTo(PlaneView.Kind.RANDOM);
        assertThat(wish.lane()).isEqualTo(SAM);
        assertThat(wish.sizes().columns()).isEqualTo(51);
        assertThat(wish.sizes().rows()).isEqualTo(51);
        assertThat(wish.samples()).isEqualTo(256);
        assertThat(wish.scaling()).isEqualTo(PlaneView.Scaling.FILTER);
        assertThat(now.title()).isEqualTo("SAM, epoch 4: plane, filter");
        assertThat(now.facts()).isEqualTo("51 × 51 · 256 samples a place · cos θ 0.02");
        assertThat(now.surface().grid().at(25, 25)).isEqualTo(0.5f);
        assertThat(model.measured()).hasSize(1);
        assertThat(model.workProperty().get()).isNull();
        model.fields().sizeProperty().set("50 × 50");
        model.fields().scalingProperty().set(PlaneView.Scaling.LAYER);
        model.fields().samplesProperty().set("64");
        measured(Shape.PLANE);
        assertThat(archive.wishes().get(1).sizes().columns()).isEqualTo(50);
        assertThat(archive.wishes().get(1).scaling()).isEqualTo(PlaneView.Scaling.LAYER);
        assertThat(archive.wishes().get(1).samples()).isEqualTo(64);
    }

    @Test
    void aLineHasTheLossesOfBothSets() {
        PlaneMoment now = measured(Shape.BETWEEN);
        assertThat(archive.wishes())
                .extracting(PlaneWish::source)
                .containsExactly(PlaneView.Source.TRAINING, PlaneView.Source.TEST);
        assertThat(archive.wishes().get(0).end()).isEqualTo(new PlaneWish.End(Optional.empty(), 0));
        assertThat(archive.wishes().get(0).sizes().rows()).isEqualTo(1);
        assertThat(now.surface()).isNull();
        assertThat(now.title()).isEqualTo("SAM to SGD");
        assertThat(now.chart().series()).extracting(Series::label).containsExactly("test samples", "training samples");
        assertThat(now.chart().stems()).extracting(XyPlot.Stem::x).containsExactly(0.0, 1.0);
        assertThat(now.chart().stems()).extracting(XyPlot.Stem::label).containsExactly("SAM  0.500", "SGD  1.50");
        assertThat(now.chart().stems().get(1).lane().look())
                .isEqualTo(LaneLook.of(Defaults.run().lanes()).get(0));
        assertThat(now.chart().axes().across()).contains("0 is SAM, 1 is SGD");
        assertThat(now.chart().series().get(0).y()[50]).isEqualTo(1.5);
        assertThat(now.chart().series().get(1).y()[50]).isEqualTo(0.5);
        model.endIn(Optional.of(Path.of("elsewhere")));
        now = measured(Shape.BETWEEN);
        assertThat(archive.wishes().get(2).end().folder()).contains(Path.of("elsewhere"));
        assertThat(now.title()).isEqualTo("SAM to sgd of elsewhere");
        assertThat(now.chart().stems().get(1).lane()).isNull();
    }

    @Test
    void aLineWithinARunNeverEndsWhereItStarts() {
        run.train(Defaults.run());
        bridge.tick();
        PlaneFields fields = model.fields();
        assertThat(fields.laneProperty().get())
                .isNotEqualTo(fields.endProperty().get());
        fields.laneProperty().set(SAM);
        assertThat(fields.endProperty().get()).isZero();
        fields.endProperty().set(SAM);
        assertThat(fields.laneProperty().get()).isZero();
        model.endIn(Optional.of(Path.of("elsewhere")));
        fields.endProperty().set(0);
        assertThat(fields.laneProperty().get()).isZero();
        model.endIn(Optional.empty());
        assertThat(fields.laneProperty().get())
                .isNotEqualTo(fields.endProperty().get());
    }

    @Test
    void aPlaneThatStaysAfterAnErrorIsNamed() {
        archive.fail(new IllegalArgumentException("No weights are kept yet."));
        measured(Shape.PLANE);
        assertThat(model.bannerProperty().get()).isEqualTo("No weights are kept yet.");
        archive.fail(null);
        measured(Shape.PLANE);
        assertThat(model.bannerProperty().get()).isEmpty();
        archive.fail(new IllegalArgumentException("The memory does not suffice."));
        measured(Shape.TRAJECTORY);
        assertThat(model.bannerProperty().get())
                .isEqualTo("The memory does not suffice. Below is what was measured before: SAM, epoch 4: plane,"
                        + " filter.");
        model.fields().sizeProperty().set("51 by 51");
        model.measure();
        assertThat(model.bannerProperty().get())
                .isEqualTo("The size is “51 by 51”. It must be columns × rows, as 51 x 51. Below is what was measured"
                        + " before: SAM, epoch 4: plane, filter.");
        model.show(model.measured().get(0));
        assertThat(model.bannerProperty().get()).isEmpty();
    }

    @Test
    void trajectoriesShareOnePlaneAndSayWhatItExplains() {
        PlaneMoment now = measured(Shape.TRAJECTORY);
        assertThat(archive.wishes().get(0).lane()).isEqualTo(-1);
        assertThat(now.title()).isEqualTo("All lanes: trajectory to epoch 4");
        assertThat(now.facts()).contains("PC 1 explains 70.0 % of the snapshots’ variance, PC 2 20.0 %");
        assertThat(now.axes().first()).isEqualTo("PC 1, 70.0 %");
        assertThat(now.tracks()).hasSize(1);
        assertThat(now.tracks().get(0).a()).containsExactly(-0.9, 0.1);
        assertThat(now.style()).isNull();
    }

    @Test
    void whatIsShownIsWrittenAsItLooks() throws IOException {
        assertThat(model.export(SurfaceMode.SPACE)).isNull();
        measured(Shape.PLANE);
        ExportViewModel.What plane = model.export(SurfaceMode.CONTOURS);
        assertThat(plane.name()).isEqualTo("sam-epoch-4-plane-filter");
        assertThat(plane.formats()).containsExactly("png", "svg", "csv", "npy", "vtp", "obj", "h5");
        ExportViewModel.Size size = new ExportViewModel.Size(640, 480);
        for (String format : plane.formats()) {
            plane.writer().accept(new Export(folder.resolve("a." + format)), size);
            assertThat(Files.size(folder.resolve("a." + format))).isPositive();
        }
        assertThat(Files.readAllLines(folder.resolve("a.csv"))).hasSize(1 + 51 * 51);
        measured(Shape.BETWEEN);
        ExportViewModel.What line = model.export(SurfaceMode.SPACE);
        assertThat(line.formats()).contains("svg", "h5").doesNotContain("obj");
        line.writer().accept(new Export(folder.resolve("line.svg")), size);
        assertThat(Files.readString(folder.resolve("line.svg")))
                .contains("<svg", "0: sam; 1: lane sgd", "test samples");
    }

    @Test
    void heightsFollowTheSharedSetting() {
        measured(Shape.PLANE);
        assertThat(model.momentProperty().get().scale().logarithmic()).isFalse();
        height.set(new LossScale.Height(true, 1.2));
        assertThat(model.momentProperty().get().scale().logarithmic()).isTrue();
        assertThat(model.momentProperty().get().scale().high()).isEqualTo(1.2);
    }

    @Test
    void wrongFieldsAreSaidInASentenceAndNothingIsMeasured() {
        run.train(Defaults.run());
        bridge.tick();
        model.fields().sizeProperty().set("51 by 51");
        model.measure();
        assertThat(model.errorProperty().get())
                .isEqualTo("The size is “51 by 51”. It must be columns × rows, as 51 x 51.");
        model.fields().sizeProperty().set("31 x 21");
        model.fields().samplesProperty().set("0");
        model.measure();
        assertThat(model.errorProperty().get()).startsWith("The samples are “0”.");
        model.fields().samplesProperty().set("16");
        model.fields().spanProperty().set("-1");
        model.measure();
        assertThat(model.errorProperty().get()).startsWith("The span is “-1”.");
        model.fields().spanProperty().set("0,5");
        assertThat(archive.wishes()).isEmpty();
        model.measure();
        assertThat(model.errorProperty().get()).isEmpty();
        assertThat(archive.wishes().get(0).sizes().rows()).isEqualTo(21);
        assertThat(archive.wishes().get(0).sizes().right()).isEqualTo(0.5);
        archive.fail(new IllegalArgumentException("No weights are kept yet."));
        model.measure();
        assertThat(model.bannerProperty().get()).startsWith("No weights are kept yet.");
        assertThat(model.workProperty().get()).isNull();
    }

    @Test
    void oblongPlanesBecomeSquareBetweenTheirPlaces() {
        double[] x = {0, 1, 2};
        double[] y = {0, 10};
        double[] values = {0, 1, 2, 10, 11, 12};
        boolean[] known = {true, true, true, true, true, true};
        PlaneView view = new PlaneView(
                PlaneView.Kind.RANDOM,
                PlaneView.Scaling.FILTER,
                0,
                0,
                0,
                "",
                PlaneView.Source.TRAINING,
                1,
                0,
                0,
                new double[] {Double.NaN, Double.NaN},
                new PlaneLosses(x, y, values, known),
                List.of(),
                "id");
        LossGrid grid = PlaneMoments.grid(view);
        assertThat(grid.side()).isEqualTo(3);
        assertThat(grid.at(1, 1)).isEqualTo(6f, within(1e-6f));
        assertThat(grid.at(2, 2)).isEqualTo(12f);
    }

    @Test
    void nothingIsLeftOfARunThatEnded() {
        measured(Shape.PLANE);
        run.reset();
        assertThat(model.momentProperty().get()).isNull();
        assertThat(model.measured()).isEmpty();
        model.measure();
        assertThat(archive.wishes()).hasSize(1);
    }
}
