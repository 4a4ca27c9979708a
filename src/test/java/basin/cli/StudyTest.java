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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons over seeds, really trained on small runs. */
class StudyTest {
    private static final String SMALL = "compare --data moons --network mlp:4 --epochs 2 --batch 128 --threads 1"
            + " --surface-samples 16 --spectrum-samples 16 --final-steps 6 --optimizers sgd,sam:rho=.3 --out ";

    @TempDir
    Path folder;

    private final List<RunConfig> opened = new ArrayList<>();

    private Capture run(String... more) {
        String[] args = Stream.concat(Stream.of((SMALL + folder.resolve("study")).split(" ")), Stream.of(more))
                .toArray(String[]::new);
        return Capture.with(
                (config, past, sink) -> {
                    opened.add(config);
                    return Experiments.resume(config, past, sink);
                },
                args);
    }

    @Test
    void a_study_goes_on_where_it_stopped_and_measures_one_spectrum_a_seed() throws IOException {
        Capture first = run("--seeds", "3,5");
        assertThat(first.err()).isEmpty();
        assertThat(first.status()).isZero();
        assertThat(first.out()).containsPattern("(?m)^seed 3 +sgd \\d+\\.\\d %  sam \\d+\\.\\d %  1/2 ");
        assertThat(first.out()).containsPattern("(?m)^sam +\\d+\\.\\d \\+- \\d");
        assertThat(opened).extracting(RunConfig::seed).containsExactly(3L, 5L);
        for (RunConfig config : opened) {
            assertThat(config.measure().everyEpochs()).isEqualTo(2);
            assertThat(config.measure().samples()).isEqualTo(16);
            assertThat(config.measure().steps()).isEqualTo(6);
        }
        opened.clear();
        Capture second = run("--seeds", "3-5", "--json");
        assertThat(second.status()).isZero();
        assertThat(opened).extracting(RunConfig::seed).containsExactly(4L);
        List<String> rows = second.out().lines().toList();
        assertThat(rows).hasSize(2);
        JsonNode sam = new ObjectMapper().readTree(rows.get(1));
        assertThat(sam.get("lane").asText()).isEqualTo("sam");
        assertThat(sam.get("seeds").asInt()).isEqualTo(3);
        assertThat(sam.get("lambda1").get("n").asInt()).isEqualTo(3);
        assertThat(sam.get("difference").get("error").isNumber()).isTrue();
        assertThat(Files.readAllLines(folder.resolve("study/results.jsonl"))).hasSize(6);
        assertThat(Files.readString(folder.resolve("study/study.json"))).contains("\"network\" : \"mlp:4\"");
    }

    @Test
    void another_configuration_is_refused_and_changes_nothing() throws IOException {
        assertThat(run("--seeds", "1").status()).isZero();
        String results = Files.readString(folder.resolve("study/results.jsonl"));
        Capture other = run("--seeds", "2", "--lr", "0.5");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("holds a study of other settings").hasLineCount(1);
        assertThat(opened).hasSize(1);
        assertThat(Files.readString(folder.resolve("study/results.jsonl"))).isEqualTo(results);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"x | x", "5-3 | 5-3", "1,,2 | 1,,2", "-1 | -1", "0-99999999999 | at most", "1-2-3 | 1-2-3"})
    void seeds_that_are_none_are_refused(String seeds, String named) {
        Capture run = run("--seeds=" + seeds);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(named).hasLineCount(1);
        assertThat(folder.resolve("study")).doesNotExist();
    }

    @Test
    void one_seed_and_many_are_not_both_given() {
        assertThat(run("--seeds", "1", "--seed", "2").err()).contains("one of them is allowed");
    }
}
