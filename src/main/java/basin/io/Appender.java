package basin.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of lines that grows; each line is handed to the system at once and synced at checkpoints. A line that a crash or
 * a full disk left half written goes before the next one is added. Thread safe.
 */
public final class Appender implements AutoCloseable {
    private final Path file;
    private final FileChannel out;
    private long length;
    private boolean torn;

    /** Adds to {@code file}, which is made where it is not there. */
    public Appender(Path file) {
        this.file = file;
        try {
            out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            length = wholeLines(out);
            torn = length < out.size();
        } catch (IOException e) {
            throw Disk.notWritten(file, e);
        }
    }

    /** The bytes up to the last line's end. */
    private static long wholeLines(FileChannel in) throws IOException {
        long end = in.size();
        while (end > 0 && Disk.readFully(in, end - 1, 1).get() != '\n') {
            end--;
        }
        return end;
    }

    /** Adds {@code line}, which ends in a line feed. */
    public synchronized void append(String line) {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            if (torn) {
                out.truncate(length);
            }
            torn = true;
            out.position(length);
            Disk.writeFully(out, bytes);
            torn = false;
            length += bytes.limit();
        } catch (IOException e) {
            throw Disk.notWritten(file, e);
        }
    }

    /** Returns when all lines are on the disk. */
    public synchronized void sync() {
        try {
            if (out.isOpen()) {
                out.force(false);
            }
        } catch (IOException e) {
            throw Disk.notWritten(file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw Disk.notWritten(file, e);
        }
    }
}
