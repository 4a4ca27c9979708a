package basin.io.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Takes the files out of a gzipped tar archive (ustar, and GNU's long names) whose files lie in one folder, which itself is left
 * away. Links, devices and names that lead elsewhere are refused; at most 1,000 files, and 2 GiB of them together.
 */
final class Tar {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int KIND = 156;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;
    private static final int LONGEST_NAME = 4096;
    private static final int MOST_FILES = 1_000;
    private static final long MOST_BYTES = 2L << 30;

    private final Path archive;
    private final Path folder;
    private final InputStream in;
    private long bytes;
    private int files;
    private String longName = "";

    private Tar(Path archive, Path folder, InputStream in) {
        this.archive = archive;
        this.folder = folder;
        this.in = in;
    }

    /** Takes the files of {@code archive} into {@code folder}, which is there. */
    static void extract(Path archive, Path folder) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
            Tar tar = new Tar(archive, folder, in);
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && !isEmpty(header)) {
                tar.entry(header);
                header = in.readNBytes(BLOCK);
            }
            if (header.length < BLOCK) {
                throw new EOFException("the archive ends too early");
            }
        }
    }

    private static boolean isEmpty(byte... header) {
        for (byte b : header) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private void entry(byte... header) throws IOException {
        if (number(header, CHECKSUM, CHECKSUM_LENGTH) != sum(header)) {
            throw refused("has an entry whose checksum is wrong");
        }
        long size = number(header, SIZE, SIZE_LENGTH);
        bytes += size;
        if (size < 0 || bytes > MOST_BYTES) {
            throw refused("holds more than " + MOST_BYTES + " bytes");
        }
        String prefix = text(header, PREFIX, PREFIX_LENGTH);
        String name = longName.isEmpty() ? (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, NAME) : longName;
        longName = "";
        switch (header[KIND]) {
            case 'L' -> longName = longName(size);
            case '5' -> checkName(name);
            case 'g' -> in.skipNBytes(size);
            case 0, '0' -> file(name, size);
            default -> throw refused("has an entry \"" + plain(name) + "\" that is no file or folder");
        }
        if (size % BLOCK != 0 && header[KIND] != '5') {
            in.skipNBytes(BLOCK - size % BLOCK);
        }
    }

    private String longName(long size) throws IOException {
        if (size > LONGEST_NAME) {
            throw refused("has a name of " + size + " bytes");
        }
        byte[] name = in.readNBytes((int) size);
        return text(name, 0, name.length);
    }

    private void file(String name, long size) throws IOException {
        String own = checkName(name);
        files++;
        if (files > MOST_FILES) {
            throw refused("holds more than " + MOST_FILES + " files");
        }
        Path to = folder.resolve(own);
        if (Files.exists(to)) {
            throw refused("holds two files \"" + own + "\"");
        }
        try (var out = Files.newOutputStream(to)) {
            long left = size;
            byte[] piece = new byte[1 << 16];
            while (left > 0) {
                int n = in.read(piece, 0, (int) Math.min(left, piece.length));
                if (n < 0) {
                    throw new EOFException("the archive ends too early");
                }
                out.write(piece, 0, n);
                left -= n;
            }
        }
    }

    /** {@code name} without its folder; refuses what is not FOLDER/FILE or FOLDER/. */
    private String checkName(String name) {
        String[] parts = name.split("/", -1);
        boolean inFolder = parts.length == 2 && isPlain(parts[0]) && (isPlain(parts[1]) || parts[1].isEmpty());
        boolean plain = inFolder || (parts.length == 1 && isPlain(name));
        if (!plain) {
            throw refused("has an entry \"" + plain(name) + "\" that leads out of its folder or lies deeper");
        }
        return parts[parts.length - 1];
    }

    private static boolean isPlain(String part) {
        return part.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    }

    private static String plain(String name) {
        String shown = name.length() > NAME ? name.substring(0, NAME) + "..." : name;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }

    private static String text(byte[] header, int start, int length) {
        int end = start;
        while (end < start + length && header[end] != 0) {
            end++;
        }
        return new String(header, start, end - start, StandardCharsets.UTF_8);
    }

    private long number(byte[] header, int start, int length) {
        String digits = text(header, start, length).strip();
        if (!digits.matches("[0-7]{1,12}")) {
            throw refused("has an entry whose numbers cannot be read");
        }
        return Long.parseLong(digits, Byte.SIZE);
    }

    private static long sum(byte... header) {
        long sum = 0;
        for (int i = 0; i < header.length; i++) {
            boolean own = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
            sum += own ? ' ' : Byte.toUnsignedInt(header[i]);
        }
        return sum;
    }

    private IllegalArgumentException refused(String what) {
        return new IllegalArgumentException(
                "The archive " + archive.getFileName() + " " + what + ". Nothing of it is kept.");
    }
}
