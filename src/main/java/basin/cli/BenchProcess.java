package basin.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Processes of this machine. */
final class BenchProcess implements BenchProgram {
    private final AtomicReference<Process> running = new AtomicReference<>();

    /** A table that is stopped leaves no program behind, which would take the processor for minutes. */
    BenchProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "bench-end"));
    }

    private void end() {
        Process process = running.get();
        if (process != null) {
            process.destroy();
        }
    }

    /** The command that starts this program anew, its arguments to follow. */
    static List<String> basin() {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "basin.Launcher"));
        return command;
    }

    /** This Java machine's program. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public Map<String, Object> run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        File errors = File.createTempFile("basin-bench", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
            builder.environment().putAll(environment);
            Process process = builder.start();
            running.set(process);
            try {
                String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int status = process.waitFor();
                if (status != 0) {
                    throw new IOException(last(Files.readString(errors.toPath()), "it ended with status " + status));
                }
                return JsonLine.parse(last(out, ""));
            } finally {
                process.destroy();
            }
        } finally {
            Files.delete(errors.toPath());
        }
    }

    private static String last(String text, String none) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? none : lines.get(lines.size() - 1).strip();
    }
}
