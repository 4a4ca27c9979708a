package pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Tools of the JDK that runs this, other programs, and trees of files. */
final class Tools {
    private static final int END_SECONDS = 600;
    private static final Pattern LIBRARY = Pattern.compile(".+\\.so(\\.[0-9.]+)?");

    private Tools() {}

    /** Runs a tool of this JDK; what it printed. */
    static String jdk(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new Refusal("This JDK has no " + name + "; a full one is needed."));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int status = tool.run(out, out, arguments.toArray(String[]::new));
        String text = printed.toString(StandardCharsets.UTF_8);
        if (status != 0) {
            throw new Refusal(name + " failed with status " + status + ":\n" + text);
        }
        return text;
    }

    /** Runs another program with more in its environment; what it printed. */
    static String run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text;
        try (InputStream in = process.getInputStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int status = process.waitFor();
        if (status != 0) {
            throw new Refusal(String.join(" ", command) + " failed with status " + status + ":\n" + text);
        }
        return text;
    }

    /** Asks a program to end, so that its Java machine has the time to write, and waits until it has. */
    static void end(Process process) throws IOException, InterruptedException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            new ProcessBuilder("taskkill", "/T", "/PID", Long.toString(process.pid()))
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

    /** All files and folders below {@code root}, deepest first. */
    static List<Path> tree(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** Deletes {@code root} with all that is in it, where it is there. */
    static void delete(Path root) throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : tree(root)) {
                Files.delete(path);
            }
        }
    }

    /** Takes the tables of symbols for debuggers out of Linux's libraries below {@code root}, 23 MB of ND4J's. */
    static void strip(Path root) throws IOException, InterruptedException {
        for (Path file : tree(root)) {
            if (Files.isRegularFile(file)
                    && LIBRARY.matcher(file.getFileName().toString()).matches()) {
                run(Map.of(), List.of("strip", "--strip-unneeded", file.toString()));
            }
        }
    }

    /** Puts {@code time} on all files: packages then have it, and the Java machine's cache knows the jars by it. */
    static void touch(Path root, FileTime time) throws IOException {
        for (Path path : tree(root)) {
            Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(time, null, null);
        }
    }

    /** The bytes of all files below {@code root}. */
    static long size(Path root) throws IOException {
        long sum = 0;
        for (Path path : tree(root)) {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                sum += Files.size(path);
            }
        }
        return sum;
    }
}
