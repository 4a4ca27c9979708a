package basin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import basin.io.Document;
import basin.io.RunFolder;
import basin.io.Safetensors;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large, too deep or elsewhere is refused in a sentence before it takes time or memory. */
class LimitsTest {
    private static final long HUGE = 5L << 30;

    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void train() throws Exception {
        Formats.in(Files.createDirectory(folder.resolve("formats")));
        run = folder.resolve("formats").resolve("whole");
        RunFolder.open(run);
    }

    private void refused(String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunReader(run).read())
                .withMessageMatching("The file [^\\n]*" + why + "[^\\n]*\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.json", "metrics.csv", "events.jsonl", "settings.basin"})
    void a_text_of_gigabytes(String name) throws IOException {
        lengthen(run.resolve(name));
        refused(name + " has 5368709120 bytes; it must have at most \\d+ \\(a quarter of Java's memory");
    }

    private static void lengthen(Path file) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(HUGE);
        }
    }

    @Test
    void tensors_of_gigabytes() throws IOException {
        Path file = folder.resolve("big.safetensors");
        String entries = IntStream.range(0, 4)
                .mapToObj(i -> "\"t" + i + "\":{\"dtype\":\"U8\",\"shape\":[1073741824],\"data_offsets\":["
                        + ((long) i << 30) + "," + ((i + 1L) << 30) + "]}")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        byte[] header = ("{" + entries + "}").getBytes(StandardCharsets.UTF_8);
        Files.write(
                file,
                ByteBuffer.allocate(Long.BYTES + header.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(header.length)
                        .put(header)
                        .array());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Long.BYTES + header.length + (4L << 30));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Safetensors.read(file))
                .withMessageContaining("bytes; it must have at most ");
    }

    @Test
    void a_link_out_of_the_folder() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path precious = Files.writeString(outside.resolve("step-00000099-precious"), "mine");
        Path masks = run.resolve("layers");
        try (var files = Files.list(masks)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(masks);
        Files.createSymbolicLink(masks, outside);
        refused("layers is damaged: it is a link, which leads to another place");
        assertThat(precious).exists();
    }

    @Test
    void a_link_to_the_folder_itself_is_followed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), run);
        assertThat(RunFolder.open(link).checkpointSteps(0)).isNotEmpty();
    }

    @Test
    void a_pipe_that_would_never_end() throws Exception {
        Path pipe = run.resolve("masks").resolve("step-00000007.safetensors");
        boolean made;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            made = false;
        }
        assumeThat(made).as("Pipes are made on Unix alone.").isTrue();
        refused("step-00000007.safetensors is damaged: it is no regular file");
        Path settings = folder.resolve("pipe.basin");
        Files.move(pipe, settings);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.of(settings))
                .withMessageEndingWith("pipe.basin is damaged: it is no regular file.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 1_000_000})
    void json_of_many_levels(int levels) throws IOException {
        Path json = run.resolve("run.json");
        String text = Files.readString(json);
        Files.writeString(json, text.replaceFirst("\"lanes\" : \\[", "\"lanes\" : [" + "[".repeat(levels)));
        refused("run.json is damaged: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp:2147483647", "mlp:99999999999999999999", "mlp:46341-46341", "cnn:1000000000"})
    void a_network_beyond_all_machines(String network) throws IOException {
        Path json = run.resolve("run.json");
        Files.writeString(json, Files.readString(json).replace("mlp:4-tanh", network));
        refused("");
    }
}
