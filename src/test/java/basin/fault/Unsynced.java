package basin.fault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** The length up to which each written file is on the disk for certain. Thread safe. */
final class Unsynced {
    private final Map<Path, Long> synced = new HashMap<>();

    /** {@code file} was opened to be written, with {@code length} bytes that stay. */
    synchronized void opened(Path file, long length) {
        synced.merge(file, length, Math::min);
    }

    /** The first {@code length} bytes of {@code file} are on the disk. */
    synchronized void synced(Path file, long length) {
        synced.put(file, length);
    }

    /** A file has another name. */
    synchronized void moved(Path from, Path to) {
        Long length = synced.remove(from);
        synced.remove(to);
        if (length != null) {
            synced.put(to, length);
        }
    }

    /** A file is gone. */
    synchronized void deleted(Path file) {
        synced.remove(file);
    }

    /** Cuts every file to what is on the disk for certain. */
    synchronized void drop() throws IOException {
        for (Map.Entry<Path, Long> file : synced.entrySet()) {
            if (Files.isRegularFile(file.getKey())) {
                try (FileChannel channel = FileChannel.open(file.getKey(), StandardOpenOption.WRITE)) {
                    channel.truncate(file.getValue());
                }
            }
        }
    }
}
