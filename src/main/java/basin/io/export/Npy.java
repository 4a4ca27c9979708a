package basin.io.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** NumPy's own format, version 1.0 (numpy.lib.format): doubles, little endian, in C order. */
final class Npy {
    private static final int ALIGNMENT = 64;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private Npy() {}

    /** The file's bytes for {@code values} of shape {@code shape}. */
    static byte[] of(double[] values, int... shape) {
        String sides = Arrays.stream(shape).mapToObj(s -> s + ",").collect(Collectors.joining(" "));
        String dict = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + sides + "), }";
        int before = MAGIC.length + Short.BYTES;
        int padding = Math.floorMod(-(before + dict.length() + 1), ALIGNMENT);
        String header = dict + " ".repeat(padding) + "\n";
        ByteBuffer out = ByteBuffer.allocate(before + header.length() + Double.BYTES * values.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).putShort((short) header.length()).put(header.getBytes(StandardCharsets.US_ASCII));
        out.asDoubleBuffer().put(values);
        return out.array();
    }
}
