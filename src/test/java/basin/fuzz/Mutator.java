package basin.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes hostile inputs of real ones: some changes each, drawn from a seed, so that input i is the same every time. */
final class Mutator {
    private static final int MOST_CHANGES = 4;

    /** One input of so many is a real one, which must be readable. */
    private static final int UNCHANGED = 128;

    private static final int LONGEST_BLOCK = 64;
    private static final int DEEPEST = 60_000;
    private static final long[] EXTREMES = {
        -1,
        0,
        1,
        127,
        128,
        255,
        256,
        32_767,
        65_535,
        1 << 24,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0xFFFF_FFFFL,
        1L << 40,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };
    private static final List<String> TOKENS = List.of(
            "-1",
            "0",
            "2147483647",
            "2147483648",
            "-9223372036854775809",
            "1e309",
            "-1e-400",
            "1e999999999",
            "\"NaN\"",
            "\"Infinity\"",
            "NaN",
            "null",
            "true",
            "{}",
            "[]",
            "\"\"",
            "\"\\u0000\\n\"",
            "\"../../outside\"",
            "\"/etc/passwd\"",
            "\"<script>alert(1)</script>\"",
            "\"\ud83d\ude00\"",
            "0.1",
            "3",
            ",",
            "\n",
            "\"a\":1,");

    private final List<byte[]> seeds;
    private final long seed;

    /** Changes {@code seeds}; {@code seed} is that of all draws. */
    Mutator(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        this.seed = seed;
    }

    /** Input {@code index}. */
    byte[] input(int index) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        if (index % UNCHANGED == 0) {
            return bytes;
        }
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes, SplittableRandom random) {
        int place = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, place + random.nextInt(LONGEST_BLOCK));
        return switch (random.nextInt(12)) {
            case 0, 1 -> flipped(bytes, place, random);
            case 2 -> Arrays.copyOf(bytes, place);
            case 3 -> replaced(bytes, place, place, drawn(random));
            case 4 -> replaced(bytes, place, end, new byte[0]);
            case 5 -> replaced(bytes, place, place, Arrays.copyOfRange(bytes, place, end));
            case 6 -> spliced(bytes, place, random);
            case 7 -> lengthField(bytes, random);
            case 8 -> replaced(bytes, place, place, repeated(random));
            default -> token(bytes, place, random);
        };
    }

    private static byte[] flipped(byte[] bytes, int place, SplittableRandom random) {
        if (place < bytes.length) {
            bytes[place] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] drawn(SplittableRandom random) {
        byte[] drawn = new byte[1 + random.nextInt(LONGEST_BLOCK)];
        random.nextBytes(drawn);
        return drawn;
    }

    private byte[] spliced(byte[] bytes, int place, SplittableRandom random) {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        return replaced(
                bytes, place, bytes.length, Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length));
    }

    /** An extreme number, as four or eight bytes of either order, often at the start where lengths stand. */
    private static byte[] lengthField(byte[] bytes, SplittableRandom random) {
        int size = random.nextBoolean() ? Integer.BYTES : Long.BYTES;
        if (bytes.length < size) {
            return bytes;
        }
        int place = random.nextBoolean() ? 0 : random.nextInt(bytes.length - size + 1);
        long value = EXTREMES[random.nextInt(EXTREMES.length)];
        ByteBuffer field =
                ByteBuffer.wrap(bytes).order(random.nextInt(4) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (size == Integer.BYTES) {
            field.putInt(place, (int) value);
        } else {
            field.putLong(place, value);
        }
        return bytes;
    }

    /** One sign many times: nesting, long names, long numbers. */
    private static byte[] repeated(SplittableRandom random) {
        byte[] many = new byte[1 << random.nextInt(17)];
        Arrays.fill(many, 0, Math.min(many.length, DEEPEST), (byte) "[{\"9a 0\n,".charAt(random.nextInt(9)));
        return Arrays.copyOf(many, Math.min(many.length, DEEPEST));
    }

    /** Another value in place of a number or a text. */
    private static byte[] token(byte[] bytes, int place, SplittableRandom random) {
        int from = place;
        while (from < bytes.length && !isValue(bytes[from])) {
            from++;
        }
        int to = from;
        while (to < bytes.length && isValue(bytes[to])) {
            to++;
        }
        String token = TOKENS.get(random.nextInt(TOKENS.size()));
        return replaced(bytes, from, to, token.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isValue(byte b) {
        return Character.isLetterOrDigit(b) || b == '-' || b == '.' || b == '"';
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        return ByteBuffer.allocate(bytes.length - (to - from) + by.length)
                .put(bytes, 0, from)
                .put(by)
                .put(bytes, to, bytes.length - to)
                .array();
    }
}
