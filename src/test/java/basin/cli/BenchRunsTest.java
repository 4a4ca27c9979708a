package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.kernel.Precision;
import basin.model.NetworkSpec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the work is done, and what is printed of it. */
class BenchRunsTest {
    /** Takes one millisecond more each time. */
    private static final class Counted implements BenchWork {
        private int runs;

        @Override
        public long run() {
            runs++;
            return runs * 1_000_000L;
        }

        @Override
        public void close() {}
    }

    @Test
    void the_work_is_done_exactly_so_often_and_the_first_are_left_out() {
        Counted work = new Counted();
        Counted reference = new Counted();
        BenchTimes[] times = BenchTimes.of(work, Optional.of(reference), 7, 3);
        assertThat(work.runs).isEqualTo(7);
        assertThat(reference.runs).isEqualTo(7);
        assertThat(times[0].least()).isEqualTo(4);
        assertThat(times[0].median()).isEqualTo(5.5);
        assertThat(times[0].most()).isEqualTo(7);
        assertThat(BenchTimes.of(new Counted(), Optional.empty(), 1, 0)[0].median())
                .isEqualTo(1);
    }

    /** Every kind once, small. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gradient --width 1",
                "step --width 1 --optimizer sam",
                "forward --width 1",
                "hvp --width 1",
                "hvp --further --width 1",
                "surface --width 1",
                "spectrum --network mlp:4",
                "mask --size 1000",
                "mask --size 1000 --optimizer ssam-d",
                "fisher --width 1 --samples 3",
                "convolutions --width 1",
                "lanes --width 1",
                "product --size 16",
                "bandwidth --size 1000",
                "gradient --network mlp:4 --precision double",
            })
    void every_kind_prints_a_line(String work) throws IOException {
        Capture run = Capture.of(("bench " + work + " --batch 2 --runs 2 --threads 1 --json").split(" "));
        assertThat(run.err()).isEmpty();
        Map<String, Object> line = JsonLine.parse(run.out().strip());
        assertThat(line)
                .containsEntry("what", work.split(" ", 2)[0])
                .containsEntry("threads", 1)
                .containsEntry("runs", 2)
                .containsEntry("warm_up", 1);
        assertThat((double) line.get("median_ms")).isNotNegative();
        List<String> referenced = List.of("mask", "fisher", "convolutions", "lanes");
        assertThat(line.containsKey("ratio")).isEqualTo(referenced.contains(line.get("what")));
    }

    @Test
    void alone_leaves_the_other_side_out() {
        Capture run = Capture.of("bench", "mask", "--size", "1000", "--runs", "1", "--alone");
        assertThat(run.out()).startsWith("mask of 1000, ").doesNotContain("one pass");
    }

    @Test
    void the_convolutions_are_counted_as_the_network_counts_them() {
        try (BenchWork work = BenchKind.CONVOLUTIONS.open(settings())) {
            // width 1, image 32 x 32: stem 27,648; stage by stage 3 x 3 and the shortcuts, multiplications a sample
            long stem = 27 * 1024;
            long first = 4 * 9 * 1024;
            long later = 3 * (18 * 256 + 3 * 36 * 256 + 2 * 256);
            double expected = 2.0 * 2 * (2 * stem + 3 * (first + later));
            assertThat(work.amount().orElseThrow().count()).isEqualTo(expected);
        }
    }

    private static BenchSettings settings() {
        return new BenchSettings(
                NetworkSpec.parse("resnet18", 1, RandomImages.SHAPE, RandomImages.CLASSES),
                1,
                2,
                "ssam",
                0.5,
                false,
                1,
                1,
                1,
                Precision.FLOAT);
    }

    @Test
    void a_line_that_is_no_json_is_a_sentence() {
        assertThatThrownBy(() -> JsonLine.parse("hello"))
                .isInstanceOf(IOException.class)
                .hasMessage("it printed \"hello\" where a JSON object was expected");
    }
}
