package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Experiments;
import basin.train.RunConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code sweep}, really training tiny networks. */
class SweepCommandTest {
    private static final String SPEC =
            "{\"title\":\"Tiny\",\"base\":{\"data\":\"moons\",\"network\":\"mlp:4\",\"epochs\":2,"
                    + "\"batch\":128},\"list\":[{\"optimizer\":[\"sgd\",\"sam\"]},{\"optimizer\":\"ssam-d\",\"sparsity\":[0.5,0.9]}],"
                    + "\"grid\":{\"seed\":[0,1]}}";

    @TempDir
    Path folder;

    private Path spec;
    private Path out;
    private final List<RunConfig> opened = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void write() throws IOException {
        spec = Files.writeString(folder.resolve("tiny.json"), SPEC);
        out = folder.resolve("out");
    }

    private Capture run(String... more) {
        String[] args = Stream.concat(Stream.of("sweep", spec.toString(), "--out", out.toString()), Stream.of(more))
                .toArray(String[]::new);
        return Capture.with(
                (config, past, sink) -> {
                    opened.add(config);
                    return Experiments.resume(config, past, sink);
                },
                args);
    }

    @Test
    void a_sweep_trains_writes_its_tables_and_goes_on_with_what_is_new() throws IOException {
        Capture first = run("--workers", "2");
        assertThat(first.err()).isEmpty();
        assertThat(first.status()).isZero();
        assertThat(first.out())
                .contains("Training 8 runs into " + out + ", 2 at once")
                .containsPattern("(?m)^8/8  S.*, seed [01]: test \\d+\\.\\d+ % last, \\d+\\.\\d+ % best")
                .containsPattern("(?m)^SSAM-D +0\\.9 +2 +\\d+\\.\\d+ ± \\d+\\.\\d+ \\([+−]\\d");
        assertThat(opened).hasSize(8);
        assertThat(Files.readString(out.resolve("table.md"))).startsWith("# Tiny\n\n| optimizer | sparsity | runs |");
        assertThat(Files.readAllLines(out.resolve("table.csv"))).hasSize(5);
        assertThat(new ObjectMapper()
                        .readTree(out.resolve("table.json").toFile())
                        .get("rows"))
                .hasSize(4);
        assertThat(out.resolve("accuracy-last.svg")).exists();
        assertThat(out.resolve("accuracy-best.svg")).exists();
        assertThat(out.resolve("curves.svg")).exists();
        assertThat(Files.readString(out.resolve("sweep.json"))).isEqualTo(SPEC);

        assertThat(Capture.of("report", out.toString()).status()).isZero();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains(
                        "8 of 8 runs have ended.",
                        "<svg",
                        "sparsity",
                        out.resolve("sweep.json").toString())
                .containsPattern("<td>\\d+\\.\\d\\d ± \\d+\\.\\d\\d \\([+−]\\d");

        opened.clear();
        Capture second = run("--set", "seed=[1,2]", "--json");
        assertThat(second.status()).isZero();
        assertThat(opened).extracting(RunConfig::seed).containsOnly(2L).hasSize(4);
        List<String> rows = second.out().lines().toList();
        assertThat(rows).hasSize(4);
        JsonNode sparse = new ObjectMapper().readTree(rows.get(3));
        assertThat(sparse.get("values").get("sparsity").asText()).isEqualTo("0.9");
        assertThat(sparse.get("last").get("n").asInt()).isEqualTo(2);
    }

    @Test
    void a_dry_run_counts_and_trains_nothing() {
        Capture dry = run("--dry-run", "--set", "epochs=10");
        assertThat(dry.status()).isZero();
        assertThat(dry.out()).containsPattern("(?m)^[0-9a-f]{16} +0\\.\\d\\d GB +0\\.\\d{3} Tflop +SGD, seed 0$");
        assertThat(dry.out()).containsPattern("(?m)^8 runs, \\d+ at once, 0\\.\\d{3} Tflop left to do\\.$");
        assertThat(opened).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void a_failed_run_is_said_and_the_status_is_1() {
        Capture run = run("--set", "learningRate=[0.1,1e300]", "--set", "seed=0");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("failed. ", "(1 failed)", "Lower the learning rate");
        assertThat(run.out()).contains("SAM, learningRate 1e300, seed 0: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--workers 0 | Workers is 0; it must be 1 or more.",
                "--workers two | Workers is \"two\"; it must be a whole number.*",
                "--set epochs | --set is \"epochs\"; it must be NAME=VALUE.*",
                "--set epoch=3 | .*a change: \"epoch\" is no setting; it must be one of .*",
                "--set network=cnn:4 | .*cnn.*",
                "--set data=cifar10 | .*no folder is given.*",
            })
    void what_cannot_be_is_one_sentence_and_nothing_is_written(String options, String sentence) {
        Capture run = run(options.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().strip()).matches(sentence);
        assertThat(out).doesNotExist();
    }

    @Test
    void a_folder_of_something_else_is_refused() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("mine.txt"), "mine");
        Capture run = run();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is not empty").hasLineCount(1);
    }

    @Test
    void one_that_the_program_brings_is_found_by_its_name() {
        Capture run = Capture.with(
                (c, p, s) -> null, "sweep", "cifar10-sample", "--set", "data=shapes", "--set", "epochs=1", "--dry-run");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("18 runs, ");
    }
}
