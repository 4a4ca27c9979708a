package pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Jars as maps from an entry's name to its bytes, in the order of the names. */
final class Entries {
    private Entries() {}

    /** All files in {@code jar}. */
    static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (InputStream in = Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (!e.isDirectory()) {
                    found.put(e.getName(), zip.readAllBytes());
                }
            }
        }
        return found;
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
