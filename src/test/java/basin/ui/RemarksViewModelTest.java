package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.report.Remarks.Remark;
import basin.train.Defaults;
import basin.train.RunFacts;
import basin.ui.remarks.RemarksViewModel;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.run.RunViewModel;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class RemarksViewModelTest {
    private final SameThread bridge = new SameThread();
    private final SimpleObjectProperty<RunFacts> facts = new SimpleObjectProperty<>();
    private FakeExperiment experiment;
    private final RunViewModel run = new RunViewModel(
            config -> {
                experiment = new FakeExperiment(config);
                return new Opened(experiment, () -> {}, "");
            },
            bridge,
            () -> 0);
    private final RemarksViewModel model = new RemarksViewModel(run, facts);

    private List<String> heads() {
        return model.remarks().get().stream().map(Remark::head).toList();
    }

    @Test
    void beforeTheRunOnlyWhatIsKnownOfTheDataIsSaid() {
        assertThat(heads()).isEmpty();
        facts.set(new RunFacts(10, 10, List.of(), 5, List.of("2 of 5 training batches found.")));
        assertThat(heads()).containsExactly("2 of 5 training batches found.");
    }

    @Test
    void whatTheReportSaysOfUnlikeLossesAndShortenedPerturbationsIsSaidWhileTraining() {
        run.train(Defaults.run());
        experiment.advance(24 * 20);
        bridge.tick();
        assertThat(heads())
                .contains(
                        "This is one seed (1).",
                        "Wrong labels are part of the example.",
                        "Compare λ₁ at like training loss.",
                        "A mask shortens the perturbation.");
        assertThat(model.remarks().get())
                .anyMatch(r -> r.text().startsWith("‖e‖ was 0.70 ρ in SSAM-F and 0.70 ρ in SSAM-D."));
    }

    @Test
    void aLaneThatFailedIsNamedFirst() {
        run.train(Defaults.run());
        experiment.fail(2);
        experiment.advance(24);
        bridge.tick();
        assertThat(heads().get(0)).isEqualTo("Not every lane reached the end.");
    }
}
