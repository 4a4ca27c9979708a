package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program where a native library is missing, or the processor is an old one: in a process of its own. */
class NativeLibrariesTest {
    @TempDir
    Path folder;

    private int run(String without, Map<String, String> environment, String... arguments) throws Exception {
        String jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> {
                    String name = Path.of(entry).getFileName().toString();
                    return without.isEmpty() || !(name.startsWith(without) && name.contains(Loader.getPlatform()));
                })
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", jars, "basin.Launcher");
        builder.command().addAll(Arrays.asList(arguments));
        builder.environment().putAll(environment);
        return builder.directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start()
                .waitFor();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void withoutNd4jThereIsASentenceAndNoRun() throws Exception {
        assertThat(run("nd4j-native-", Map.of(), "train")).isEqualTo(2);
        assertThat(read("err"))
                .isEqualTo("ND4J's native library for " + Loader.getPlatform()
                        + " is missing or cannot be loaded; packages and builds for this system bring it."
                        + System.lineSeparator());
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("out", "err");
    }

    @Test
    void withoutOneDnnNd4jDoesItsWorkAndInfoSaysSo() throws Exception {
        assertThat(run("dnnl-", Map.of(), "info")).isZero();
        assertThat(read("out"))
                .contains("backend float    ND4J on the CPU")
                .contains("oneDNN's library does not load here: floats run on ND4J, many times slower.");
    }

    @Test
    void infoSaysThatAProcessorWithoutAvx2IsSlow() throws Exception {
        Assumptions.assumeTrue(Loader.getPlatform().endsWith("x86_64"), "the setting is one of x86-64");
        assertThat(run("", Map.of("ONEDNN_MAX_CPU_ISA", "SSE41"), "info")).isZero();
        assertThat(read("out")).contains("No AVX2 on this processor: oneDNN works with SSE4.1");
        assertThat(run("", Map.of("ONEDNN_MAX_CPU_ISA", "AVX2"), "info")).isZero();
        assertThat(read("out")).contains("AVX2").doesNotContain("No AVX2");
    }
}
