package basin.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings of earlier versions name less, and mean what they meant. */
class OlderSettingsTest {
    @TempDir
    Path folder;

    @Test
    void withoutAugmentationThereWasNone() throws IOException {
        Path file = folder.resolve("old.basin");
        SavedSettings.write(file, Defaults.run());
        String text = Files.readString(file);
        assertThat(text).contains("\"augment\" : \"none\",");
        Files.writeString(file, text.replace("\"augment\" : \"none\",", ""));
        assertThat(SavedSettings.read(file)).isEqualTo(Defaults.run());
        RunConfig cutout =
                Defaults.run().draft().augment(RunConfig.Augment.CUTOUT).config();
        SavedSettings.write(file, cutout);
        assertThat(SavedSettings.read(file)).isEqualTo(cutout);
    }

    @Test
    void lanesWereOfTheirPapersOwnSteps() throws IOException {
        Path file = folder.resolve("old.basin");
        SavedSettings.write(file, Defaults.run());
        String text = Files.readString(file);
        String newer = ",\\s*\"pattern\" : \"weights\",\\s*\"norm\" : \"full\",\\s*\"base\" : \"sgd\","
                + "\\s*\"lookEvery\" : 5,\\s*\"lookAlpha\" : 0.7";
        String old = text.replaceAll(newer, "");
        assertThat(old).doesNotContain("pattern", "norm", "base", "look").hasSizeLessThan(text.length());
        Files.writeString(file, old);
        assertThat(SavedSettings.read(file)).isEqualTo(Defaults.run());
        LaneConfig other = Defaults.lane("x", OptimizerKind.SSAM_F)
                .draft()
                .pattern("2:4")
                .norm(LaneConfig.Norm.MASKED)
                .base(LaneConfig.Base.ADAMW)
                .lookEvery(3)
                .lookAlpha(0.5)
                .config();
        RunConfig newest = Defaults.run().draft().lanes(List.of(other)).config();
        SavedSettings.write(file, newest);
        assertThat(SavedSettings.read(file)).isEqualTo(newest);
    }

    @Test
    void everythingElseMustBeNamedOnceAndRightly() throws IOException {
        Path file = folder.resolve("bad.basin");
        SavedSettings.write(file, Defaults.run());
        String text = Files.readString(file);
        String[][] changes = {
            {"\"augment\" : \"none\"", "\"augment\" : \"all\""},
            {"\"augment\" : \"none\"", "\"augments\" : \"none\""},
            {"\"augment\" : \"none\"", "\"augment\" : \"none\", \"augment\" : \"none\""},
            {"\"augment\" : \"none\"", "\"augment\" : null"},
            {"\"width\" : 16,", ""},
        };
        for (String[] change : changes) {
            assertThat(text).contains(change[0]);
            Files.writeString(file, text.replace(change[0], change[1]));
            assertThatThrownBy(() -> SavedSettings.read(file))
                    .as(change[1])
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is damaged");
        }
    }
}
