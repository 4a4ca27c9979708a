package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a GPU is used, and the sentence where it is not. */
class GpuTest {
    private static final long GIB = 1L << 30;

    private static Gpu judge(int major, int minor, long memory, int driver) {
        return Gpu.judge(() -> new GpuDevice("Card", major, minor, memory, driver), () -> {});
    }

    @Test
    void capabilities_from_3_7_to_8_9_are_used() {
        for (int capability : new int[] {37, 50, 61, 75, 86, 89}) {
            Gpu gpu = judge(capability / 10, capability % 10, 2 * GIB, 11_000);
            assertThat(gpu.usable()).as("%d", capability).isTrue();
        }
        assertThat(judge(8, 6, 24 * GIB, 12_040).sentence()).isEqualTo("Card, compute capability 8.6, 24.0 GiB");
    }

    @Test
    void others_are_not() {
        assertThat(judge(3, 5, 8 * GIB, 11_060))
                .isEqualTo(new Gpu(
                        false,
                        "Not used: Card, compute capability 3.5, 8.0 GiB, is older than ND4J's CUDA library, which starts at"
                                + " 3.7."));
        assertThat(judge(9, 0, 80 * GIB, 12_000))
                .isEqualTo(new Gpu(
                        false,
                        "Not used: Card, compute capability 9.0, 80.0 GiB, is newer than ND4J's CUDA library, which ends at"
                                + " 8.9."));
        assertThat(judge(8, 0, 2 * GIB - 1, 12_000).sentence()).endsWith("has too little memory; 2 GiB are needed.");
        assertThat(judge(8, 0, 4 * GIB, 10_020).sentence())
                .endsWith("has a driver for CUDA 10.2; one for 11.0 or newer is needed.");
    }

    @Test
    void what_is_missing_is_said() {
        Gpu none = Gpu.judge(
                () -> {
                    throw new IllegalStateException("this system has no NVIDIA driver.");
                },
                () -> {});
        assertThat(none).isEqualTo(new Gpu(false, "Not used: this system has no NVIDIA driver."));
        Gpu bare = Gpu.judge(() -> new GpuDevice("Card", 8, 6, 8 * GIB, 11_060), () -> {
            throw new IllegalStateException("libcublas.so.11 of CUDA 11 is missing; install NVIDIA's CUDA 11 runtime.");
        });
        assertThat(bare.usable()).isFalse();
        assertThat(bare.sentence()).startsWith("Not used: libcublas.so.11");
    }

    @Test
    void this_machine_has_a_sentence_and_computes() {
        assertThat(Machine.gpu()).isNotBlank();
        assertThat(Backends.gpu()).isEqualTo(!Machine.gpu().startsWith("Not used: "));
        try (Kernels kernels = Backends.open(Precision.DOUBLE, 1)) {
            assertThat(kernels.name()).isEqualTo(Backends.gpu() ? "ND4J JCublasBackend" : "ND4J CpuBackend");
        }
    }
}
