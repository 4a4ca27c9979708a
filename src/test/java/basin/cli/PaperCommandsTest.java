package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import basin.data.RandomPictures;
import basin.io.RunFolder;
import basin.io.Safetensors;
import basin.train.LaneCheckpoint.Stored;
import basin.train.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code data}, {@code presets}, {@code import} and {@code export --what weights}, as they are typed. */
class PaperCommandsTest {
    private static final Path FILES = Path.of("src/test/resources/networks");

    @TempDir
    Path folder;

    private static void refuses(String sentence, String... args) {
        Capture run = Capture.of(args);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence).hasLineCount(1);
    }

    @Test
    void dataNamesItsSetsAndRefusesWhatCannotBeBrought() throws IOException {
        Capture list = Capture.of("data", "list");
        assertThat(list.status()).isZero();
        assertThat(list.out()).contains("cifar100", "fashion-mnist", "read from a folder of your own");
        refuses("it must be \"list\" or \"fetch NAME\"", "data", "fetch");
        refuses("\"imagenet\" cannot be brought; it must be one of cifar10", "data", "fetch", "imagenet");
        Files.writeString(folder.resolve("mine"), "x");
        refuses("is not empty", "data", "fetch", "mnist", "--to", folder.toString());
        assertThat(folder.resolve("mine")).hasContent("x");
    }

    @Test
    void presetsShowEachValueWithItsSource() {
        Capture all = Capture.of("presets");
        Presets.all().forEach(p -> assertThat(all.out()).contains(p.name()));
        Capture one = Capture.of("presets", "cifar10-resnet18");
        assertThat(one.out()).contains("--rho", "Mi et al. 2022, 5.1").hasLineCount(17);
        refuses("The preset \"best\" is unknown; it must be one of cifar10-resnet18", "presets", "best");
        refuses("no preset is given", "train", "--scale", ".5");
        refuses(
                "The scale is 2.0; it must be",
                "train",
                "--preset",
                "cifar10-resnet18",
                "--scale",
                "2",
                "--data-dir",
                "x");
    }

    @Test
    void weightsComeInAndGoOutBitForBit() throws IOException {
        Path data = folder.resolve("data");
        RandomPictures.write(data, 5, 2, 16);
        Path run = folder.resolve("run");
        Path file = FILES.resolve("resnet18-cifar-names.safetensors");
        String[] of = ("--network resnet18 --width 4 --data images:16 --threads 1 --batch 4 --data-dir " + data
                        + " --out " + run)
                .split(" ", -1);
        Capture in = Capture.of(concat(List.of("import", file.toString()), of));
        assertThat(in.err()).isEmpty();
        assertThat(in.status()).isZero();
        assertThat(in.out()).startsWith("Imported into " + run + ": test accuracy ");
        assertThat(RunFolder.open(run).done()).isTrue();
        Path out = folder.resolve("out.safetensors");
        assertThat(Capture.of("export", run.toString(), "--what", "weights", "--to", out.toString())
                        .status())
                .isZero();
        Map<String, Stored> given = named(FILES.resolve("resnet18.safetensors"));
        Map<String, Stored> found = named(out);
        given.keySet().removeIf(name -> name.endsWith("num_batches_tracked"));
        assertThat(found.keySet()).isEqualTo(given.keySet());
        given.forEach((name, t) -> assertThat(found.get(name).bytes()).as(name).isEqualTo(t.bytes()));
        refuses("already holds a run", concat(List.of("import", file.toString()), of));
        of[3] = "5";
        of[of.length - 1] = folder.resolve("other").toString();
        refuses("has the shape [4, 3, 3, 3]; it must be [5, 3, 3, 3].", concat(List.of("import", file.toString()), of));
        assertThat(folder.resolve("other")).doesNotExist();
    }

    private static String[] concat(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    private static Map<String, Stored> named(Path file) {
        return Safetensors.read(file).tensors().stream().collect(Collectors.toMap(Stored::name, Function.identity()));
    }
}
