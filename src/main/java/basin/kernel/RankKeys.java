package basin.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of a vector's numbers as unsigned integers in an order of choice: what comes first has the smallest key, equal
 * numbers have equal keys. IEEE 754 bits without the sign rise with the absolute value, which makes this exact. What must
 * not be chosen has the greatest key of all, which no number has.
 */
abstract class RankKeys {
    /** The bits of a digit of a key. */
    static final int DIGIT = 16;

    /** How many values a digit has. */
    static final int DIGITS = 1 << DIGIT;

    /** Numbers that are worked on together, in the caches. */
    static final int BLOCK = 2048;

    /** One of so many numbers can be in a bracket. */
    static final int MOST_NEAR = 64;

    /** Eight bytes of an array, the one of lowest index lowest. */
    static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Fewer numbers are not worth a thread of their own. */
    private static final int LEAST = 1 << 18;

    /** What comes first. */
    enum Order {
        /** The largest number. */
        LARGEST,
        /** The smallest absolute value. */
        SMALLEST_MAGNITUDE,
        /** The smallest key: the numbers are keys. */
        AS_THEY_ARE
    }

    private final int from;
    private final int to;
    private final Order order;
    private final int infinity;

    /**
     * Of the numbers {@code from} to {@code to - 1}.
     *
     * @param infinity the first digit of infinity's bits; those of NaN have no smaller one
     */
    RankKeys(int from, int to, Order order, int infinity) {
        this.from = from;
        this.to = to;
        this.order = order;
        this.infinity = infinity;
    }

    /** The keys of all numbers of {@code x} where {@code among}, if not null, holds a 1; in up to {@code threads} parts. */
    static List<RankKeys> of(Vec x, byte[] among, Order order, int threads) {
        int parts = Math.max(1, Math.min(threads, x.length() / LEAST));
        return IntStream.range(0, parts)
                .mapToObj(part -> of(x, start(x, part, parts), start(x, part + 1, parts), among, order))
                .toList();
    }

    private static int start(Vec x, int part, int parts) {
        return (int) ((long) x.length() * part / parts);
    }

    private static RankKeys of(Vec x, int from, int to, byte[] among, Order order) {
        return x.precision() == Precision.FLOAT
                ? new FloatKeys(x, from, to, among, order)
                : new DoubleKeys(x, from, to, among, order);
    }

    final int from() {
        return from;
    }

    final int to() {
        return to;
    }

    /** How many digits a key has. */
    abstract int levels();

    /**
     * Adds to {@code counts} how often each digit of {@code level} (0 is the highest) occurs, among keys whose digits before
     * it are {@code prefix}.
     */
    abstract void count(int level, long prefix, int[] counts);

    /**
     * Sets {@code taken} to 1 where a key is less than {@code edge} and at the first {@code ties} that are equal to it, to 0
     * elsewhere in this part.
     */
    abstract void mark(long edge, int ties, byte[] taken);

    /**
     * As {@link #mark} where the edge lies somewhere between {@code low} and {@code high}, both included, whose keys are
     * collected. For {@link Order#LARGEST} of all numbers alone.
     */
    abstract Split split(long low, long high, byte[] taken);

    /** Whether one of the numbers may be NaN, seen from how often each first digit occurs. */
    final boolean maybeNan(int[] counts) {
        return switch (order) {
            case LARGEST -> any(counts, 0, DIGITS / 2 - infinity) || any(counts, DIGITS / 2 + infinity, DIGITS);
            case SMALLEST_MAGNITUDE -> any(counts, infinity, DIGITS - 1);
            case AS_THEY_ARE -> false;
        };
    }

    private static boolean any(int[] counts, int from, int to) {
        return IntStream.range(from, to).anyMatch(digit -> counts[digit] > 0);
    }

    /**
     * What {@link #split} found.
     *
     * @param done false where there was something not finite, or too much in the bracket; then nothing else counts
     * @param below how many keys are less than the bracket's
     * @param places where each key of {@code near} is in the vector
     * @param near those in the bracket
     */
    record Split(boolean done, int below, int[] places, RankKeys near) {
        /** Not done. */
        static final Split FAILED = new Split(false, 0, new int[0], null);
    }
}
