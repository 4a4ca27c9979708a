package basin.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
    @TempDir
    Path folder;

    private final List<Stored> tensors = List.of(
            new Stored("mask", LaneCheckpoint.Type.U8, List.of(5), new byte[] {1, 0, 1, 1, 0}),
            new Stored("conv1.weight", LaneCheckpoint.Type.F32, List.of(2, 3), random(24)),
            new Stored("momentum.conv1.weight", LaneCheckpoint.Type.F64, List.of(2, 3), random(48)),
            new Stored("empty", LaneCheckpoint.Type.I64, List.of(0), new byte[0]));

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private Path written(String name) {
        Path file = folder.resolve(name);
        Safetensors.write(file, new Safetensors.Contents(tensors, Map.of("b", "2", "a", "é")));
        return file;
    }

    @Test
    void comes_back_as_it_was_in_order() {
        Safetensors.Contents read = Safetensors.read(written("a"));
        assertThat(read.texts()).isEqualTo(Map.of("a", "é", "b", "2"));
        assertThat(read.tensors()).usingRecursiveComparison().isEqualTo(tensors);
    }

    @Test
    void the_same_contents_are_the_same_bytes_and_floats_lie_at_multiples_of_their_size() throws IOException {
        byte[] bytes = Files.readAllBytes(written("a"));
        assertThat(Files.readAllBytes(written("b"))).isEqualTo(bytes);
        assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8)
                .isZero();
        assertThat(text(bytes)).contains("\"mask\":{\"dtype\":\"U8\",\"shape\":[5],\"data_offsets\":[72,77]}");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void any_byte_that_changed_is_noticed() throws IOException {
        Path file = written("a");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            byte[] wrong = bytes.clone();
            wrong[i] ^= 1;
            Files.write(file, wrong);
            refused(file);
        }
    }

    @Test
    void any_end_that_is_missing_is_noticed() throws IOException {
        Path file = written("a");
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            refused(file);
        }
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        refused(file);
    }

    /** Headers for eight bytes of numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"a\":1}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8],\"more\":1}}",
                "{\"a\":{\"dtype\":\"BF16\",\"shape\":[4],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":7,\"shape\":[4],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2.0],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":2,\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[65536,65536,65536,65536],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,9]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8.0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,18446744073709551616]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
                "{\"__metadata__\":{\"x\":1},\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"__metadata__\":3,\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}} {}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}"
            })
    void a_wrong_header_is_a_sentence(String header) throws IOException {
        Path file = foreign(header);
        assertThatThrownBy(() -> Safetensors.read(file)).hasMessageStartingWith("The file " + file + " is damaged: ");
    }

    @Test
    void a_file_from_elsewhere_is_read() throws IOException {
        Path file = foreign("{\"a\": {\"dtype\": \"F32\", \"shape\": [2, 1], \"data_offsets\": [0, 8]}}   ");
        assertThat(Safetensors.read(file).tensors()).singleElement().satisfies(t -> assertThat(t.shape())
                .containsExactly(2, 1));
    }

    @Test
    void a_header_longer_than_any_is_refused_before_it_is_read() throws IOException {
        for (long length : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 1 << 25}) {
            Path file = folder.resolve("long");
            Files.write(
                    file,
                    ByteBuffer.allocate(64)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putLong(length)
                            .array());
            refused(file);
        }
    }

    private Path foreign(String header) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("foreign");
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file, bytes.putLong(json.length).put(json).array());
        return file;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void refused(Path file) {
        assertThatThrownBy(() -> Safetensors.readOwn(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The file " + file + " is damaged: ")
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("\n");
    }
}
