package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bench all} with programs that answer as the test says. */
class BenchRowTest {
    @TempDir
    Path folder;

    private final List<String> calls = new ArrayList<>();
    private final List<Map<String, String>> environments = new ArrayList<>();

    /** Milliseconds by side, one an answer; the last again when they are used up. */
    private final Map<String, List<Double>> answers = new HashMap<>();

    private BenchProgram program() {
        return (command, environment) -> {
            environments.add(environment);
            String side = side(command);
            calls.add(side);
            List<Double> times = answers.get(side);
            if (times == null) {
                throw new IOException("No module named 'torch'");
            }
            long before = calls.stream().filter(side::equals).count() - 1;
            double ms = times.get((int) Math.min(before, times.size() - 1));
            Map<String, Object> line = new HashMap<>();
            line.put("median_ms", ms);
            if (command.contains("spectrum")) {
                line.put("products", 30);
            }
            if (command.contains("convolutions")) {
                line.putAll(
                        Map.of("rate", 300.0, "unit", "GFLOP/s", "reference", "a product", "reference_rate", 400.0));
            }
            return line;
        };
    }

    private static String side(List<String> command) {
        if (command.contains("peer.LibTorch")) {
            return "libtorch";
        }
        if (command.contains("bench")) {
            return command.contains("sgd") ? "sgd" : "basin";
        }
        return command.contains("--channels-last") ? "last" : "first";
    }

    private Capture run(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of("bench", "all", "--rows"));
        all.addAll(List.of(args));
        return Capture.with(program(), all.toArray(String[]::new));
    }

    private String script() throws IOException {
        return Files.writeString(folder.resolve("peer.py"), "").toString();
    }

    @Test
    void the_sides_alternate_and_the_fastest_counts_pair_by_pair() throws IOException {
        answers.put("basin", List.of(8.0, 20.0, 9.0));
        answers.put("first", List.of(12.0, 30.0, 11.0));
        answers.put("last", List.of(10.0, 40.0, 10.0));
        answers.put("libtorch", List.of(50.0));
        Capture run =
                run("gradient-16-32", "--pairs", "3", "--json", "--peer", script(), "--libtorch", folder.toString());
        assertThat(calls)
                .containsExactly(
                        "basin", "first", "last", "libtorch", "basin", "first", "last", "basin", "first", "last");
        Map<String, Object> line = JsonLine.parse(run.out().strip());
        assertThat(line)
                .containsEntry("row", "gradient-16-32")
                .containsEntry("pairs", 3)
                .containsEntry("basin", 9.0)
                .containsEntry("against", "PyTorch channels last")
                .containsEntry("ratio", 0.8)
                .containsEntry("ratio_min", 0.5)
                .containsEntry("ratio_max", 0.9)
                .containsEntry("goal", 0.9)
                .containsEntry("met", true);
        assertThat(run.status()).isZero();
    }

    @Test
    void without_pytorch_basins_side_is_printed_and_it_says_so() throws IOException {
        answers.put("basin", List.of(8.0));
        Capture run = run("gradient-16-32", "--pairs", "2", "--peer", script());
        assertThat(calls).containsExactly("basin", "first", "last", "basin");
        assertThat(run.out())
                .contains("PyTorch is left out, as it does not run here: No module named 'torch'.")
                .containsPattern("gradient, width 16, batch 32, ms +8\\.0 +- +- +- +<= 0\\.90\\R");
        assertThat(run.status()).isZero();
    }

    @Test
    void kept_memory_is_the_peers_alone() throws IOException {
        answers.put("basin", List.of(8.0));
        answers.put("first", List.of(12.0));
        answers.put("last", List.of(12.0));
        run("gradient-16-32", "--pairs", "1", "--threads", "2", "--kept-memory", "--peer", script());
        assertThat(environments.get(0)).isEqualTo(Map.of("OMP_NUM_THREADS", "2"));
        assertThat(environments.get(2)).containsEntry("OMP_NUM_THREADS", "2").containsEntry("MALLOC_MMAP_MAX_", "0");
    }

    @Test
    void without_a_peer_it_says_how_to_name_one() throws IOException {
        answers.put("basin", List.of(8.0));
        assertThat(run("gradient-16-32", "--pairs", "1").out())
                .startsWith("PyTorch is not asked for")
                .contains("--peer");
    }

    @Test
    void an_ssam_step_is_held_against_basins_own_sgd_step() throws IOException {
        answers.put("basin", List.of(42.0));
        answers.put("sgd", List.of(20.0));
        Capture run = run("ssam-over-sgd-0.5", "--pairs", "1");
        assertThat(calls).containsExactly("basin", "sgd");
        assertThat(run.out()).containsPattern("s = 0\\.5, ms +42\\.0 +20\\.0 +own +2\\.10 +<= 2\\.03  missed\\R");
    }

    @Test
    void convolutions_are_a_share_of_the_product_of_which_more_is_better() throws IOException {
        answers.put("basin", List.of(5.0));
        Capture run = run("convolutions", "--pairs", "1");
        assertThat(run.out()).containsPattern("GFLOP/s +300\\.0 +400\\.0 +a product +0\\.75 +>= 0\\.75\\R");
    }

    @Test
    void a_spectrum_is_held_against_as_many_products_of_the_peers() throws IOException {
        answers.put("basin", List.of(600.0));
        answers.put("first", List.of(40.0));
        answers.put("last", List.of(50.0));
        Capture run = run("spectrum-16", "--pairs", "1", "--peer", script());
        assertThat(run.out()).containsPattern("ms +600\\.0 +1200\\.0 +PyTorch +0\\.50 +<= 0\\.65\\R");
    }

    @Test
    void every_row_of_the_table_is_there() {
        assertThat(BenchRow.all())
                .extracting(BenchRow::id)
                .doesNotHaveDuplicates()
                .contains(
                        "gradient-64-128",
                        "forward-64-32",
                        "hvp-16-32",
                        "further-64-32",
                        "step-sam",
                        "lanes",
                        "fisher");
        assertThat(BenchAll.rows(List.of("hvp", "mask")))
                .extracting(BenchRow::id)
                .containsExactly("hvp-16-32", "hvp-64-32", "mask");
    }

    @Test
    void basins_own_failure_ends_the_table() throws IOException {
        Capture run = run("mask", "--pairs", "1");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("Row mask was not timed: No module named 'torch'");
    }
}
