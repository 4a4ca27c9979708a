package basin.kernel;

import java.nio.LongBuffer;

/** The keys of doubles. */
final class DoubleKeys extends RankKeys {
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
    boolean nan(int i) {
        return Double.isNaN(Double.longBitsToDouble(bits.get(i)));
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
            less(keys, edge, before);
            for (int i = 0; i < n; i++) {
                taken[start + i] = (byte) before[i];
            }
            for (int i = 0; i < n && left > 0; i++) {
                if (keys[i] == edge) {
                    taken[start + i] = 1;
                    left--;
                }
            }
        }
    }

    /**
     * 1 where a key is less than {@code edge} as an unsigned number, else 0: the borrow of their difference (Warren, Hacker's
     * Delight, 2-12). Half of the numbers may be, in no order, so that a branch would be guessed wrong half of the time.
     */
    private static void less(long[] keys, long edge, long[] before) {
        for (int i = 0; i < BLOCK; i++) {
            long key = keys[i];
            before[i] = ((~key & edge) | ((~key | edge) & (key - edge))) >>> (Long.SIZE - 1);
        }
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
