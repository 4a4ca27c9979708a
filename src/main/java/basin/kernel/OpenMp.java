package basin.kernel;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The number of threads of oneDNN's OpenMP runtime, which each thread that calls it has for itself. The runtime is
 * found by asking oneDNN's own library, since a process can hold several (ND4J and OpenBLAS bring theirs); where a
 * library does not pass such questions on (Windows), by name.
 */
final class OpenMp {
    private static final Logger LOG = LoggerFactory.getLogger(OpenMp.class);
    private static final List<String> NAMES = List.of("vcomp140", "libiomp5md");
    private static final Optional<NativeLibrary> RUNTIME = find();

    private OpenMp() {}

    private static Optional<NativeLibrary> find() {
        Optional<NativeLibrary> own = runtime(Loader.load(dnnl.class));
        for (int i = 0; i < NAMES.size() && own.isEmpty(); i++) {
            own = runtime(NAMES.get(i));
        }
        if (own.isEmpty()) {
            LOG.warn("The number of oneDNN's threads cannot be set on this system; it uses as many as it likes.");
        }
        return own;
    }

    private static Optional<NativeLibrary> runtime(String library) {
        try {
            NativeLibrary found = NativeLibrary.getInstance(library);
            found.getFunction("omp_set_num_threads");
            return Optional.of(found);
        } catch (UnsatisfiedLinkError e) {
            LOG.debug("No OpenMP runtime by way of {}", library, e);
            return Optional.empty();
        }
    }

    /** Lets oneDNN use {@code threads} threads when it is called from this one. */
    static void threads(int threads) {
        RUNTIME.map(r -> r.getFunction("omp_set_num_threads")).ifPresent(f -> f.invokeVoid(new Object[] {threads}));
    }

    /** How many threads oneDNN would use when called from this one; empty where the runtime was not found. */
    static Optional<Integer> threads() {
        Optional<Function> get = RUNTIME.map(r -> r.getFunction("omp_get_max_threads"));
        return get.map(f -> f.invokeInt(new Object[0]));
    }
}
