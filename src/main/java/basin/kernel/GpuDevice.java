package basin.kernel;

import java.util.Locale;

/**
 * A GPU as its driver describes it.
 *
 * @param major first part of the compute capability
 * @param minor second part
 * @param memory in bytes
 * @param driver the newest CUDA that the driver knows: 11060 for 11.6
 */
record GpuDevice(String name, int major, int minor, long memory, int driver) {
    /** ND4J's library has machine code for 3.7 to 8.6, which 8.9 runs too, and none that the driver could translate for newer ones. */
    private static final int OLDEST = 37;

    private static final int NEWEST = 89;

    /** ND4J's code alone takes a gibibyte there. */
    private static final long LEAST_MEMORY = 2L << 30;

    private static final int LEAST_DRIVER = 11_000;

    /** Why it cannot be used; empty where it can. */
    String objection() {
        int capability = 10 * major + minor;
        if (capability < OLDEST) {
            return "is older than ND4J's CUDA library, which starts at 3.7";
        }
        if (capability > NEWEST) {
            return "is newer than ND4J's CUDA library, which ends at 8.9";
        }
        if (memory < LEAST_MEMORY) {
            return "has too little memory; 2 GiB are needed";
        }
        if (driver < LEAST_DRIVER) {
            return String.format(
                    Locale.ROOT,
                    "has a driver for CUDA %d.%d; one for 11.0 or newer is needed",
                    driver / 1000,
                    driver % 1000 / 10);
        }
        return "";
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, compute capability %d.%d, %.1f GiB",
                name,
                major,
                minor,
                memory / (double) (1L << 30));
    }
}
