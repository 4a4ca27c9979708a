package basin.io;

import basin.train.RunConfig;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A run as a list of runs shows it.
 *
 * @param path its folder
 * @param changed when something was last written to it
 * @param config what it trains; null where that cannot be read
 * @param results a lane each; empty where they cannot be read
 * @param label what people wrote about it
 * @param trouble why it cannot be read, a sentence; empty where it can
 */
public record LibraryEntry(
        Path path, Instant changed, RunConfig config, List<Result> results, RunLabel label, String trouble) {
    /** Copies the list. */
    public LibraryEntry {
        results = List.copyOf(results);
    }

    /** Its title, or else its folder's name. */
    public String name() {
        return label.title().isEmpty() ? path.getFileName().toString() : label.title();
    }

    /**
     * What a lane came to.
     *
     * @param lane its name
     * @param steps it took
     * @param epochs whole ones
     * @param testAccuracy after the last of them, 0..1; NaN before the first
     * @param trainAccuracy likewise
     * @param best highest test accuracy of all; NaN before the first
     */
    public record Result(String lane, int steps, int epochs, double testAccuracy, double trainAccuracy, double best) {}
}
