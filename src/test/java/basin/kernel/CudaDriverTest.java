package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a driver that was built for it, in a process of its own, since a library is loaded once. */
@EnabledOnOs(OS.LINUX)
class CudaDriverTest {
    private static final String SOURCE = """
            #include <stdlib.h>
            #include <string.h>
            static int number(const char *name) { return atoi(getenv(name)); }
            int cuInit(unsigned flags) { return number("FAKE_STATUS"); }
            int cuDeviceGetCount(int *count) { *count = number("FAKE_COUNT"); return 0; }
            int cuDeviceGet(int *device, int index) { *device = 7 + index; return 0; }
            int cuDriverGetVersion(int *version) { *version = 11060; return 0; }
            int cuDeviceTotalMem_v2(size_t *bytes, int device) { *bytes = 6442450944u; return device != 7; }
            int cuDeviceGetName(char *name, int length, int device) { strcpy(name, "Fake"); return device != 7; }
            int cuDeviceGetAttribute(int *value, int which, int device) {
                *value = which == 75 ? number("FAKE_MAJOR") : which == 76 ? 6 : -1;
                return device != 7;
            }
            """;

    @TempDir
    private static Path folder;

    /** Prints the first device, or why there is none. */
    public static final class Asker {
        private Asker() {}

        /** Asks. */
        public static void main(String[] args) {
            System.out.println(Gpu.judge(CudaDriver::device, () -> {}).sentence());
        }
    }

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("cuda.c"), SOURCE);
        int status;
        try {
            status = new ProcessBuilder("gcc", "-shared", "-fPIC", "-o", folder + "/libcuda.so.1", source.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("gcc.log").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            status = -1;
        }
        Assumptions.assumeTrue(status == 0, "The driver for this test is not built here, because gcc is missing.");
    }

    private static String ask(int status, int count, int major) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djna.library.path=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asker.class.getName()))
                .redirectErrorStream(true);
        java.environment().put("FAKE_STATUS", Integer.toString(status));
        java.environment().put("FAKE_COUNT", Integer.toString(count));
        java.environment().put("FAKE_MAJOR", Integer.toString(major));
        Process process = java.start();
        try (InputStream out = process.getInputStream()) {
            String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(process.waitFor()).as(printed).isZero();
            return printed.lines().reduce((a, b) -> b).orElse("");
        }
    }

    @Test
    void a_device_is_described() throws IOException, InterruptedException {
        assertThat(ask(0, 2, 8)).isEqualTo("Fake, compute capability 8.6, 6.0 GiB");
    }

    @Test
    void a_newer_device_is_refused() throws IOException, InterruptedException {
        assertThat(ask(0, 1, 9)).contains("Fake, compute capability 9.6, 6.0 GiB, is newer than ND4J's CUDA library");
    }

    @Test
    void a_driver_without_device_or_with_an_error_is_refused() throws IOException, InterruptedException {
        assertThat(ask(100, 0, 8)).isEqualTo("Not used: the NVIDIA driver finds no GPU.");
        assertThat(ask(0, 0, 8)).isEqualTo("Not used: the NVIDIA driver finds no GPU.");
        assertThat(ask(804, 1, 8)).isEqualTo("Not used: the NVIDIA driver answers cuInit with error 804.");
    }
}
