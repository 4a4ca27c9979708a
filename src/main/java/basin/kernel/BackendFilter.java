package basin.kernel;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.nd4j.common.config.ND4JClassLoading;

/**
 * Hides ND4J's CUDA backend from it. Where both are on the class path ND4J tries CUDA first, writes a stack trace where
 * that fails, and can be told otherwise only by the environment of the process.
 */
final class BackendFilter extends ClassLoader {
    private static final String SERVICE = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";
    private static final String CUDA = "nd4j-cuda";

    private BackendFilter(ClassLoader parent) {
        super(parent);
    }

    /** Has ND4J, which must not be loaded yet, look for backends where CUDA's is not. */
    static void install() {
        ND4JClassLoading.setNd4jClassloader(new BackendFilter(BackendFilter.class.getClassLoader()));
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Enumeration<URL> all = super.getResources(name);
        if (!name.equals(SERVICE)) {
            return all;
        }
        return Collections.enumeration(Collections.list(all).stream()
                .filter(url -> !url.toString().contains(CUDA))
                .toList());
    }
}
