package basin.sweep;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The jars of this program that a worker needs. */
final class SparkJars {
    /** Of the window, and what Spark has in versions of its own, which its classes find first. */
    private static final String LEFT_OUT =
            "(javafx|fxyz3d|atlantafx|ikonli|logback|slf4j-api|jackson-(core|databind|annotations)|spark-|scala-library).*";

    private SparkJars() {}

    /** All of them, Basin's own first. */
    static List<Path> all() {
        Path own = own();
        Set<Path> found = new LinkedHashSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            add(found, Path.of(entry).toAbsolutePath().normalize());
        }
        List<Path> jars = new ArrayList<>(List.of(own));
        found.stream()
                .filter(j -> !j.equals(own) && !j.getFileName().toString().matches(LEFT_OUT))
                .forEach(jars::add);
        return jars;
    }

    private static Path own() {
        try {
            Path own = Path.of(SparkJars.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath()
                    .normalize();
            if (!Files.isRegularFile(own)) {
                throw new IllegalArgumentException(
                        "Basin runs from a folder of classes, which Spark cannot send; build basin.jar with"
                                + " \"mvn package\" and start that.");
            }
            return own;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds {@code jar}, where it is one, and those that its manifest names. */
    private static void add(Set<Path> found, Path jar) {
        if (!jar.toString().endsWith(".jar") || !Files.isRegularFile(jar) || !found.add(jar)) {
            return;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String named =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (named != null) {
                for (String entry : named.trim().split("\\s+", -1)) {
                    add(found, jar.resolveSibling(entry).normalize());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
