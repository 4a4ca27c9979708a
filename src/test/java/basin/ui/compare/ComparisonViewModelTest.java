package basin.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Defaults;
import basin.ui.FakeExperiment;
import basin.ui.SameThread;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.run.RunViewModel;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class ComparisonViewModelTest {
    private final SameThread bridge = new SameThread();
    private FakeExperiment experiment;
    private final RunViewModel run = new RunViewModel(
            config -> {
                experiment = new FakeExperiment(config);
                return new Opened(experiment, () -> {}, "");
            },
            bridge,
            () -> 0);
    private final ObservableList<Integer> shown = FXCollections.observableArrayList(0, 1, 2, 3);
    private final ComparisonViewModel model = new ComparisonViewModel(run, shown);

    private List<String> texts(Figure figure) {
        return row(figure).stream().map(Comparison.Cell::text).toList();
    }

    private List<Comparison.Cell> row(Figure figure) {
        return model.comparisonProperty()
                .get()
                .rows()
                .get(List.of(Figure.values()).indexOf(figure))
                .cells();
    }

    private void train(int steps) {
        model.openProperty().set(true);
        run.train(Defaults.run());
        experiment.advance(steps);
        bridge.tick();
    }

    @Test
    void whatIsNotMeasuredSaysHow() {
        train(1);
        assertThat(texts(Figure.SHARPNESS)).containsOnly("–");
        assertThat(row(Figure.SHARPNESS).get(0).tip()).contains("Measure sharpness");
        assertThat(texts(Figure.LAMBDA)).containsOnly("–");
        assertThat(row(Figure.LAMBDA).get(0).tip()).contains("press M");
        assertThat(texts(Figure.LAST)).containsOnly("–");
    }

    @Test
    void marksTheBestAndNoneWhereThatCannotBeSaid() {
        train(4 * 24);
        assertThat(texts(Figure.LAMBDA)).containsExactly("60.0", "23.0", "24.0", "25.0");
        assertThat(row(Figure.LAMBDA).stream().map(Comparison.Cell::best).toList())
                .containsExactly(false, true, false, false);
        assertThat(row(Figure.LAMBDA).get(0).tip()).startsWith("After epoch 4.");
        assertThat(row(Figure.LAST).get(3).best()).isTrue();
        assertThat(row(Figure.LOSS).stream().noneMatch(Comparison.Cell::best)).isTrue();
        assertThat(texts(Figure.THEORY)).containsExactly("1.00", "2.00", "1.65", "1.65");
        assertThat(row(Figure.TIME).get(1).value()).isEqualTo(19.3 / 9.1);
    }

    @Test
    void showsTheLanesThatAreShownInTheirOrder() {
        train(4 * 24);
        shown.setAll(2, 0);
        assertThat(model.comparisonProperty().get().heads())
                .extracting(Comparison.Head::title)
                .containsExactly("SSAM-F", "SGD");
        assertThat(model.csv().split("\n")).hasSize(10).contains("λ₁,24.0,60.0", "figure,SSAM-F,SGD");
        assertThat(model.csv()).contains("Rise within ρ,,\n");
        assertThat(model.markdown().split("\n")).contains("| λ₁ | **24.0** | 60.0 |", "|---|---:|---:|");
    }
}
