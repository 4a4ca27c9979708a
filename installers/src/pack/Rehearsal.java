package pack;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Starts the program once while it is packed, window and training, and has the Java machine keep the classes it loaded
 * in a cache that goes into the package: a start then reads them from there.
 */
final class Rehearsal {
    private static final String CACHE = "basin.aot";

    /** The first Java that makes such a cache in one run. */
    private static final int CACHE_SINCE = 25;

    private final Image image;
    private final int java;

    /** Of {@code image}, which has Java {@code java}. */
    Rehearsal(Image image, int java) {
        this.image = image;
        this.java = java;
    }

    /** Adds the cache to the image in {@code folder}; without a screen, or where none comes of it, the sentence that says so. */
    String run(Path folder, Path work) throws IOException, InterruptedException {
        if (java < CACHE_SINCE) {
            return "Java " + java + " keeps no such cache, so the package starts without.";
        }
        if (GraphicsEnvironment.isHeadless()) {
            return "There is no screen, so the program was not started here and the package starts without a cache.";
        }
        Path cache = image.appFolder(folder).resolve(CACHE);
        Path home = Files.createDirectories(work.resolve("home"));
        ProcessBuilder builder = new ProcessBuilder(image.command(folder).toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("rehearsal.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_TOOL_OPTIONS",
                        "-XX:AOTCacheOutput=" + cache + " -Dprism.order=es2,sw -Dprism.forceGPU=true" + " -Duser.home="
                                + home + " -Djava.util.prefs.userRoot=" + home));
        Process process = builder.start();
        try {
            Eyes eyes = new Eyes(process);
            eyes.awaitWindow();
            use(eyes, home);
        } catch (AWTException | Refusal e) {
            process.destroyForcibly();
            return "The window cannot be driven here (" + e.getMessage() + "), so the package starts without a cache.";
        }
        Tools.end(process);
        if (!Files.exists(cache)) {
            return "The start was not recorded (" + work.resolve("rehearsal.log")
                    + "), so the package starts without a cache.";
        }
        image.addOption(folder, "-XX:AOTCache=$APPDIR/" + CACHE);
        dropDefault(folder);
        return "The start's classes are kept in " + CACHE + ", " + (Files.size(cache) >> 20) + " MiB.";
    }

    /** What a slow machine does not come to is only not in the cache. */
    private static void use(Eyes eyes, Path home) throws IOException, InterruptedException {
        try {
            eyes.train(home);
            eyes.measure(home);
        } catch (Refusal e) {
            System.err.println(e.getMessage());
        }
    }

    /** The Java platform's own cache, which this one holds too. */
    private static void dropDefault(Path folder) throws IOException {
        for (Path file : Tools.tree(folder)) {
            if (file.toString().endsWith(".jsa")) {
                Files.delete(file);
            }
        }
    }
}
