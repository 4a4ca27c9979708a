package basin.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The start of a NumPy file of version 1, 2 or 3: what its numbers are and where they begin. The header has at most
 * 64 KiB, the shape at most four sides, and the file is as long as they say.
 *
 * @param kind {@code u}, {@code i} or {@code f}: unsigned and signed whole numbers, floating point
 * @param bytes of one number
 * @param order of those bytes
 * @param shape the array's sides
 * @param start the byte at which the numbers begin
 */
record NpyHeader(char kind, int bytes, ByteOrder order, long[] shape, long start) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LARGEST = 1 << 16;
    private static final int MOST_SIDES = 4;
    private static final Pattern DESCRIPTION = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([uif])([1248])'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\s]{0,100})\\)");

    /** The header of {@code file}, open as {@code in}. */
    static NpyHeader read(Path file, FileChannel in) throws IOException {
        byte[] lead = new byte[MAGIC.length + 2];
        DataFiles.readFully(in, 0, lead);
        if (!Arrays.equals(lead, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw DataFiles.wrong(file, "is no NumPy array", "It must be one as numpy.save writes it");
        }
        int version = lead[MAGIC.length];
        if (version < 1 || version > 3) {
            throw DataFiles.wrong(file, "has format version " + version, "It must be 1, 2 or 3");
        }
        byte[] size = new byte[version == 1 ? Short.BYTES : Integer.BYTES];
        DataFiles.readFully(in, lead.length, size);
        ByteBuffer number = ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? Short.toUnsignedLong(number.getShort()) : Integer.toUnsignedLong(number.getInt());
        if (length > LARGEST) {
            throw DataFiles.wrong(file, "has a header of " + length + " bytes", "It must have at most " + LARGEST);
        }
        byte[] text = new byte[(int) length];
        DataFiles.readFully(in, lead.length + (long) size.length, text);
        NpyHeader header = parse(file, new String(text, StandardCharsets.UTF_8), lead.length + size.length + length);
        long expected = header.start + header.count(file) * header.bytes;
        if (in.size() != expected) {
            throw DataFiles.wrong(
                    file, "has " + in.size() + " bytes", "By its header it must have " + expected + " of them");
        }
        return header;
    }

    private static NpyHeader parse(Path file, String text, long start) {
        Matcher description = DESCRIPTION.matcher(text);
        Matcher fortran = FORTRAN.matcher(text);
        Matcher sides = SHAPE.matcher(text);
        if (!description.find() || !fortran.find() || !sides.find()) {
            throw DataFiles.wrong(
                    file,
                    "has a header without type, order and shape of plain numbers",
                    "It must be an array of whole or floating-point numbers");
        }
        if (fortran.group(1).equals("True")) {
            throw DataFiles.wrong(
                    file,
                    "is stored column by column (Fortran order)",
                    "It must be in C order; numpy.ascontiguousarray" + " makes it so");
        }
        ByteOrder order = description.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int bytes = Integer.parseInt(description.group(3));
        return new NpyHeader(description.group(2).charAt(0), bytes, order, sides(file, sides.group(1)), start);
    }

    private static long[] sides(Path file, String text) {
        long[] sides = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .mapToLong(s -> s.length() > 10 || s.contains(" ") ? Long.MAX_VALUE : Long.parseLong(s))
                .toArray();
        if (sides.length > MOST_SIDES || Arrays.stream(sides).anyMatch(s -> s > Integer.MAX_VALUE)) {
            throw DataFiles.wrong(file, "has the shape (" + text.strip() + ")", "At most four sides are allowed");
        }
        return sides;
    }

    private long count(Path file) {
        try {
            long count = 1;
            for (long side : shape) {
                count = Math.multiplyExact(count, side);
            }
            return Math.multiplyExact(count, (long) bytes) / bytes;
        } catch (ArithmeticException e) {
            throw DataFiles.wrong(file, "has the shape " + Arrays.toString(shape), "That is more than a file can hold");
        }
    }

    /** Whether its numbers are floats or doubles. */
    boolean real() {
        return kind == 'f' && bytes >= Float.BYTES;
    }

    /** The whole number at {@code i} of {@code numbers}; of eight bytes without a sign one above the largest is negative. */
    long whole(ByteBuffer numbers, int i) {
        long value =
                switch (bytes) {
                    case 1 -> numbers.get(i);
                    case 2 -> numbers.getShort(i * Short.BYTES);
                    case 4 -> numbers.getInt(i * Integer.BYTES);
                    default -> numbers.getLong(i * Long.BYTES);
                };
        return kind == 'u' && bytes < Long.BYTES ? value & ((1L << (bytes * Byte.SIZE)) - 1) : value;
    }
}
