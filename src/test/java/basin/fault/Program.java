package basin.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program in a process of its own. */
final class Program {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it with {@code arguments}; what it prints goes to files in {@code folder}. */
    static Program start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    /** As {@link #start(Path, String...)}, behind the words of {@code wrapper}. */
    static Program start(Path folder, List<String> wrapper, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SharedClasses.words());
        command.addAll(Stream.of(arguments).toList());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Program(process, out, err);
    }

    /** Its exit status, when it has ended. */
    int await() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The program did not end.");
        }
        return process.exitValue();
    }

    /** Whether it has not ended. */
    boolean running() {
        return process.isAlive();
    }

    /** Ends it at once (SIGKILL); whether it was running. */
    boolean kill() throws InterruptedException {
        process.destroyForcibly();
        return process.waitFor() != 0;
    }

    /** What it printed. */
    String out() throws IOException {
        return Files.readString(out);
    }

    /** What it complained of. */
    String err() throws IOException {
        return Files.readString(err);
    }
}
