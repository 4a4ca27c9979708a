package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpensTest {
    @TempDir
    Path folder;

    @Test
    void one_path_that_is_there_is_for_the_window() {
        String there = folder.toString();
        assertThat(Main.opens(there)).isTrue();
        assertThat(Main.opens()).isFalse();
        assertThat(Main.opens("info")).isFalse();
        assertThat(Main.opens("--help")).isFalse();
        assertThat(Main.opens(there, "more")).isFalse();
        assertThat(Main.opens(there + "/none")).isFalse();
        assertThat(Main.opens("no\0path")).isFalse();
    }

    @Test
    void what_cannot_be_opened_is_bad_input() {
        assertThat(Main.check(folder.toString())).isEqualTo(2);
    }

    @Test
    void a_path_that_is_not_there_is_an_unknown_command() {
        Capture said = Capture.of("none.basin");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err())
                .startsWith("The command \"none.basin\" is unknown; it must be one of info,")
                .endsWith("or a run's folder or a file .basin that is there.\n");
    }
}
