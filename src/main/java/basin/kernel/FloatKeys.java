package basin.kernel;

import java.nio.IntBuffer;

/** The keys of floats. */
final class FloatKeys extends RankKeys {
    /** The key of the largest finite number, if the largest come first. */
    private static final int FIRST_FINITE = 0x00800000;

    /** How many keys there are from that one to the one of the smallest finite number. */
    private static final int FINITE = -2 * FIRST_FINITE - 1;

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
            less(keys, n, (int) edge, before);
            store(before, n, taken, start);
            for (int i = 0; i < n && left > 0; i++) {
                if (keys[i] == (int) edge) {
                    taken[start + i] = 1;
                    left--;
                }
            }
        }
    }

    @Override
    Split split(int from, int to, long low, long high, byte[] taken, int[] near) {
        int[] keys = new int[BLOCK];
        int[] before = new int[BLOCK];
        int below = 0;
        int found = 0;
        for (int start = from; start < to; start += BLOCK) {
            int n = load(start, Math.min(start + BLOCK, to), keys);
            if (found + n > near.length || !finite(keys, n)) {
                return Split.FAILED;
            }
            below += less(keys, n, (int) low, before);
            store(before, n, taken, start);
            found = collect(keys, n, (int) low, (int) (high - low), start, near, found);
        }
        return new Split(true, below, found);
    }

    /** Puts a 1 into {@code before} where a key is less than {@code edge}, else a 0, and returns how many are. */
    private static int less(int[] keys, int n, int edge, int[] before) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            before[i] = borrow(keys[i], edge);
            sum += before[i];
        }
        return sum;
    }

    /** Copies zeros and ones to {@code taken}, eight at a time. */
    private static void store(int[] before, int n, byte[] taken, int at) {
        int i = 0;
        for (; i < n - 7; i += 8) {
            int low = before[i] | (before[i + 1] << 8) | (before[i + 2] << 16) | (before[i + 3] << 24);
            int high = before[i + 4] | (before[i + 5] << 8) | (before[i + 6] << 16) | (before[i + 7] << 24);
            EIGHT.set(taken, at + i, ((long) high << Integer.SIZE) | low);
        }
        for (; i < n; i++) {
            taken[at + i] = (byte) before[i];
        }
    }

    /** Appends the places of the keys from {@code low} to {@code low + width}; few are, so that a branch is foreseen. */
    private static int collect(int[] keys, int n, int low, int width, int start, int[] near, int found) {
        int end = found;
        for (int i = 0; i < n; i++) {
            if (keys[i] - low + Integer.MIN_VALUE <= width + Integer.MIN_VALUE) {
                near[end++] = start + i;
            }
        }
        return end;
    }

    /** Whether all keys, those of {@link Order#LARGEST}, are of finite numbers. */
    private static boolean finite(int[] keys, int n) {
        int finite = 0;
        for (int i = 0; i < n; i++) {
            finite += borrow(keys[i] - FIRST_FINITE, FINITE);
        }
        return finite == n;
    }

    /**
     * 1 where {@code a < b} as unsigned numbers, else 0: the borrow of their difference (Warren, Hacker's Delight, 2-12).
     * Half of the numbers may be below an edge, in no order, so that a branch would be guessed wrong half of the time.
     */
    private static int borrow(int a, int b) {
        return ((~a & b) | ((~a | b) & (a - b))) >>> (Integer.SIZE - 1);
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
