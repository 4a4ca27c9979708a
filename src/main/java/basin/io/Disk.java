package basin.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whole files, written so that a crash leaves the old one or the new one, and the sentences that say what went wrong. */
public final class Disk {
    private static final String PART = ".part";
    private static final int LONGEST = 600;
    private static final long LARGEST = 1L << 30;
    private static final int HEAP_SHARE = 4;

    private Disk() {}

    /** {@code name} in {@code folder}, or where that is taken the first of {@code name}, {@code separator}, 2 and so on. */
    public static Path free(Path folder, String name, String separator) {
        Path path = folder.resolve(name);
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(name + separator + i);
        }
        return path;
    }

    /** Writes {@code pieces} to {@code target}: beside it first, synced, then renamed over it. */
    public static void replace(Path target, ByteBuffer... pieces) {
        replace(target, part -> {
            try (FileChannel out = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                for (ByteBuffer piece : pieces) {
                    writeFully(out, piece);
                }
                out.force(true);
            }
        });
    }

    /** Writes one file and returns when it is on the disk. */
    @FunctionalInterface
    public interface FileWriter {
        /** Writes {@code file}, which may be there. */
        void write(Path file) throws IOException;
    }

    /** As {@link #replace(Path, ByteBuffer...)}, where {@code writer} writes the file beside {@code target}. */
    public static void replace(Path target, FileWriter writer) {
        Path part = target.resolveSibling("." + target.getFileName() + PART);
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            writer.write(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(target);
        } catch (IOException e) {
            makeRoom(part, e);
            throw notWritten(target, e);
        }
    }

    /** Returns when the name of {@code file} is on the disk too. */
    private static void syncFolder(Path file) throws IOException {
        FileChannel folder;
        try {
            folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
        } catch (IOException e) {
            return; // Windows opens no folders, and keeps the order of names by itself
        }
        try (folder) {
            folder.force(true);
        }
    }

    /** On a full disk the half written file would take the room that the next attempt needs. */
    private static void makeRoom(Path part, IOException why) {
        try {
            if (Files.isRegularFile(part)) {
                Files.delete(part);
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** Writes all of {@code bytes} at the channel's place. */
    static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** The {@code length} bytes from {@code place} on, in an array of their own. */
    static ByteBuffer readFully(FileChannel in, long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, place + bytes.position()) < 0) {
                throw new EOFException("it ends too early");
            }
        }
        return bytes.flip();
    }

    /** All bytes of {@code file}, a regular one of at most {@link #largest} bytes. */
    public static byte[] read(Path file) {
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                throw damaged(file, "it is no regular file"); // a pipe would be waited for, a device has no end
            }
            checkSize(file, Files.size(file));
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw notRead(file, e);
        }
    }

    /** The most bytes of a file that is read at once: a quarter of the Java heap, and never above 1 GiB. */
    static long largest() {
        return Math.min(LARGEST, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    /** Refuses {@code file} of {@code size} bytes where they are more than {@link #largest}. */
    static void checkSize(Path file, long size) {
        if (size > largest()) {
            throw new IllegalArgumentException("The file " + file + " has " + size + " bytes; it must have at most "
                    + largest() + " (a quarter of Java's memory, which -Xmx sets, and at most 1 GiB).");
        }
    }

    /** The files of {@code folder} whose names end in {@code suffix}, by name; none where there is no such folder. */
    static List<Path> list(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(suffix))
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw notRead(folder, e);
        }
    }

    /** Removes from {@code folder} the files that a crash left half written. */
    static void deleteParts(Path folder) {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*" + PART)) {
                parts.forEach(Disk::delete);
            } catch (IOException e) {
                throw notRead(folder, e);
            }
        }
    }

    /** The bytes of {@code file}. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw notRead(file, e);
        }
    }

    /** Removes {@code file} if it is there. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    static IllegalArgumentException damaged(Path file, String why) {
        return new IllegalArgumentException("The file " + file + " is damaged: " + plain(why) + ".");
    }

    /** On one line and no longer than people read, since a part of {@code text} may come from a file. */
    public static String plain(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return start.replaceAll("\\p{Cntrl}", "?");
    }

    /** A sentence as the last part of another one: without its full stop, and starting small. */
    static String part(String sentence) {
        String start = sentence.substring(0, 1).toLowerCase(Locale.ROOT);
        return start + sentence.substring(1).replaceFirst("\\.$", "");
    }

    static IllegalArgumentException notRead(Path file, IOException e) {
        return new IllegalArgumentException("The file " + file + " cannot be read: " + reason(e) + ".", e);
    }

    static IllegalArgumentException notWritten(Path file, IOException e) {
        return new IllegalArgumentException("The file " + file + " cannot be written: " + reason(e) + ".", e);
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e instanceof FileSystemException || e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage();
    }
}
