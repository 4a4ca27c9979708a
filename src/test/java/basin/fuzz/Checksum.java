package basin.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Makes the checksum of a safetensors file fit its contents again. */
final class Checksum {
    private static final String KEY = "\"crc32c\":\"";
    private static final int DIGITS = 8;

    private Checksum() {}

    /** {@code bytes} with a checksum that fits, where they have a header with one. */
    static byte[] repaired(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            return bytes;
        }
        long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 0 || length > bytes.length - Long.BYTES) {
            return bytes;
        }
        String header = new String(bytes, Long.BYTES, (int) length, StandardCharsets.ISO_8859_1);
        int place = header.indexOf(KEY) + KEY.length();
        if (place < KEY.length() || place + DIGITS > header.length()) {
            return bytes;
        }
        byte[] whole = bytes.clone();
        put(whole, place, "0".repeat(DIGITS));
        CRC32C crc = new CRC32C();
        crc.update(whole, Long.BYTES, whole.length - Long.BYTES);
        put(whole, place, String.format("%08x", crc.getValue()));
        return whole;
    }

    private static void put(byte[] bytes, int place, String digits) {
        byte[] text = digits.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, Long.BYTES + place, text.length);
    }
}
