package basin.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what a network is trained and tested on. */
final class ContentDigest {
    private final MessageDigest sha;

    ContentDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Goes on with shape, labels and values (little endian) of {@code samples}. */
    ContentDigest add(MemorySamples samples) {
        Shape shape = samples.shape();
        header(shape, samples.size()).labels(samples.labels(), samples.classes());
        ByteBuffer row = ByteBuffer.allocate(shape.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] values : samples.values()) {
            row.asFloatBuffer().put(values);
            sha.update(row.array());
        }
        return this;
    }

    /** Goes on with a shape and a count. */
    ContentDigest header(Shape shape, int size) {
        ByteBuffer header = ByteBuffer.allocate(4 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(shape.channels()).putInt(shape.height()).putInt(shape.width());
        sha.update(header.putInt(size).array());
        return this;
    }

    /** Goes on with labels: a byte each where that holds {@code classes}, else two (little endian). */
    ContentDigest labels(int[] labels, int classes) {
        int size = classes <= 1 << Byte.SIZE ? Byte.BYTES : Short.BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(labels.length * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int label : labels) {
            if (size == Byte.BYTES) {
                bytes.put((byte) label);
            } else {
                bytes.putShort((short) label);
            }
        }
        return add(bytes.array());
    }

    /** Goes on with these bytes. */
    ContentDigest add(byte[] bytes) {
        sha.update(bytes);
        return this;
    }

    /** The digest as 64 hexadecimal digits; nothing can be added after. */
    String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
