package basin.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What people wrote about a run; a file of its own in its folder, which nothing else reads.
 *
 * @param title instead of the folder's name; empty for that
 * @param tags in small letters, each once
 * @param notes any text
 */
public record RunLabel(String title, List<String> tags, String notes) {
    /** Nothing was written. */
    public static final RunLabel NONE = new RunLabel("", List.of(), "");

    private static final String FILE = "label.json";

    /** Copies the list. */
    public RunLabel {
        tags = List.copyOf(tags);
    }

    /** That of the run in {@code folder}. */
    public static RunLabel of(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.isRegularFile(file) ? Json.read(file, RunLabel.class) : NONE;
    }

    /** Writes it for the run in {@code folder}. */
    public void write(Path folder) {
        Json.write(folder.resolve(FILE), this);
    }
}
