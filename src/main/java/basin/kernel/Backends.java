package basin.kernel;

import org.nd4j.linalg.factory.Nd4j;

/** Chooses what runs a network: ND4J on a GPU that can be used; else oneDNN for floats where it loads (x86-64 and arm64), else ND4J. */
public final class Backends {
    private Backends() {}

    /**
     * Kernels for the calling thread, which is to place, run and close them.
     *
     * @param threads that they may use, at least 1
     * @throws IllegalArgumentException if there are fewer threads
     * @throws MissingLibraryException if a native library is
     */
    public static Kernels open(Precision precision, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; it must be at least 1.");
        }
        if (dnnl(precision)) {
            return new DnnlKernels(threads);
        }
        Natives.loadNd4j();
        return new Nd4jKernels(precision, threads);
    }

    /**
     * Kernels that only count: their tensors have no memory, their operations do nothing, and {@link Kernels#bytes} grows
     * as that of {@link #open}'s does. Slots may have no vectors.
     *
     * @throws UnsupportedOperationException where not {@link #folds}: ND4J's arrays cannot be without memory
     */
    public static Kernels counting(Precision precision, int threads) {
        if (!dnnl(precision)) {
            throw new UnsupportedOperationException("ND4J makes no arrays without memory.");
        }
        return new DnnlKernels(threads, true);
    }

    /** Whether kernels of this precision here have {@link Kernels#folded}. */
    public static boolean folds(Precision precision) {
        return dnnl(precision);
    }

    /** Whether oneDNN runs networks of this precision here; loads it. */
    static boolean dnnl(Precision precision) {
        return precision == Precision.FLOAT && !gpu() && Natives.loadDnnl();
    }

    /** Whether networks run on a GPU; loads ND4J where there is one. */
    static boolean gpu() {
        if (Gpu.off() || !Gpu.here().usable()) {
            return false;
        }
        Natives.loadNd4j();
        return !Nd4j.getEnvironment().isCPU();
    }
}
