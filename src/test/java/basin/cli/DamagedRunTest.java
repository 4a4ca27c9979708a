package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Experiments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A real run, one of its files damaged: every command that opens it says so in one sentence and touches nothing. */
class DamagedRunTest {
    private static final String TRAIN = "compare --optimizers sgd,ssam-f --data moons --network mlp:4-tanh --epochs 2"
            + " --batch 256 --measure-every 1 --side 3 --final-side 5 --steps 2 --final-steps 3 --probes 1"
            + " --surface-samples 16 --spectrum-samples 16 --threads 1 --out ";
    private static final List<String> COMMANDS = List.of("report", "resume", "spectrum");
    private static final Map<Path, byte[]> WHOLE = new TreeMap<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void train() throws IOException {
        Path run = folder.resolve("run");
        Capture trained = Capture.with(Experiments::resume, (TRAIN + run).split(" "));
        assertThat(trained.status()).as(trained.err()).isZero();
        WHOLE.clear();
        WHOLE.putAll(files(run));
        assertThat(WHOLE).hasSizeGreaterThan(10);
    }

    /** A text in a file, the one that stands there instead, and what the sentence says of it. */
    @ParameterizedTest
    @CsvFileSource(resources = "damages.csv", delimiter = '|', quoteCharacter = '\'', emptyValue = "")
    void a_changed_text_is_named(String file, String from, String to, String why) throws IOException {
        String text = new String(WHOLE.get(Path.of(file)), StandardCharsets.UTF_8);
        int place = text.indexOf(from);
        assertThat(place).as(from).isNotNegative();
        String changed = text.substring(0, place) + (to == null ? "" : to) + text.substring(place + from.length());
        for (String command : COMMANDS) {
            refused(command, file, changed.getBytes(StandardCharsets.UTF_8), why);
        }
    }

    @Test
    void a_checkpoint_of_another_network_is_named() throws IOException {
        Path json = Path.of("run.json");
        byte[] run = WHOLE.get(json);
        String other = new String(run, StandardCharsets.UTF_8).replace("mlp:4-tanh", "mlp:5-tanh");
        String checkpoint = "sgd/checkpoints/step-00000002.safetensors";
        WHOLE.put(json, other.getBytes(StandardCharsets.UTF_8));
        for (String command : COMMANDS) {
            refused(
                    command,
                    checkpoint,
                    WHOLE.get(Path.of(checkpoint)),
                    "it has no tensor dense1.bias of shape [5], which mlp:5-tanh needs");
        }
        WHOLE.put(json, run);
    }

    @Test
    void a_file_cut_short_or_emptied_is_named() throws IOException {
        for (Map.Entry<Path, byte[]> file : WHOLE.entrySet()) {
            String name = file.getKey().toString();
            if (!name.equals("events.jsonl")) { // ends where a crash left it
                for (String command : COMMANDS) {
                    refused(command, name, Arrays.copyOf(file.getValue(), file.getValue().length / 2), "");
                    refused(command, name, new byte[0], "");
                }
            }
        }
    }

    @Test
    void a_flipped_bit_in_a_checkpoint_is_named() throws IOException {
        String name = "ssam-f/checkpoints/step-00000002.safetensors";
        byte[] bytes = WHOLE.get(Path.of(name));
        for (int place = 0; place < bytes.length; place += 211) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= 2;
            for (String command : COMMANDS.subList(1, COMMANDS.size())) { // a report reads no weights
                refused(command, name, flipped, "");
            }
        }
    }

    private static void refused(String command, String file, byte[] bytes, String why) throws IOException {
        Path run = folder.resolve("damaged");
        for (Map.Entry<Path, byte[]> whole : WHOLE.entrySet()) {
            Path target = run.resolve(whole.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, whole.getKey().equals(Path.of(file)) ? bytes : whole.getValue());
        }
        Map<Path, byte[]> before = files(run);
        Capture found = Capture.of(command, run.toString());
        String name = Path.of(file).getFileName().toString();
        assertThat(found.err())
                .as(command)
                .matches("The file [^\\n]*" + name + " is damaged: [^\\n]*\\.\\R")
                .doesNotContain("Exception", "basin.train", "java.")
                .contains(why);
        assertThat(found.out()).isEmpty();
        assertThat(found.status()).isEqualTo(2);
        assertThat(files(run)).containsExactlyEntriesOf(before);
    }

    private static Map<Path, byte[]> files(Path run) throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(run)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith(".lock"))
                    .toList()) {
                files.put(run.relativize(file), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
