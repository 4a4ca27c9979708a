package pack;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the program once while it is packed, window and training, and has the Java machine keep the classes it loaded
 * in a cache that goes into the package: a start then reads them from there.
 */
final class Rehearsal {
    private static final String CACHE = "basin.aot";
    private static final int START_SECONDS = 120;
    private static final int TRAIN_SECONDS = 120;
    private static final int END_SECONDS = 600;

    private final Image image;

    Rehearsal(Image image) {
        this.image = image;
    }

    /** Adds the cache to the image in {@code folder}; without a screen, or where none comes of it, the sentence that says so. */
    String run(Path folder, Path work) throws IOException, InterruptedException {
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
                        "-XX:AOTCacheOutput=" + cache + " -Dprism.forceGPU=true -Duser.home=" + home
                                + " -Djava.util.prefs.userRoot=" + home));
        Process process = builder.start();
        try {
            watch(process, home);
        } catch (AWTException e) {
            process.destroyForcibly();
            return "The window cannot be driven here (" + e.getMessage() + "), so the package starts without a cache.";
        }
        end(process);
        if (!Files.exists(cache)) {
            return "The start was not recorded (" + work.resolve("rehearsal.log")
                    + "), so the package starts without a cache.";
        }
        image.addOption(folder, "-XX:AOTCache=$APPDIR/" + CACHE);
        dropDefault(folder);
        return "The start's classes are kept in " + CACHE + ", " + (Files.size(cache) >> 20) + " MiB.";
    }

    /** The Java platform's own cache, which this one holds too. */
    private static void dropDefault(Path folder) throws IOException {
        for (Path file : Tools.tree(folder)) {
            if (file.toString().endsWith(".jsa")) {
                Files.delete(file);
            }
        }
    }

    /** Presses Train when the window is there, and waits for the first epoch's weights. */
    private static void watch(Process process, Path home) throws IOException, InterruptedException, AWTException {
        Robot robot = new Robot();
        long start = System.nanoTime();
        Path runs = home.resolve("Basin/runs");
        while (!Files.exists(runs) && within(start, START_SECONDS) && process.isAlive()) {
            TimeUnit.SECONDS.sleep(3);
            press(robot, KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);
        }
        start = System.nanoTime();
        while (!trained(runs) && within(start, TRAIN_SECONDS) && process.isAlive()) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static boolean within(long start, int seconds) {
        return System.nanoTime() - start < TimeUnit.SECONDS.toNanos(seconds);
    }

    private static boolean trained(Path runs) throws IOException {
        if (!Files.exists(runs)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(runs)) {
            return files.anyMatch(f -> f.toString().contains("surfaces") && Files.isRegularFile(f));
        }
    }

    private static void press(Robot robot, int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
    }

    /** Asks the program to end, so that the Java machine has the time to write. */
    private static void end(Process process) throws IOException, InterruptedException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            new ProcessBuilder(List.of("taskkill", "/T", "/PID", Long.toString(process.pid())))
                    .start()
                    .waitFor();
        } else {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
