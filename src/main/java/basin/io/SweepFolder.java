package basin.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A sweep on the disk: {@code sweep.json}, the spec as it was asked for last, {@code results.jsonl}, and the tables and
 * figures made of it. The spec may change from call to call, since results carry all their settings. While it is open, no
 * other program can open it.
 */
public final class SweepFolder implements AutoCloseable {
    private static final String SPEC = "sweep.json";

    private final Path path;
    private final FolderLock lock;

    private SweepFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Refuses, with a sentence, a {@code path} that holds something other than a sweep; nothing is written. */
    public static void check(Path path) {
        if (!Files.exists(path.resolve(SPEC))) {
            RunFolder.checkFree(path);
        }
    }

    /** Makes the folder of a new sweep or opens one begun before, for the text {@code spec}. */
    public static SweepFolder open(Path path, byte[] spec) {
        check(path);
        FolderLock lock = FolderLock.of(path);
        try {
            check(path); // nobody else can have begun here after this
            Disk.replace(path.resolve(SPEC), ByteBuffer.wrap(spec));
            return new SweepFolder(path, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether {@code path} holds a sweep. */
    public static boolean is(Path path) {
        return Files.isRegularFile(spec(path));
    }

    /** The spec of the sweep in the folder {@code path}. */
    public static Path spec(Path path) {
        return path.resolve(SPEC);
    }

    /** The file that results are added to, in the folder {@code path} of a sweep. */
    public static Path results(Path path) {
        return path.resolve("results.jsonl");
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** The file that results are added to. */
    public Path results() {
        return results(path);
    }

    /** Writes {@code text} to the file {@code name} here. */
    public void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes {@code bytes} to the file {@code name} here. */
    public void write(String name, byte[] bytes) {
        Disk.replace(path.resolve(name), ByteBuffer.wrap(bytes));
    }

    @Override
    public void close() {
        lock.close();
    }
}
