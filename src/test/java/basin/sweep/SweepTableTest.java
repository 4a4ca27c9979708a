package basin.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.train.RunConfig;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Means, spreads, differences and costs against numbers worked out by hand. */
class SweepTableTest {
    private static final double EXACT = 1e-12;
    private static final List<SweepTask> TASKS = SweepTest.tasks("{'list':[{'optimizer':['sgd','sam']},"
            + "{'optimizer':'ssam-f','sparsity':[0.9,0.5]}],'grid':{'width':[4,8],'seed':[0,1]}}");

    private static SweepResult result(SweepTask task, double last, double best, double millis) {
        return new SweepResult(
                task.id(), task.config(), "", List.of(best, last), 0.9, 0.5, 3, 2, millis, 1.5, 2, 10, 1, "w", "m");
    }

    private static SweepTable table() {
        List<SweepResult> results = new ArrayList<>();
        for (int i = 0; i < TASKS.size(); i++) {
            results.add(result(TASKS.get(i), 0.5 + 0.01 * i, 0.6 + 0.01 * i, 1 + i));
        }
        return SweepTable.of(results);
    }

    @Test
    void rows_are_means_over_seeds_with_differences_to_sam_of_the_same_network() {
        SweepTable table = table();

        assertThat(table.settings()).containsExactly("optimizer", "sparsity", "width");
        assertThat(table.rows())
                .extracting(r -> String.join(" ", r.values().values()))
                .containsExactly(
                        "sgd  4",
                        "sgd  8",
                        "sam  4",
                        "sam  8",
                        "ssam-f 0.9 4",
                        "ssam-f 0.9 8",
                        "ssam-f 0.5 4",
                        "ssam-f 0.5 8");
        SweepTable.Row sparse = table.rows().get(4); // tasks 8 and 9; SAM of this width is tasks 4 and 5, SGD 0 and 1
        assertThat(sparse.last().value()).isCloseTo(0.585, within(EXACT));
        assertThat(sparse.last().deviation()).isCloseTo(0.01 / Math.sqrt(2), within(EXACT));
        assertThat(sparse.best().value()).isCloseTo(0.685, within(EXACT));
        assertThat(sparse.lastToSam().value()).isCloseTo(0.04, within(EXACT));
        assertThat(sparse.lastToSam().error()).isCloseTo(0, within(EXACT));
        assertThat(sparse.measuredCost()).isCloseTo(9.5 / 1.5, within(EXACT));
        assertThat(table.rows().get(2).lastToSam().n()).isZero();
        assertThat(table.rows().get(1).measuredCost()).isEqualTo(1);
    }

    @Test
    void the_norm_is_named_where_it_is_not_the_exact_one() {
        List<SweepTask> tasks = SweepTest.tasks("{'list':[{'optimizer':'sam'},{'optimizer':'ssam-f','norm':'masked',"
                + "'pattern':['filters','2:4']}],'grid':{'sparsity':[0.5,0.9]}}");
        assertThat(tasks).hasSize(4); // 2:4 has a sparsity of its own
        SweepTable table =
                SweepTable.of(tasks.stream().map(t -> result(t, 0.5, 0.6, 1)).toList());
        assertThat(table.settings()).containsExactly("optimizer", "sparsity", "pattern", "norm");
        assertThat(table.rows())
                .extracting(r -> String.join(" ", r.values().values()))
                .containsExactly(
                        "sam   ", "ssam-f 0.5 filters masked", "ssam-f 0.9 filters masked", "ssam-f  2:4 masked");
        assertThat(table.rows()).extracting(SweepTable.Row::sparsity).containsExactly(0.0, 0.5, 0.9, Double.NaN);
        assertThat(table.remarks()).anyMatch(r -> r.contains("rho is not comparable"));
        assertThat(table().remarks()).noneMatch(r -> r.contains("rho is not comparable"));
    }

    @Test
    void a_pattern_is_named_where_it_is_not_the_papers_and_numbers_are_as_typed() {
        List<RunConfig> runs = SweepTest.tasks("{'list':[{'optimizer':'sgd','weightDecay':5e-4},{'optimizer':'ssam-f',"
                        + "'pattern':'filters','weightDecay':0.001}]}")
                .stream()
                .map(SweepTask::config)
                .toList();
        Variation varied = Variation.of(runs);
        assertThat(runs.stream().map(varied::words))
                .containsExactly("SGD, weightDecay 5e-4, seed 1", "SSAM-F, weightDecay 0.001, pattern filters, seed 1");
    }

