package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    @TempDir
    private Path devices;

    private Properties chosen(String... settings) {
        Properties all = new Properties();
        all.setProperty("os.name", "Linux");
        for (int i = 0; i < settings.length; i += 2) {
            all.setProperty(settings[i], settings[i + 1]);
        }
        Pipeline.choose(all, devices);
        return all;
    }

    @Test
    void drawsInSoftwareOnALinuxWithoutACard() throws IOException {
        assertThat(chosen()).containsEntry("prism.order", "sw").containsEntry("javafx.animation.pulse", "30");
        Files.createFile(Files.createDirectory(devices.resolve("dri")).resolve("card0"));
        assertThat(chosen()).containsEntry("prism.order", "sw");
    }

    @Test
    void leavesTheChoiceToJavaFxWithACard() throws IOException {
        Files.createFile(devices.resolve("nvidia0"));
        assertThat(chosen()).doesNotContainKey("prism.order").doesNotContainKey("javafx.animation.pulse");
        Files.delete(devices.resolve("nvidia0"));
        Files.createFile(Files.createDirectory(devices.resolve("dri")).resolve("renderD128"));
        assertThat(chosen()).doesNotContainKey("prism.order");
    }

    @Test
    void leavesTheUsersChoiceAndOtherSystemsAlone() {
        assertThat(chosen("prism.order", "es2"))
                .containsEntry("prism.order", "es2")
                .doesNotContainKey("javafx.animation.pulse");
        assertThat(chosen("javafx.animation.pulse", "60")).containsEntry("javafx.animation.pulse", "60");
        assertThat(chosen("os.name", "Mac OS X")).doesNotContainKey("prism.order");
    }
}
