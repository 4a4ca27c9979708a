package basin.kernel;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loading of the native libraries, with the limits of the memory they may take. */
public final class Natives {
    /** How often a waiting thread looks again before it sleeps: some ten microseconds, as long as Java needs between calls. */
    private static final String SPINS = "1000";

    private static final String LIMIT = Long.toString(memory());
    private static final Logger LOG = LoggerFactory.getLogger(Natives.class);
    private static boolean chosen;
    private static boolean tried;
    private static boolean loaded;

    private Natives() {}

    /**
     * Loads all of them, so that nothing later waits for it; the first start of all unpacks them into a cache. May be
     * called on any thread, and again.
     *
     * @param progress is told in words what takes time, on the calling thread
     * @throws MissingLibraryException if it is ND4J's; without oneDNN's, ND4J does its work
     */
    public static void prepare(Consumer<String> progress) {
        limits();
        if (firstStart()) {
            progress.accept("Unpacking the native libraries into " + cache() + "; this happens once.");
        }
        progress.accept("Loading oneDNN.");
        loadDnnl();
        progress.accept("Loading ND4J.");
        loadNd4j();
    }

    /** Loads oneDNN; false where it is not to be had. */
    static synchronized boolean loadDnnl() {
        if (!tried) {
            tried = true;
            limits();
            limitSpinning();
            try {
                Loader.load(dnnl.class);
                loaded = true;
            } catch (LinkageError e) {
                LOG.warn("oneDNN does not load here; floats run on ND4J, many times slower.", e);
            }
        }
        return loaded;
    }

    /** Loads ND4J with its backend. */
    static void loadNd4j() {
        limits();
        limitSpinning();
        chooseBackend();
        try {
            Nd4j.getBackend();
        } catch (LinkageError | RuntimeException e) {
            throw new MissingLibraryException("ND4J", e);
        }
    }

    private static synchronized void chooseBackend() {
        if (!chosen) {
            chosen = true;
            if (Gpu.off() || !Gpu.here().usable()) {
                BackendFilter.install();
            }
        }
    }

    /** The memory of this machine in bytes. */
    static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    /** JavaCPP's own limits follow the Java heap, which says nothing about arrays outside it; the user's come first. */
    private static void limits() {
        for (String name : new String[] {"maxbytes", "maxphysicalbytes"}) {
            String key = "org.bytedeco.javacpp." + name;
            System.setProperty(key, System.getProperty(key, LIMIT));
        }
    }

    /**
     * Lets the threads of GNU's OpenMP sleep soon when they wait for each other: by default they spin, and where other
     * programs want the cores they spin at the expense of the thread they wait for. The library reads its environment
     * when it loads, and that of the process is not Java's copy of it. What the user has set stays.
     */
    private static synchronized void limitSpinning() {
        if (Platform.isLinux() && System.getenv("OMP_WAIT_POLICY") == null) {
            Object[] keepingTheUsers = {"GOMP_SPINCOUNT", SPINS, 0};
            NativeLibrary.getProcess().getFunction("setenv").invokeInt(keepingTheUsers);
        }
    }

    private static boolean firstStart() {
        if (System.getProperty("org.bytedeco.javacpp.pathsfirst") != null) {
            return false; // a package has them unpacked
        }
        String[] unpacked = cache().list((folder, name) -> name.startsWith("dnnl-"));
        return unpacked == null || unpacked.length == 0;
    }

    private static File cache() {
        try {
            return Loader.getCacheDir();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
