package basin.kernel;

import java.util.stream.IntStream;

/**
 * A vector's numbers as unsigned integers in an order of choice: what comes first has the smallest key, equal numbers
 * have equal keys. IEEE 754 bits without the sign rise with the absolute value, which makes this exact. What must not be
 * chosen has the greatest key of all, which no number has.
 */
abstract class RankKeys {
    /** The bits of a digit of a key. */
    static final int DIGIT = 16;

    /** How many values a digit has. */
    static final int DIGITS = 1 << DIGIT;

    /** Numbers that are worked on together, in the caches. */
    static final int BLOCK = 2048;

    /** What comes first. */
    enum Order {
        /** The largest number. */
        LARGEST,
        /** The smallest absolute value. */
        SMALLEST_MAGNITUDE
    }

    private final Order order;
    private final int infinity;

    /** {@code infinity} is the first digit of infinity's bits; those of NaN have no smaller one. */
    RankKeys(Order order, int infinity) {
        this.order = order;
        this.infinity = infinity;
    }

    /** How many digits a key has. */
    abstract int levels();

    /**
     * Adds to {@code counts} how often each digit of {@code level} (0 is the highest) occurs at {@code from} to
     * {@code to - 1}, among keys whose digits before it are {@code prefix}.
     */
    abstract void count(int from, int to, int level, long prefix, int[] counts);

    /**
     * Sets {@code taken} at {@code from} to {@code to - 1} to 1 where a key is less than {@code edge}, and at the first
     * {@code ties} that are equal to it.
     */
    abstract void mark(int from, int to, long edge, int ties, byte[] taken);

    /** Whether number {@code i} is NaN. */
    abstract boolean nan(int i);

    /** Whether one of the {@code length} numbers may be NaN, seen from how often each first digit occurs. */
    final boolean maybeNan(int[] counts) {
        return order == Order.LARGEST
                ? any(counts, 0, DIGITS / 2 - infinity) || any(counts, DIGITS / 2 + infinity, DIGITS)
                : any(counts, infinity, DIGITS - 1);
    }

    private static boolean any(int[] counts, int from, int to) {
        return IntStream.range(from, to).anyMatch(digit -> counts[digit] > 0);
    }
}
