package basin.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Texts as paths. */
final class Paths {
    private Paths() {}

    /** Whether {@code text} is the path of something that is there. */
    static boolean exists(String text) {
        try {
            return Files.exists(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The path {@code text}, given for {@code name}. */
    static Path of(String name, String text) {
        try {
            if (text.isBlank()) {
                throw new InvalidPathException(text, "empty");
            }
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(name + " is \"" + text + "\"; it must be a path.");
        }
    }
}
