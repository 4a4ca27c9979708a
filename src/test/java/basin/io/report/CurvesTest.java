package basin.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.MetricRow;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What rows become on their way to the report's curves. */
class CurvesTest {
    private static final LaneConfig SAM = Defaults.lane("sam", OptimizerKind.SAM);

    /** A lane whose losses and times are these, rho falling at every step. */
    private static LaneFigures lane(RunConfig.Schedule schedule, double... losses) {
        return LaneFigures.of(input(schedule, losses)).get(0);
    }

    private static ReportInput input(RunConfig.Schedule schedule, double... losses) {
        double nan = Double.NaN;
        List<MetricRow> rows = new ArrayList<>();
        for (int i = 0; i < losses.length; i++) {
            rows.add(
                    new MetricRow(i, 0, losses[i], nan, nan, nan, 1, 1, 2, 0.1, 1 / (i + 1.0), 0.5, 0.5, 1, losses[i]));
        }
        RunConfig run =
                Defaults.run().draft().lanes(List.of(SAM)).schedule(schedule).config();
        ReportInput.Lane lane = new ReportInput.Lane(SAM, rows, null, null, null, null, nan, "");
        return new ReportInput(run, Samples.provenance(), List.of(), List.of(lane));
    }

    @Test
    void meansStandWhereTheirWindowsEnd() {
        LaneFigures lane = lane(RunConfig.Schedule.CONSTANT, 1, 2, 3, 4, 7);
        Curve curve = Curve.means(lane, MetricRow::trainLoss, 2);
        assertThat(curve.steps()).containsExactly(2, 4, 5);
        assertThat(curve.values()).containsExactly(1.5, 3.5, 7);
        assertThat(lane.stepMillis()).isEqualTo(3);
        assertThat(lane(RunConfig.Schedule.CONSTANT, 1, 2, 4, 9).stepMillis()).isEqualTo(3);
    }

    @Test
    void aScheduleThatLowersRhoIsNoChangeOfSettings() {
        for (RunConfig.Schedule schedule : RunConfig.Schedule.values()) {
            ReportInput input = input(schedule, 1, 2, 3);
            assertThat(Settings.changes(LaneFigures.of(input), input.config()))
                    .hasSize(schedule == RunConfig.Schedule.SQRT ? 0 : 2);
        }
    }

    private static String drawn(Curve curve, List<Settings.Change> changes) {
        Markup m = new Markup(Language.ENGLISH);
        new CurveChart("t", List.of(curve), new CurveChart.Frame(changes, 100, true)).draw(m, v -> "last");
        return m.document();
    }

    @Test
    void aFewRunawayValuesDoNotFlattenTheOthers() {
        double[] losses = new double[100];
        Arrays.fill(losses, 1);
        losses[50] = 1000;
        Curve curve = Curve.measured(lane(RunConfig.Schedule.CONSTANT, losses), MetricRow::trainLoss);
        assertThat(drawn(curve, List.of())).contains(">2.0<").doesNotContain(">1000<", ">1200<");
    }

    @Test
    void textsOfNearChangesStandInTwoRowsAndAThirdIsLeftOut() {
        Curve curve = Curve.measured(lane(RunConfig.Schedule.CONSTANT, 1, 2, 3), MetricRow::trainLoss);
        String html = drawn(
                curve,
                List.of(
                        new Settings.Change(50, "first change", Set.of()),
                        new Settings.Change(51, "second change", Set.of()),
                        new Settings.Change(52, "third change", Set.of())));
        assertThat(html)
                .contains("y=\"26\">first change<", "y=\"38\">second change<")
                .doesNotContain("third");
        assertThat(html.split("class=\"change\"", -1)).hasSize(4);
    }
}
