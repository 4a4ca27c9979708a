package basin.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Another process that times something and prints one JSON line about it. */
interface BenchProgram {
    /**
     * Runs {@code command} to its end.
     *
     * @param environment variables to add to this program's own
     * @return the last line it printed
     * @throws IOException if it cannot be started, fails or prints no such line: the message says why
     */
    Map<String, Object> run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException;
}
