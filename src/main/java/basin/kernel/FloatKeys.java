package basin.kernel;

import java.nio.IntBuffer;

/** The keys of floats. */
final class FloatKeys extends RankKeys {
    private final IntBuffer bits;
    private final byte[] among;
    private final Order order;

    /** Of the numbers of {@code x} where {@code among} holds a 1; of all where it is null. */
    FloatKeys(Vec x, byte[] among, Order order) {
        super(order, Float.floatToRawIntBits(Float.POSITIVE_INFINITY) >>> DIGIT);
        bits = x.bytes().asIntBuffer();
        this.among = among;
        this.order = order;
    }

    @Override
    int levels() {
        return Integer.SIZE / DIGIT;
    }

    @Override
    boolean nan(int i) {
        return Float.isNaN(Float.intBitsToFloat(bits.get(i)));
    }

    @Override
    void count(int from, int to, int level, long prefix, int[] counts) {
        int[] keys = new int[BLOCK];
        for (int start = from; start < to; start += BLOCK) {
            int n = load(start, Math.min(start + BLOCK, to), keys);
            if (level == 0) {
                countHigh(keys, n, counts);
            } else {
                countLow(keys, n, (int) prefix, counts);
            }
        }
    }

    private static void countHigh(int[] keys, int n, int[] counts) {
        for (int i = 0; i < n; i++) {
            counts[keys[i] >>> DIGIT]++;
        }
    }

    private static void countLow(int[] keys, int n, int high, int[] counts) {
        for (int i = 0; i < n; i++) {
            if (keys[i] >>> DIGIT == high) { // true for few: a branch that is foreseen
                counts[keys[i] & (DIGITS - 1)]++;
            }
        }
    }

    @Override
    void mark(int from, int to, long edge, int ties, byte[] taken) {
        int[] keys = new int[BLOCK];
        int[] before = new int[BLOCK];
        int left = ties;
        for (int start = from; start < to; start += BLOCK) {
            int n = load(start, Math.min(start + BLOCK, to), keys);
            less(keys, (int) edge, before);
            for (int i = 0; i < n; i++) {
                taken[start + i] = (byte) before[i];
            }
            for (int i = 0; i < n && left > 0; i++) {
                if (keys[i] == (int) edge) {
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
    private static void less(int[] keys, int edge, int[] before) {
        for (int i = 0; i < BLOCK; i++) {
            int key = keys[i];
            before[i] = ((~key & edge) | ((~key | edge) & (key - edge))) >>> (Integer.SIZE - 1);
        }
    }

    private int load(int from, int to, int[] keys) {
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
    private static void largestFirst(int[] keys) {
        for (int i = 0; i < BLOCK; i++) {
            int sign = keys[i] >> (Integer.SIZE - 1);
            keys[i] = (keys[i] ^ (~sign & Integer.MAX_VALUE)) + sign;
        }
    }

    private static void smallestFirst(int[] keys) {
        for (int i = 0; i < BLOCK; i++) {
            keys[i] &= Integer.MAX_VALUE;
        }
    }
}
