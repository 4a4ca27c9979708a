package basin.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    /** Eight bytes of an array, the one of lowest index lowest. */
    static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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

    /** The keys of the numbers of {@code x} where {@code among} holds a 1; of all where it is null. */
    static RankKeys of(Vec x, byte[] among, Order order) {
        return x.precision() == Precision.FLOAT ? new FloatKeys(x, among, order) : new DoubleKeys(x, among, order);
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

    /**
     * As {@link #mark} where the edge lies somewhere between {@code low} and {@code high}: 1 for what is less than
     * {@code low}, 0 for the rest, and the places of what lies between, both ends in, go to {@code near}. For
     * {@link Order#LARGEST} of all numbers alone.
     */
    abstract Split split(int from, int to, long low, long high, byte[] taken, int[] near);

    /** Whether one of the {@code length} numbers may be NaN, seen from how often each first digit occurs. */
    final boolean maybeNan(int[] counts) {
        return order == Order.LARGEST
                ? any(counts, 0, DIGITS / 2 - infinity) || any(counts, DIGITS / 2 + infinity, DIGITS)
                : any(counts, infinity, DIGITS - 1);
    }

    private static boolean any(int[] counts, int from, int to) {
        return IntStream.range(from, to).anyMatch(digit -> counts[digit] > 0);
    }

    /**
     * What {@link #split} found.
     *
     * @param done false where there was something not finite, or more than {@code near} holds; then nothing else counts
     * @param below how many keys are less than the bracket's
     * @param near how many are in it
     */
    record Split(boolean done, int below, int near) {
        /** Not done. */
        static final Split FAILED = new Split(false, 0, 0);
    }
}
