package basin.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write to a folder, which one program has at a time and the system takes back when that ends, however it
 * ends. The file that carries it stays and holds nothing. May be closed again.
 */
final class FolderLock implements AutoCloseable {
    /** The name of that file. */
    static final String FILE = ".lock";

    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Of {@code folder}, which is made; an {@link IllegalArgumentException} with a sentence where another has it. */
    static FolderLock of(Path folder) {
        Path file = folder.resolve(FILE);
        FileChannel channel;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Disk.notWritten(file, e);
        }
        FolderLock lock = new FolderLock(channel);
        if (!lock.taken(folder)) {
            lock.close();
            throw new IllegalArgumentException("The folder " + folder + " is in use by another program or window of"
                    + " Basin; close it there, or wait until it has ended.");
        }
        return lock;
    }

    private boolean taken(Path folder) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.info("The file system of {} has no locks; nothing keeps a second program off.", folder, e);
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.info("A lock could not be given back; the system does it when the program ends.", e);
        }
    }
}
