package basin.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Means, standard errors and paired differences against numbers worked out by hand; the file against a crash. */
class SeedTableTest {
    private static final double EXACT = 1e-12;

    private static ResultFile<SeedResult> file(Path path) {
        return new ResultFile<>(path, 2, SeedResult.class, "study");
    }

    private static SeedResult result(long seed, String lane, double accuracy, double lambda1) {
        return new SeedResult(seed, lane, "", accuracy, 0.9, 0.5, lambda1, 1.5, 2);
    }

    @Test
    void a_mean_has_the_standard_error_of_its_finite_values() {
        Mean mean = Mean.of(1, 2, 3, 4, Double.NaN);

        assertThat(mean.value()).isCloseTo(2.5, within(EXACT));
        assertThat(mean.error()).isCloseTo(Math.sqrt(5.0 / 3 / 4), within(EXACT));
        assertThat(mean.n()).isEqualTo(4);
        assertThat(Mean.of(7).error()).isNaN();
        assertThat(Mean.of().value()).isNaN();
        assertThat(Mean.of(1, 1.1, 0.9).significant()).isTrue();
        assertThat(Mean.of(-1, 1.1, 0.2).significant()).isFalse();
    }

    @Test
    void differences_are_paired_by_seed_with_the_first_lane() {
        SeedTable table = SeedTable.of(List.of(
                result(0, "sgd", 0.5, 9),
                result(0, "sam", 0.6, 3),
                result(1, "sgd", 0.7, 9),
                result(1, "sam", 0.9, Double.NaN)));

        SeedTable.Row sam = table.rows().get(1);
        assertThat(sam.lane()).isEqualTo("sam");
        assertThat(sam.difference().value()).isCloseTo(0.15, within(EXACT));
        assertThat(sam.difference().error()).isCloseTo(0.05, within(EXACT));
        assertThat(sam.lambda1().n()).isEqualTo(1);
        assertThat(table.rows().get(0).difference().value()).isZero();
    }

    @Test
    void results_survive_the_file_and_a_half_written_line_is_cut(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("results.jsonl");
        List<SeedResult> written = List.of(result(3, "sgd", 0.1, Double.NaN), result(3, "sam", 1.0 / 3, 2));
        file(path).append(written);
        Files.writeString(path, "{\"seed\":4,\"la", StandardOpenOption.APPEND);

        assertThat(file(path).read()).isEqualTo(written);
        file(path).append(List.of(result(4, "sgd", 1, 1), result(4, "sam", 1, 1)));
        assertThat(file(path).read()).hasSize(4);
    }

    @Test
    void a_seed_whose_other_lane_was_lost_in_a_crash_is_trained_again(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("results.jsonl");
        List<SeedResult> whole = List.of(result(3, "sgd", 0.1, 1), result(3, "sam", 0.2, 2));
        file(path).append(whole);
        file(path).append(List.of(result(4, "sgd", 0.3, 3)));
        Files.writeString(path, "{\"seed\":4,\"la", StandardOpenOption.APPEND);

        assertThat(file(path).read()).isEqualTo(whole);
        assertThat(Files.readAllLines(path)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"seed\":3}",
                "{\"seed\":3,\"seed\":3}",
                "\u00e9\u0000\u00ff",
                "\u0000\u0000\u0001\u0003ab"
            })
    void a_line_that_lacks_something_is_no_row_of_zeros(String line, @TempDir Path folder) throws IOException {
        Path path = folder.resolve("results.jsonl");
        Files.write(path, (line + "\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> file(path).read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("Line 1 of the file .*results.jsonl is not a result of a study; .*\\.");
    }

    @Test
    void a_line_that_is_no_result_is_named(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("results.jsonl"), "nonsense\n");

        assertThatThrownBy(() -> file(path).read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 1 of the file " + path);
    }
}
