package basin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import basin.fault.Contents;
import basin.fault.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** No file, however it is made, does more than be read or be refused in a sentence. */
class FuzzTest {
    private static final long SEED = 8;
    private static final int FEW = 300;
    private static final int MANY = 1_000_000;
    private static final int AT_A_TIME = 10_000;

    @TempDir
    Path folder;

    private Path place;

    @TestFactory
    Stream<DynamicTest> some_inputs_of() throws Exception {
        return Formats.in(place()).stream()
                .map(format -> DynamicTest.dynamicTest(
                        format.name(),
                        () -> assertThat(watch(format).read(0, FEW)).isPositive()));
    }

    @Tag("fuzz")
    @TestFactory
    Stream<DynamicTest> a_million_inputs_of() throws Exception {
        int most = Integer.getInteger("basin.fuzz", MANY);
        return Formats.in(place()).stream()
                .map(format -> DynamicTest.dynamicTest(format.name(), () -> {
                    Progress progress = Progress.of("fuzz-" + format.name());
                    for (int from = progress.done(); from < most; from += AT_A_TIME) {
                        watch(format).read(from, Math.min(most, from + AT_A_TIME));
                        progress.reached(Math.min(most, from + AT_A_TIME));
                    }
                }));
    }

    private static Watch watch(Format format) {
        Path place = format.file();
        while (!place.getParent().getFileName().toString().equals(format.name())) {
            place = place.getParent();
        }
        return new Watch(format, new Mutator(format.seeds(), SEED), place.getParent());
    }

    /** In memory where the system has such a folder: millions of small files are written. */
    private Path place() throws IOException {
        Path memory = Path.of("/dev/shm");
        place = Files.isWritable(memory) ? Files.createTempDirectory(memory, "basin-fuzz") : folder.resolve("fuzz");
        return place;
    }

    @AfterEach
    void delete() throws IOException {
        Contents.delete(place);
    }
}
