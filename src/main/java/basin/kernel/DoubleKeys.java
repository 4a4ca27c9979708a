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

    /** Of the numbers {@code from} to {@code to - 1} of {@code x} where {@code among}, if not null, holds a 1. */
    DoubleKeys(Vec x, int from, int to, byte[] among, Order order) {
        this(x.bytes().asLongBuffer(), from, to, among, order);
    }

    private DoubleKeys(LongBuffer bits, int from, int to, byte[] among, Order order) {
        super(from, to, order, (int) (Double.doubleToRawLongBits(Double.POSITIVE_INFINITY) >>> (Long.SIZE - DIGIT)));
        this.bits = bits;
        this.among = among;
        this.order = order;
    }

    @Override
    int levels() {
        return Long.SIZE / DIGIT;
    }

    @Override
    void count(int level, long prefix, int[] counts) {
        long[] keys = new long[BLOCK];
        int shift = Long.SIZE - DIGIT * (level + 1);
        for (int start = from(); start < to(); start += BLOCK) {
            int n = load(start, keys);
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
    void mark(long edge, int ties, byte[] taken) {
        long[] keys = new long[BLOCK];
        long[] before = new long[BLOCK];
        int left = ties;
        for (int start = from(); start < to(); start += BLOCK) {
            int n = load(start, keys);
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
    Split split(long low, long high, byte[] taken) {
        long[] keys = new long[BLOCK];
        long[] before = new long[BLOCK];
        Near near = new Near((to() - from()) / MOST_NEAR + BLOCK);
        int below = 0;
        for (int start = from(); start < to(); start += BLOCK) {
            int n = load(start, keys);
            if (near.full() || !finite(keys, n)) {
                return Split.FAILED;
            }
            below += less(keys, n, low, before);
            store(before, n, taken, start);
            near.collect(keys, n, low, (high - low), start);
        }
        DoubleKeys found = new DoubleKeys(LongBuffer.wrap(near.keys), 0, near.found, null, Order.AS_THEY_ARE);
        return new Split(true, below, near.places, found);
    }

    /** Keys with their places. */
    private static final class Near {
        private final long[] keys;
        private final int[] places;
        private int found;

        Near(int capacity) {
            keys = new long[capacity];
            places = new int[capacity];
        }

        boolean full() {
            return found + BLOCK > places.length;
        }

        /** Takes those from {@code low} to {@code low + width}: few, so that a branch is foreseen. */
        void collect(long[] from, int n, long low, long width, int start) {
            int at = found;
            for (int i = 0; i < n; i++) {
                if (from[i] - low + Long.MIN_VALUE <= width + Long.MIN_VALUE) {
                    keys[at] = from[i];
                    places[at++] = start + i;
                }
            }
            found = at;
        }
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

    private int load(int start, long[] keys) {
        int n = Math.min(BLOCK, to() - start);
        bits.get(start, keys, 0, n);
        if (order == Order.LARGEST) {
            largestFirst(keys);
        } else if (order == Order.SMALLEST_MAGNITUDE) {
            smallestFirst(keys);
        }
        if (among != null) {
            for (int i = 0; i < n; i++) {
                keys[i] |= among[start + i] - 1;
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
