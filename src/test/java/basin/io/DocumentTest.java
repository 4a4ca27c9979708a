package basin.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.train.RunConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {
    @TempDir
    Path folder;

    private final RunConfig config = Examples.config(2, Examples.last());
    private Path run;

    @BeforeEach
    void write() {
        run = folder.resolve("a");
        RunFolder.create(run, config, Examples.provenance());
    }

    @Test
    void a_run_is_opened_by_its_folder_and_by_two_of_its_files() {
        Document whole = new Document(Optional.of(run), config);
        assertThat(Document.of(run)).isEqualTo(whole);
        assertThat(Document.of(run.resolve("run.json"))).isEqualTo(whole);
        assertThat(Document.of(run.resolve("settings.basin"))).isEqualTo(whole);
    }

    @Test
    void settings_that_were_copied_out_of_a_run_are_opened_alone() throws IOException {
        Path copy = Files.copy(run.resolve("settings.basin"), folder.resolve("mine.basin"));
        assertThat(Document.of(copy)).isEqualTo(new Document(Optional.empty(), config));
    }

    @Test
    void damaged_settings_are_named_with_what_is_allowed() throws IOException {
        Path file = folder.resolve("mine.basin");
        String text = Files.readString(run.resolve("settings.basin"));
        Files.writeString(file, text.replace("\"epochs\" : 6", "\"epochs\" : 0"));
        assertThatThrownBy(() -> Document.of(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("mine.basin", "epochs", "1 or more");
        Files.writeString(file, text.replace("\"format\" : 1", "\"format\" : 2"));
        assertThatThrownBy(() -> Document.of(file)).hasMessageContaining("its format is 2 where 1 is allowed");
    }

    @Test
    void what_is_neither_is_refused() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.txt"), "");
        assertThatThrownBy(() -> Document.of(other))
                .hasMessage("The file " + other + " cannot be opened; it must be a run's folder, its run.json or "
                        + "settings, NAME.basin.");
        assertThatThrownBy(() -> Document.of(folder)).hasMessageContaining("holds no run");
    }
}