    @Test
    void curves_are_means_over_seeds_after_each_epoch() {
        List<SweepTask> few =
                TASKS.stream().filter(t -> t.config().width() == 4).toList();
        List<SweepResult> results = new ArrayList<>();
        for (int i = 0; i < few.size(); i++) {
            results.add(result(few.get(i), 0.5 + 0.1 * i, 0.3 + 0.1 * i, 1));
        }
        String svg = new String(SweepCurves.of("A title", results).orElseThrow().svg(720, 440), StandardCharsets.UTF_8);
        assertThat(svg).contains("A title", ">epoch<", ">SGD<", ">SAM<", ">SSAM-F, 0.9<", ">SSAM-F, 0.5<");
        String tasks = "{'base':{'optimizer':'sam'},'grid':{'rho':[1,2,3,4,5,6,7]}}";
        List<SweepResult> many =
                SweepTest.tasks(tasks).stream().map(t -> result(t, 0.5, 0.6, 1)).toList();
        assertThat(SweepCurves.of("", many)).isEmpty();
        assertThat(SweepCurves.of("", many.subList(0, 6))).isPresent();
        assertThat(SweepCurves.of("", List.of())).isEmpty();
    }

    @Test
    void a_line_is_named_by_what_differs_within_its_optimizer() {
        List<SweepResult> results = SweepTest.tasks("{'list':[{'optimizer':'sgd','weightDecay':5e-4},{'optimizer':"
                        + "'ssam-f','norm':'masked','rho':[1,2],'sparsity':[0.5,0.9]},{'optimizer':'ssam-d'}]}")
                .stream()
                .map(t -> result(t, 0.5, 0.6, 1))
                .toList();
        assertThat(SweepFigure.lines(SweepTable.of(results), SweepFigure.Which.LAST))
                .extracting(SweepFigure.Line::name)
                .containsExactly(
                        "SGD", "SSAM-F, rho 1.0, norm masked", "SSAM-F, rho 2.0, norm masked", "SSAM-D, norm full");
    }

    @Test
    void texts_say_it_as_the_paper_does() {
        List<String> lines = SweepText.lines(table());
        assertThat(lines.get(0)).startsWith("optimizer  sparsity  width  runs  last test %");
        assertThat(lines.get(1)).startsWith("SGD                  4      2     50.50 ± 0.71 (−4.00)");
        assertThat(lines.get(5)).contains("58.50 ± 0.71 (+4.00)", "68.50 ± 0.71 (+4.00)", "1.50x", "2.00x", "6.33x");
        assertThat(SweepText.markdown(table()))
                .startsWith("| optimizer | sparsity | width | runs |")
                .contains("\n| SSAM-F | 0.9 | 4 | 2 |");
        List<String> csv = SweepText.csv(table()).lines().toList();
        assertThat(csv).hasSize(9);
        assertThat(csv).allMatch(l -> l.split(",", -1).length == csv.get(0).split(",", -1).length);
        assertThat(csv.get(5)).startsWith("ssam-f,0.9,4,2,0,0.585,");
    }

    @Test
    void the_interval_is_students() {
        // 2 degrees of freedom: 4.30265 times 1/sqrt(3)
        assertThat(Mean.of(1, 2, 3).interval()).isCloseTo(4.30265 / Math.sqrt(3), within(1e-5));
        assertThat(Mean.of(7).interval()).isNaN();
        // R: qt(.975, c(10, 30, 100))
        assertThat(StudentT.two95(10)).isCloseTo(2.228138852, within(1e-5));
        assertThat(StudentT.two95(30)).isCloseTo(2.042272456, within(1e-6));
        assertThat(StudentT.two95(100)).isCloseTo(1.983971519, within(1e-6));
    }

    @Test
    void the_figure_has_lines_for_sparse_optimizers_and_levels_for_the_others() {
        String svg = new String(
                SweepFigure.of("A title", table(), SweepFigure.Which.BEST)
                        .orElseThrow()
                        .svg(720, 440),
                StandardCharsets.UTF_8);
        assertThat(svg).contains("A title", "SSAM-F, width 4", "SAM, width 8", "SGD, width 4", "best over the epochs");
        assertThat(SweepFigure.of("", SweepTable.of(List.of(result(TASKS.get(0), 1, 1, 1))), SweepFigure.Which.LAST))
                .isEmpty();
        assertThat(SweepTable.of(List.of()).rows()).isEmpty();
    }
}
