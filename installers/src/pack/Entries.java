package pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Jars as maps from an entry's name to its bytes, in the order of the names. */
final class Entries {
    private Entries() {}

    /** The files in {@code jar} whose names are {@code wanted}. */
    static Map<String, byte[]> read(Path jar, Predicate<String> wanted) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (InputStream in = Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (!e.isDirectory() && wanted.test(e.getName())) {
                    found.put(e.getName(), zip.readAllBytes());
                }
            }
        }
        return found;
    }

    /** Copies the files whose names are {@code wanted} to where {@code place} says, where a larger one is not there. */
    static void copy(Path jar, Predicate<String> wanted, UnaryOperator<String> place, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (!e.isDirectory() && wanted.test(e.getName())) {
                    Path part = Files.createTempFile(folder, "", ".part");
                    Files.copy(zip, part, StandardCopyOption.REPLACE_EXISTING);
                    Path file = folder.resolve(place.apply(e.getName()));
                    if (Files.exists(file) && Files.size(file) >= Files.size(part)) {
                        Files.delete(part);
                    } else {
                        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                        open(file);
                    }
                }
            }
        }
    }

    /** A file that was made as a temporary one may be read by its owner alone. */
    private static void open(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /** Writes them with {@code time} on each. */
    static void write(Map<String, byte[]> entries, Path jar, FileTime time) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(e.getKey());
                entry.setLastModifiedTime(time);
                zip.putNextEntry(entry);
                zip.write(e.getValue());
                zip.closeEntry();
            }
        }
    }

    /** The last part of an entry's name. */
    static String fileName(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }
}
