package basin.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How far a long check is, in a file under {@code target}, so that a check that was stopped goes on. */
public final class Progress {
    private final Path file;

    private Progress(Path file) {
        this.file = file;
    }

    /** Of the check {@code name}. */
    public static Progress of(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "progress"));
        return new Progress(folder.resolve(name));
    }

    /** How many are done; 0 at first. */
    public int done() throws IOException {
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    /** So many are done. */
    public void reached(int done) throws IOException {
        Files.writeString(file, Integer.toString(done));
    }
}
