package basin.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/** What this machine computes with. The methods that ask a native library load it at the first call. */
public final class Machine {
    private static final int LAST_CUDA_MAJOR = 8; // the newest that ND4J's CUDA 11.6 build has machine code for

    private Machine() {}

    /** The library that runs networks of this precision: {@code oneDNN 3.11, AVX2}; loads it. */
    public static String backend(Precision precision) {
        if (Backends.dnnl(precision)) {
            return DnnlKernels.library();
        }
        Natives.loadNd4j();
        return Nd4j.getEnvironment().isCPU() ? "ND4J on the CPU" : "ND4J on CUDA";
    }

    /** The instruction set that oneDNN uses: {@code AVX2}; the processor's name where there is no oneDNN; loads it. */
    public static String instructions() {
        return Backends.dnnl(Precision.FLOAT) ? DnnlIsa.name() : System.getProperty("os.arch");
    }

    /** The version of JavaCPP, which binds the native libraries. */
    public static String javacpp() {
        String version = Loader.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    /** The cores that this process may use. */
    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** The threads that one lane gets where nothing else runs: all cores. */
    public static int threads() {
        return cores();
    }

    /** The memory in bytes. */
    public static long memory() {
        return Natives.memory();
    }

    /** The bytes that all vectors together may take: the Java machine's limit of direct memory, else its largest heap. */
    public static long vectorMemory() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        long limit = Long.parseLong(machine.getVMOption("MaxDirectMemorySize").getValue());
        return limit > 0 ? limit : Runtime.getRuntime().maxMemory();
    }

    /** The GPU that is used with its compute capability, or the sentence why none is; loads ND4J. */
    public static String gpu() {
        Natives.loadNd4j();
        if (Nd4j.getEnvironment().isCPU()) {
            return "Not used: this is the build for the CPU.";
        }
        NativeOps ops = NativeOpsHolder.getInstance().getDeviceNativeOps();
        if (ops.getAvailableDevices() == 0) {
            return "Not used: CUDA finds none.";
        }
        int major = ops.getDeviceMajor(0);
        String found = String.format(
                Locale.ROOT, "%s, compute capability %d.%d", ops.getDeviceName(0), major, ops.getDeviceMinor(0));
        return major > LAST_CUDA_MAJOR ? "Not used: " + found + " is newer than ND4J's CUDA library." : found;
    }
}
