package basin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A fault at the writing operations of a run, one after the other: what is left is opened and goes on to the bits of a
 * run that nothing befell. The way of SQLite's crash tests.
 */
class EveryWriteTest {
    private static final int STRIDE = 41;

    @TempDir
    static Path folder;

    private static Map<String, String> whole;
    private static int operations;

    @BeforeAll
    static void train() throws Exception {
        Path run = folder.resolve("whole");
        Fault none = new Fault(Fault.Kind.NONE, 0);
        assertThat(TinyRun.train(FaultyFiles.path(run, none), TinyRun.config())).containsOnly("");
        whole = Contents.of(run);
        operations = none.count();
        assertThat(operations).isGreaterThan(200);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void at_some_writes(Fault.Kind kind) throws Exception {
        for (int at = 0; at < operations; at += STRIDE) {
            struck(kind, at);
        }
    }

    @Tag("crash")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void at_every_write(Fault.Kind kind) throws Exception {
        for (int at = 0; at < operations; at++) {
            struck(kind, at);
        }
    }

    private static void struck(Fault.Kind kind, int at) throws Exception {
        Path run = folder.resolve("run");
        Contents.delete(run);
        Fault fault = new Fault(kind, at);
        assertThat(end(run, fault))
                .as("%s at %d", kind, at)
                .allMatch(s -> s.isEmpty() || s.matches("The file .* cannot be written: " + fault.reason() + "\\."));
        fault.settle();
        Path later = FaultyFiles.path(run, new Fault(Fault.Kind.NONE, 0));
        if (!Files.exists(run.resolve("run.json"))) {
            Contents.delete(run); // nothing had begun
            TinyRun.train(later, TinyRun.config());
        }
        assertThat(TinyRun.resume(later)).as("%s at %d", kind, at).containsOnly("");
        assertThat(Contents.parts(run)).isEmpty();
        assertThat(Contents.differences(Contents.of(run), whole))
                .as("%s at %d", kind, at)
                .isEmpty();
    }

    private static List<String> end(Path run, Fault fault) throws InterruptedException {
        try {
            return TinyRun.train(FaultyFiles.path(run, fault), TinyRun.config());
        } catch (IllegalArgumentException e) {
            return List.of(e.getMessage());
        }
    }
}
