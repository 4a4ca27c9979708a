package basin.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * Words for Java that let the program start from an archive of loaded classes, made once: a third less work at each of
 * more than a hundred starts. Such an archive takes classes from jars alone, so that the program is packed into one.
 */
final class SharedClasses {
    private static final String TRAINED = "train --data moons --network mlp:4-tanh --epochs 1 --optimizer ssam-d"
            + " --batch 128 --threads 1 --measure-every 0 --out ";
    private static final List<String> WORDS = made();

    private SharedClasses() {}

    /** What stands behind {@code java} and before the program's own arguments. */
    static List<String> words() {
        return WORDS;
    }

    private static List<String> made() {
        try {
            Path folder = Files.createTempDirectory("basin-classes");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            String classes = classPath(folder.resolve("basin.jar"));
            Path archive = folder.resolve("classes.jsa");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(words("-XX:ArchiveClassesAtExit=" + archive, classes));
            command.addAll(List.of((TRAINED + folder.resolve("run")).split(" ", -1)));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("out")));
            }
            return words("-XX:SharedArchiveFile=" + archive, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Contents.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A small process starts sooner; what is measured here is no speed. Java's remarks on archives go nowhere.
    private static List<String> words(String archive, String classes) {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                archive,
                "-cp",
                classes,
                "basin.Launcher");
    }

    /** This process's class path without the tests, the program's folder packed into {@code jar}. */
    private static String classPath(Path jar) {
        List<Path> all = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
        Path program = all.stream()
                .filter(p -> Files.exists(p.resolve("basin/Launcher.class")))
                .findFirst()
                .orElseThrow();
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", program.toString(), ".");
        if (status != 0) {
            throw new IllegalStateException("The program could not be packed.");
        }
        return all.stream()
                .map(p -> p.equals(program) ? jar : p)
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
