package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own, as a user starts it. */
class ProcessTest {
    @TempDir
    Path folder;

    @Test
    void bad_input_is_one_sentence_and_loads_neither_natives_nor_the_window() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "basin.Launcher",
                        "train",
                        "--rho",
                        "-1"))
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(read("err")).isEqualTo("Rho is -1; it must be 0 or more." + System.lineSeparator());
        assertThat(read("out"))
                .contains("basin.cli.Main")
                .doesNotContain(" javafx.", " org.nd4j.", " org.bytedeco.", " org.deeplearning4j.");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("out", "err");
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
