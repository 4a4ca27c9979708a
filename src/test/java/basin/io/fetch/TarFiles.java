package basin.io.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Makes gzipped tar archives, whole and damaged ones. */
final class TarFiles {
    private static final int BLOCK = 512;

    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();

    /** Adds an entry of {@code kind} with {@code content}. */
    TarFiles add(char kind, String name, byte... content) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 124, String.format("%011o\0", content.length));
        put(header, 148, "        ");
        header[156] = (byte) kind;
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) {
            sum += Byte.toUnsignedInt(b);
        }
        put(header, 148, String.format("%06o\0 ", sum));
        plain.writeBytes(header);
        plain.writeBytes(content);
        plain.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
        return this;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** The archive, gzipped. */
    byte[] whole() {
        plain.writeBytes(new byte[2 * BLOCK]);
        return packed(plain.toByteArray());
    }

    /** What was added so far, without an end. */
    byte[] cut() {
        return packed(plain.toByteArray());
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
