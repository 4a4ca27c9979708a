package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What OpenMP says of its own settings when it loads, in a Java machine of its own. */
class SpinningTest {
    /** Loads oneDNN. */
    static final class Load {
        private Load() {}

        public static void main(String[] args) {
            Natives.loadDnnl();
        }
    }

    private static String settings(Map<String, String> environment) throws IOException {
        assumeTrue(Platform.isLinux(), "only GNU's OpenMP knows the setting");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Load.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("OMP_") || name.startsWith("GOMP_"));
        builder.environment().put("OMP_DISPLAY_ENV", "verbose");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void waitingThreadsSpinBriefly() throws IOException {
        assertThat(settings(Map.of())).contains("GOMP_SPINCOUNT = '1000'");
    }

    @Test
    void whatTheUserSetsStays() throws IOException {
        assertThat(settings(Map.of("GOMP_SPINCOUNT", "77"))).contains("GOMP_SPINCOUNT = '77'");
        assertThat(settings(Map.of("OMP_WAIT_POLICY", "active"))).doesNotContain("GOMP_SPINCOUNT = '1000'");
    }
}
