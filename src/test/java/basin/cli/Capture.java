package basin.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the command line and keeps what it wrote. */
final class Capture {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final int status;

    private Capture(Opener opener, boolean interactive, String... args) {
        Terminal terminal = new Terminal(stream(out), stream(err), interactive);
        status = Main.run(terminal, opener, args);
    }

    /** With an opener that nothing may reach. */
    static Capture of(String... args) {
        return with(
                (config, past, sink) -> {
                    throw new AssertionError("An experiment was opened.");
                },
                args);
    }

    static Capture with(Opener opener, String... args) {
        return new Capture(opener, false, args);
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
