package basin.kernel;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether networks run on a GPU, decided once before ND4J loads.
 *
 * @param usable whether ND4J's CUDA library can run here
 * @param sentence the GPU, or why none is used, for people
 */
record Gpu(boolean usable, String sentence) {
    private static final Logger LOG = LoggerFactory.getLogger(Gpu.class);
    private static final String BACKEND = "/org/nd4j/linalg/jcublas/JCublasBackend.class";
    private static final String SETTING = "basin.gpu";
    private static Gpu here;

    /** What holds for this machine and this build; asks the driver at the first call. */
    static synchronized Gpu here() {
        if (here == null) {
            here = Gpu.class.getResource(BACKEND) == null
                    ? new Gpu(false, "Not used: this is the build for the CPU.")
                    : judge(CudaDriver::device, CudaDriver::checkLibraries);
        }
        return here;
    }

    /** Whether the user keeps networks on the CPU by {@code -Dbasin.gpu=off}. */
    static boolean off() {
        return System.getProperty(SETTING, "on").equals("off");
    }

    /** The judgement on the device that {@code driver} gives, with the check of the libraries after it. */
    static Gpu judge(Supplier<GpuDevice> driver, Runnable libraries) {
        try {
            GpuDevice device = driver.get();
            if (!device.objection().isEmpty()) {
                return new Gpu(false, "Not used: " + device + ", " + device.objection() + ".");
            }
            libraries.run();
            return new Gpu(true, device.toString());
        } catch (IllegalStateException e) {
            LOG.debug("No GPU is used", e);
            return new Gpu(false, "Not used: " + e.getMessage());
        }
    }
}
