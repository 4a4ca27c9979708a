package basin.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the command line and keeps what it wrote. */
final class Capture {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final int status;

    private Capture(Opener opener, BenchProgram program, String... args) {
        Terminal terminal = new Terminal(stream(out), stream(err), false);
        status = Main.run(terminal, opener, program, args);
    }

    /** With an opener and programs that nothing may reach. */
    static Capture of(String... args) {
        return with(noOpener(), args);
    }

    static Capture with(Opener opener, String... args) {
        return new Capture(
                opener,
                (command, threads) -> {
                    throw new AssertionError("A program was started.");
                },
                args);
    }

    static Capture with(BenchProgram program, String... args) {
        return new Capture(noOpener(), program, args);
    }

    private static Opener noOpener() {
        return (config, past, sink) -> {
            throw new AssertionError("An experiment was opened.");
        };
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    int status() {
        return status;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
