package basin.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Versions of the program and of what computes in it, from the class path. Loads nothing native. */
public final class Versions {
    private Versions() {}

    /** The version of Basin. */
    public static String basin() {
        return property("/basin/io/version.properties");
    }

    /** The libraries that compute, and their versions. */
    public static SortedMap<String, String> libraries() {
        SortedMap<String, String> found = new TreeMap<>();
        found.put("oneDNN", property("/META-INF/maven/org.bytedeco/dnnl/pom.properties"));
        found.put("ND4J", property("/META-INF/maven/org.nd4j/nd4j-api/pom.properties"));
        found.put("Deeplearning4j", property("/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties"));
        return found;
    }

    private static String property(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
