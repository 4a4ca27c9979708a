package basin.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** The files of a data folder, and the sentences that say what is wrong with them. */
final class DataFiles {
    /** The share of the Java heap that a set held in memory may take. */
    private static final int HEAP_SHARE = 2;

    private DataFiles() {}

    /** Refuses {@code dir} where it is no folder; {@code rule} says what it must be. */
    static void checkFolder(Path dir, String rule) {
        if (!Files.isDirectory(dir)) {
            throw new IllegalArgumentException("The data folder " + dir + " is not there. It must be " + rule + ".");
        }
    }

    /** Refuses {@code file} where a link leads out of the folder {@code dir}, or where it is no regular file. */
    static void checkOwn(Path dir, Path file) {
        checkInside(dir, file);
        if (!Files.isRegularFile(file)) {
            throw wrong(file, "is no regular file", "It must be one");
        }
    }

    /** Refuses {@code file} where a link leads out of the folder {@code dir}. */
    static void checkInside(Path dir, Path file) {
        try {
            if (!file.toRealPath().startsWith(dir.toRealPath())) {
                throw wrong(file, "is a link that leads out of the data folder", "It must lie in that folder itself");
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The bytes of {@code file}. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Fills {@code bytes} with what {@code in} holds from {@code place} on. */
    static void readFully(FileChannel in, long place, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (in.read(buffer, place + buffer.position()) < 0) {
                throw new EOFException("it ends too early");
            }
        }
    }

    /** The most bytes of numbers that a set held in memory may have: half of the Java heap. */
    static long largest() {
        return Runtime.getRuntime().maxMemory() / HEAP_SHARE;
    }

    /** Refuses the numbers of {@code file} where they take more than {@link #largest}. */
    static void checkMemory(Path file, long bytes) {
        if (bytes < 0 || bytes > largest()) {
            throw wrong(
                    file,
                    "holds " + Long.toUnsignedString(bytes) + " bytes of samples",
                    "At most " + largest() + " can be held (half of Java's memory, which -Xmx sets)");
        }
    }

    /** {@code file} is or has {@code what}; {@code rule} says what is allowed. */
    static IllegalArgumentException wrong(Path file, String what, String rule) {
        return new IllegalArgumentException("The file " + file + " " + what + ". " + rule + ".");
    }

    /** {@code file} cannot be read. */
    static IllegalArgumentException unreadable(Path file, IOException e) {
        return new IllegalArgumentException("The file " + file + " cannot be read: " + reason(e) + ".", e);
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof EOFException) {
            return "it ends too early";
        }
        if (e instanceof ZipException) {
            return "its compression is damaged";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null || e instanceof FileSystemException
                ? e.getClass().getSimpleName()
                : e.getMessage().replaceAll("\\p{Cntrl}", "?");
    }
}
