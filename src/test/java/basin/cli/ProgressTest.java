package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.Provenance;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.LaneState;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What terminal, file and script are shown of a run that goes as the test says. */
class ProgressTest {
    private static final Path RUN = Path.of("somewhere");
    private static final String UP = "\r\u001b[3A";
    private static final String CLEAR = "\u001b[K\n";

    private final RunConfig config = Defaults.run()
            .draft()
            .epochs(20)
            .lanes(Defaults.lanes().subList(0, 2))
            .config();
    private final FakeExperiment experiment = new FakeExperiment(config);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Terminal terminal = new Terminal(stream, stream, true);

    /** What was written since the last call. */
    private String written() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text;
    }

    @Test
    void a_live_table_stays_in_its_place() {
        Progress table = new LiveTable(experiment, terminal);
        table.start(RUN);
        assertThat(written()).isEqualTo("Training into somewhere\n" + LaneTable.HEADER + "\n");
        table.show();
        String first = written();
        assertThat(first.split(CLEAR.replace("[", "\\["), -1)).hasSize(4);
        assertThat(first).doesNotContain(UP).contains("[" + ".".repeat(30) + "] 0 %");
        experiment.put(0, 40, LaneState.TRAINING, "", "");
        experiment.put(1, 80, LaneState.DONE, "Surface", "");
        table.show();
        assertThat(written())
                .startsWith(UP)
                .contains("10/20", "20/20", "75.0", "50.0", "1.5000", "3.00")
                .contains("[" + "#".repeat(23) + ".".repeat(7) + "] 75 %")
                .containsPattern("75 % +\\d+:\\d\\d left  sam: Surface");
    }

    @Test
    void a_long_name_moves_no_column() {
        LaneConfig lane = Defaults.lane("a lane of a long name", OptimizerKind.SAM);
        FakeExperiment one =
                new FakeExperiment(config.draft().lanes(List.of(lane)).config());
        one.put(0, 80, LaneState.DONE, "", "");
        String line = LaneTable.line(one.latest(0), .5, 20);
        assertThat(line).startsWith("a lane of a  ").hasSameSizeAs(LaneTable.HEADER);
    }

    @Test
    void why_a_lane_failed_stands_below_the_table_and_not_in_it() {
        experiment.put(1, 3, LaneState.FAILED, "", "The loss is NaN after step 3.");
        for (Progress progress : List.of(new LiveTable(experiment, terminal), new PlainRows(experiment, terminal))) {
            progress.show();
            assertThat(written()).doesNotContain("NaN after");
            progress.end(RUN);
            assertThat(written()).endsWith("sam: The loss is NaN after step 3.\nDone: somewhere\n");
        }
    }

    @Test
    void the_best_accuracy_over_the_epochs_stands_beside_that_after_the_last() {
        experiment.accuracies(.3, .625, .5);
        experiment.put(0, 5, LaneState.TRAINING, "", "");
        BestAccuracies best = new BestAccuracies(experiment);
        assertThat(best.of(0)).isEqualTo(.3);
        assertThat(best.of(1)).isNaN();
        experiment.put(0, 80, LaneState.DONE, "", "");
        assertThat(best.of(0)).isEqualTo(.625);
        assertThat(best.epoch(0)).isEqualTo(2);
        new PlainRows(experiment, terminal).end(RUN);
        assertThat(written())
                .contains(
                        "test %   best %",
                        "    75.0     62.5 ", "after the last epoch; best %: the highest over the epochs");
        new JsonProgress(experiment, terminal).end(RUN);
        assertThat(written()).contains("\"test_accuracy\":0.75,\"best_test_accuracy\":0.625,\"best_epoch\":2,");
    }

    @Test
    void plain_rows_come_once_every_few_epochs_and_say_when_measuring_begins() {
        experiment.put(1, 4, LaneState.PAUSED, "", "");
        Progress rows = new PlainRows(experiment, terminal);
        rows.show();
        assertThat(written()).isEmpty();
        experiment.put(0, 4, LaneState.TRAINING, "", "");
        rows.show();
        assertThat(written()).isEmpty();
        experiment.put(0, 9, LaneState.TRAINING, "", "");
        rows.show();
        assertThat(written()).startsWith("sgd ").contains(" 2/20 ").hasLineCount(1);
        rows.show();
        assertThat(written()).isEmpty();
        experiment.put(0, 80, LaneState.DONE, "", "");
        experiment.put(1, 80, LaneState.DONE, "Surface", "");
        rows.show();
        assertThat(written()).hasLineCount(3).endsWith("Trained; measuring the last surfaces and eigenvalues.\n");
        rows.show();
        assertThat(written()).isEmpty();
    }

    @Test
    void plain_rows_show_a_lanes_end_too_where_it_falls_between_them() {
        RunConfig odd = config.draft().epochs(25).config();
        FakeExperiment fake = new FakeExperiment(odd);
        Progress rows = new PlainRows(fake, terminal);
        fake.put(0, 97, LaneState.TRAINING, "", "");
        rows.show();
        assertThat(written()).contains(" 24/25 ").hasLineCount(1);
        fake.put(0, 100, LaneState.DONE, "", "");
        rows.show();
        assertThat(written()).contains(" 25/25 ").hasLineCount(1);
    }

    @Test
    void scripts_get_an_object_an_epoch_that_is_new_and_one_at_the_end() throws IOException {
        experiment.put(0, 8, LaneState.PAUSED, "", "");
        Progress json = new JsonProgress(experiment, terminal);
        json.start(RUN);
        json.show();
        assertThat(written()).isEmpty();
        experiment.put(0, 13, LaneState.TRAINING, "", "");
        json.show();
        JsonNode row = new ObjectMapper().readTree(written());
        assertThat(row.get("lane").asText()).isEqualTo("sgd");
        assertThat(row.get("epoch").asInt()).isEqualTo(2);
        assertThat(row.get("step").asInt()).isEqualTo(11);
        assertThat(row.get("test_accuracy").asDouble()).isEqualTo(0.25);
        json.end(RUN);
        JsonNode end = new ObjectMapper().readTree(written());
        assertThat(end.get("run").asText()).isEqualTo("somewhere");
        assertThat(end.get("lanes")).hasSize(2);
        assertThat(end.get("lanes").get(0).get("test_accuracy").asDouble()).isEqualTo(0.75);
        assertThat(end.get("lanes").get(0).get("counted_cost").isNull()).isTrue();
    }

    @Test
    void numbers_that_are_not_finite_are_null_in_records_too() {
        assertThat(JsonLine.of(new basin.sweep.Mean(Double.NaN, Double.POSITIVE_INFINITY, 0)))
                .isEqualTo("{\"value\":null,\"error\":null,\"n\":0}");
    }

    @Test
    void the_time_left_follows_the_speed_since_the_first_look() {
        AtomicLong clock = new AtomicLong();
        TimeLeft left = new TimeLeft(100, clock::get);
        assertThat(left.of(20)).isEmpty();
        clock.set(10_000_000_000L);
        assertThat(left.of(30)).isEqualTo("1:10 left");
        assertThat(left.of(100)).isEqualTo("0:00 left");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rho is -1. It must be 0 or more. | Rho is -1; it must be 0 or more.",
                "The data set is unknown. A folder must be named. | The data set is unknown; a folder must be named.",
                "Done. | Done.",
            })
    void an_error_is_one_sentence(String message, String sentence) {
        assertThat(Sentences.one(message)).isEqualTo(sentence);
    }

    @Test
    void an_error_of_several_lines_is_put_on_one() {
        assertThat(Sentences.one("two\n  lines")).isEqualTo("Two lines.");
    }

    @Test
    void training_ends_with_0_where_every_lane_reached_its_end_and_1_otherwise(@TempDir Path folder) throws Exception {
        for (LaneState end : List.of(LaneState.DONE, LaneState.FAILED)) {
            FakeExperiment fake = new FakeExperiment(config);
            fake.looks = 1;
            fake.put(0, 80, LaneState.DONE, "", "");
            fake.put(1, 80, end, "", "");
            Provenance here = new Provenance("1", "17", "here", new TreeMap<>(), "CPU", "AVX2", 2, "00");
            RunFolder run = RunFolder.create(folder.resolve(end.name()), config, here);
            RunWriter writer = RunWriter.goOn(run);
            int status = new Training(run, terminal, false).run(fake, writer);
            assertThat(status).isEqualTo(end == LaneState.DONE ? 0 : 1);
            assertThat(fake.calls).containsExactly("start", "close");
            assertThat(written()).contains("Done: " + run.path());
        }
    }
}
