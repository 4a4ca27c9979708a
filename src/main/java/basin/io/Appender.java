package basin.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of lines that grows; each line is handed to the system at once and synced at checkpoints. Thread safe. */
final class Appender implements AutoCloseable {
    private final Path file;
    private final FileChannel out;

    Appender(Path file) {
        this.file = file;
        try {
            out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw Disk.notWritten(file, e);
        }
    }

    synchronized void append(String line) {
        try {
            Disk.writeFully(out, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw Disk.notWritten(file, e);
        }
    }

    /** Returns when all lines are on the disk. */
    synchronized void sync() {
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
