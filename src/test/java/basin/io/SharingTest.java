package basin.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.train.Defaults;
import basin.train.RunConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingTest {
    @TempDir
    Path folder;

    @Test
    void settingsComeBackFromTheirTextWhateverBlanksWereAdded() {
        RunConfig config = Defaults.run()
                .draft()
                .data("moons")
                .network("mlp:5-tanh")
                .seed(77)
                .config();
        String text = SavedSettings.text(config);
        assertThat(text).hasSizeLessThan(700).matches("basin:[A-Za-z0-9_-]+");
        assertThat(SavedSettings.isText(" " + text)).isTrue();
        assertThat(SavedSettings.ofText("\n " + text.substring(0, 90) + "\r\n" + text.substring(90) + " "))
                .isEqualTo(config);
    }

    @Test
    void aTextThatIsNoneOrNotWholeIsOneSentence() {
        String text = SavedSettings.text(Defaults.run());
        for (String wrong : List.of(
                "",
                "basin:",
                "hello",
                text.substring(1),
                text.substring(0, text.length() - 9),
                text.replace('A', 'B'),
                "basin:" + "A".repeat(100_000))) {
            assertThatThrownBy(() -> SavedSettings.ofText(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The text holds no settings, or a part of them is missing; copy all of it, from basin: on.");
        }
    }

    @Test
    void aRunThatIsOpenIsNotDeleted() {
        RunFolder run =
                RunFolder.create(folder.resolve("run"), Examples.config(1, Examples.last()), Examples.provenance());
        Bin bin = new Bin(Optional.of(folder.resolve("bin")));
        try (RunWriter writer = RunWriter.goOn(run)) {
            Examples.train(writer, 0, 0, 3);
            assertThatThrownBy(() -> Library.delete(run.path(), bin))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is open in this or another window or program");
            assertThat(run.path()).isDirectory();
        }
        Library.delete(run.path(), bin);
        assertThat(Files.exists(run.path())).isFalse();
        assertThat(folder.resolve("bin/files/run/run.json")).exists();
    }
}
