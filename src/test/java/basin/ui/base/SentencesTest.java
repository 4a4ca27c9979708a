package basin.ui.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.io.SettingNames;
import basin.io.UnlikeLoss;
import basin.io.report.Remarks;
import basin.model.surface.Formula;
import basin.train.Checks;
import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.LaneDraft;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import basin.train.RunDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other rooms really say is known by its pattern. */
class SentencesTest {
    @BeforeEach
    void german() {
        Texts.speak(Locale.GERMAN);
    }

    @AfterEach
    void english() {
        Texts.speak(Locale.ENGLISH);
    }

    private static RunConfig draft(UnaryOperator<RunDraft> change) {
        return change.apply(Defaults.run().draft()).config();
    }

    private static LaneConfig lane(double rho, double sparsity, double drop, double rate, int every, int samples) {
        LaneConfig l = Defaults.lanes().get(3);
        return new LaneConfig(
                "x", l.optimizer(), rho, sparsity, drop, rate, l.momentum(), l.weightDecay(), every, samples);
    }

    private static LaneDraft fisher() {
        return Defaults.lane("x", OptimizerKind.SSAM_F).draft();
    }

    @Test
    void everySettingHasAName() {
        Set<String> alike = Set.of("Batch", "Momentum", "Norm", "Seed", "Radius ρ", "Sparsity s");
        assertThat(SettingNames.english())
                .filteredOn(name -> !alike.contains(name))
                .allSatisfy(name -> assertThat(Sentences.of(name)).isNotEqualTo(name));
    }

    @Test
    void everyFaultOfAFieldIsSaidInTheWindowsLanguage() {
        LaneConfig wrong = lane(-1, 2, Double.NaN, 0, 0, 0);
        List<RunConfig> all = List.of(
                draft(d -> d.labelNoise(1.5).epochs(0).batch(0)),
                draft(d -> d.network("resnet18").width(0)),
                draft(d -> d.network("mlp:64-64-bn")),
                draft(d -> d.network("cnn:0")),
                draft(d -> d.network("nonsense")),
                draft(d -> d.data("moons").network("cnn:4-4")),
                draft(d -> d.data("cifar10").network("cnn:4-4")),
                draft(d -> d.lanes(List.of(wrong))),
                draft(d -> d.lanes(List.of(
                        fisher().pattern("rows").lookEvery(0).lookAlpha(-1).config()))),
                draft(d -> d.lanes(List.of(fisher().pattern("4:2").config()))),
                draft(d -> d.lanes(List.of(
                        Defaults.lanes().get(3).draft().pattern("filters").config()))),
                draft(d -> d.lanes(List.of(Defaults.lane("on", OptimizerKind.SAM_ON)))));
        List<String> sentences = new ArrayList<>();
        for (RunConfig config : all) {
            assertThat(Checks.of(config)).isNotEmpty();
            Checks.of(config).forEach(f -> sentences.add(f.sentence()));
        }
        Checks.files(draft(d -> d.data("cifar10").dataDir("nowhere and to nothing")))
                .forEach(f -> sentences.add(f.sentence()));
        assertThat(sentences)
                .hasSizeGreaterThan(14)
                .allSatisfy(s -> assertThat(Sentences.of(s)).isNotEqualTo(s).doesNotContain("must", " is ", "It "));
        assertThat(sentences).anyMatch(s -> Sentences.of(s).contains("nowhere and to nothing"));
        assertThat(Sentences.of("sparsity is 2. It must be between 0 and 1."))
                .isEqualTo("Die Sparsity ist 2. Erlaubt ist 0 bis 1.");
    }

    @Test
    void everyRemarkIsSaidInTheWindowsLanguage() {
        List<Remarks.Lane> lanes = Defaults.lanes().stream()
                .map(l -> new Remarks.Lane(l, l.optimizer().title(), "", 1, 0.7, null))
                .toList();
        List<Remarks.Remark> all = new ArrayList<>(Remarks.of(Defaults.run(), lanes, 3));
        all.addAll(Remarks.of(draft(d -> d.labelNoise(0)), lanes, 1));
        assertThat(all).hasSizeGreaterThan(8).allSatisfy(r -> {
            assertThat(Sentences.of(r.head())).isNotEqualTo(r.head());
            assertThat(Sentences.of(r.text())).isNotEqualTo(r.text());
        });
        assertThat(all.stream().map(r -> Sentences.of(r.text()))).anyMatch(t -> t.contains("0.70 ρ in SSAM-F und"));
        String unlike =
                UnlikeLoss.among(Map.of("SGD", 0.08, "SAM", 0.9)).orElseThrow().sentence();
        assertThat(Sentences.of(unlike)).contains("0.080 (SGD) bis 0.90 (SAM)");
    }

    @Test
    void formulasSayWhatIsExpected() {
        for (String formula : List.of("x + ", "x $ 2", "sin x", "(x", "1.2.3", "x ".repeat(200))) {
            assertThatThrownBy(() -> Formula.of(formula)).as(formula).satisfies(e -> assertThat(Sentences.of(e))
                    .isNotEqualTo(e.getMessage())
                    .doesNotContain("expected", "The "));
        }
    }

    @Test
    void whatIsNotKnownStaysAndEnglishIsLeftAlone() {
        String unknown = "The moon is full. It must be between 0 and 1.";
        assertThat(Sentences.of(unknown)).isEqualTo(unknown);
        Texts.speak(Locale.ENGLISH);
        assertThat(Sentences.of("rho is -1.")).isEqualTo("rho is -1.");
        assertThat(Sentences.of("")).isEmpty();
    }
}
