package basin.kernel;

import java.nio.LongBuffer;

/** The keys of doubles. */
final class DoubleKeys extends RankKeys {
    /** The key of the largest finite number, if the largest come first. */
    private static final long FIRST_FINITE = 0x0010000000000000L;

    /** How many keys there are from that one to the one of the smallest finite number. */
    private static final long FINITE = -2 * FIRST_FINITE - 1;

    private final LongBuffer bits;
    private final byte[] among;
    private final Order order;

    /** Of the numbers of {@code x} where {@code among} holds a 1; of all where it is null. */
    DoubleKeys(Vec x, byte[] among, Order order) {
        super(order, (int) (Double.doubleToRawLongBits(Double.POSITIVE_INFINITY) >>> (Long.SIZE - DIGIT)));
        bits = x.bytes().asLongBuffer();
        this.among = among;
        this.order = order;
    }

    @Override
    int levels() {
        return Long.SIZE / DIGIT;
    }

    @Override
    void count(int from, int to, int level, long prefix, int[] counts) {
        long[] keys = new long[BLOCK];
        int shift = Long.SIZE - DIGIT * (level + 1);
        for (int start = from; start < to; start += BLOCK) {
            int n = load(start, Math.min(start + BLOCK, to), keys);
            if (level == 0) {
                countHighest(keys, n, counts);
            } else {
                count(keys, n, shift, prefix, counts);
            }
        }
    }

    private static void countHighest(long[] keys, int n, int[] counts) {
        for (int i = 0; i < n; i++) {
            counts[(int) (keys[i] >>> (Long.SIZE - DIGIT))]++;
        }
    }

    private static void count(long[] keys, int n, int shift, long prefix, int[] counts) {
        for (int i = 0; i < n; i++) {
            if (keys[i] >>> (shift + DIGIT) == prefix) { // true for few: a branch that is foreseen
                counts[(int) (keys[i] >>> shift) & (DIGITS - 1)]++;
            }
        }
    }

    @Override
    void mark(int from, int to, long edge, int ties, byte[] taken) {
        long[] keys = new long[BLOCK];
        long[] before = new long[BLOCK];
        int left = ties;
        for (int start = from; start < to; start += BLOCK) {
            int n = load(start, Math.min(start + BLOCK, to), keys);
            less(keys, n, edge, before);
            store(before, n, taken, start);
            for (int i = 0; i < n && left > 0; i++) {
                if (keys[i] == edge) {
                    taken[start + i] = 1;
                    left--;
                }
            }
        }
    }

    @Override
    Split split(int from, int to, long low, long high, byte[] taken, int[] near) {
        long[] keys = new long[BLOCK];
        long[] before = new long[BLOCK];
        int below = 0;
        int found = 0;
        for (int start = from; start < to; start += BLOCK) {
            int n = load(start, Math.min(start + BLOCK, to), keys);
            if (found + n > near.length || !finite(keys, n)) {
                return Split.FAILED;
            }
            below += less(keys, n, low, before);
            store(before, n, taken, start);
            found = collect(keys, n, low, (high - low), start, near, found);
        }
        return new Split(true, below, found);
    }

    /** Puts a 1 into {@code before} where a key is less than {@code edge}, else a 0, and returns how many are. */
    private static int less(long[] keys, int n, long edge, long[] before) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            before[i] = borrow(keys[i], edge);
            sum += before[i];
        }
        return (int) sum;
    }

    /** Copies zeros and ones to {@code taken}, eight at a time. */
    private static void store(long[] before, int n, byte[] taken, int at) {
        int i = 0;
        for (; i < n - 7; i += 8) {
            long low = before[i] | (before[i + 1] << 8) | (before[i + 2] << 16) | (before[i + 3] << 24);
            long high = before[i + 4] | (before[i + 5] << 8) | (before[i + 6] << 16) | (before[i + 7] << 24);
            EIGHT.set(taken, at + i, (high << Integer.SIZE) | low);
        }
        for (; i < n; i++) {
            taken[at + i] = (byte) before[i];
        }
    }

    /** Appends the places of the keys from {@code low} to {@code low + width}; few are, so that a branch is foreseen. */
    private static int collect(long[] keys, int n, long low, long width, int start, int[] near, int found) {
        int end = found;
        for (int i = 0; i < n; i++) {
            if (keys[i] - low + Long.MIN_VALUE <= width + Long.MIN_VALUE) {
                near[end++] = start + i;
            }
        }
        return end;
    }

    /** Whether all keys, those of {@link Order#LARGEST}, are of finite numbers. */
    private static boolean finite(long[] keys, int n) {
        long finite = 0;
        for (int i = 0; i < n; i++) {
            finite += borrow(keys[i] - FIRST_FINITE, FINITE);
        }
        return finite == n;
    }

    /**
     * 1 where {@code a < b} as unsigned numbers, else 0: the borrow of their difference (Warren, Hacker's Delight, 2-12).
     * Half of the numbers may be below an edge, in no order, so that a branch would be guessed wrong half of the time.
     */
    private static long borrow(long a, long b) {
        return ((~a & b) | ((~a | b) & (a - b))) >>> (Long.SIZE - 1);
    }

    private int load(int from, int to, long[] keys) {
        int n = to - from;
        bits.get(from, keys, 0, n);
        if (order == Order.LARGEST) {
            largestFirst(keys);
        } else {
            smallestFirst(keys);
        }
        if (among != null) {
            for (int i = 0; i < n; i++) {
                keys[i] |= among[from + i] - 1;
            }
        }
        return n;
    }

    /** Positive numbers the other way round, then the negative ones; subtracting 1 from these gives -0 the key of 0. */
    private static void largestFirst(long[] keys) {
        for (int i = 0; i < BLOCK; i++) {
            long sign = keys[i] >> (Long.SIZE - 1);
            keys[i] = (keys[i] ^ (~sign & Long.MAX_VALUE)) + sign;
        }
    }

    private static void smallestFirst(long[] keys) {
        for (int i = 0; i < BLOCK; i++) {
            keys[i] &= Long.MAX_VALUE;
        }
    }
}
