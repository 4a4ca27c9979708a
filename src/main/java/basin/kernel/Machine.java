package basin.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;

/** What this machine computes with. The methods that ask a native library load it at the first call. */
public final class Machine {
    private Machine() {}

    /** The library that runs networks of this precision: {@code oneDNN 3.11, AVX2}; loads it. */
    public static String backend(Precision precision) {
        if (Backends.dnnl(precision)) {
            return DnnlKernels.library();
        }
        Natives.loadNd4j();
        return Backends.gpu() ? "ND4J on CUDA, " + Gpu.here().sentence() : "ND4J on the CPU";
    }

    /** Why floats are slower here than they could be, in a sentence; empty where they are not. Loads oneDNN. */
    public static Optional<String> slowness() {
        if (Backends.gpu()) {
            return Optional.empty();
        }
        if (!Backends.dnnl(Precision.FLOAT)) {
            return Optional.of("oneDNN's library does not load here: floats run on ND4J, many times slower.");
        }
        return DnnlIsa.hasAvx2()
                ? Optional.empty()
                : Optional.of("No AVX2 on this processor: oneDNN works with " + DnnlIsa.name()
                        + ", about half as fast; ND4J would be slower.");
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

    /** The GPU that is used with its compute capability, or the sentence why none is; loads ND4J where there is one. */
    public static String gpu() {
        Gpu here = Gpu.here();
        if (here.usable() && Gpu.off()) {
            return "Not used: basin.gpu is off.";
        }
        return here.usable() && !Backends.gpu()
                ? "Not used: ND4J's CUDA library does not load with " + here.sentence() + "."
                : here.sentence();
    }
}
