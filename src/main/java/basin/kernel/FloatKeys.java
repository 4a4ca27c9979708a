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

    /** Of the numbers {@code from} to {@code to - 1} of {@code x} where {@code among}, if not null, holds a 1. */
    FloatKeys(Vec x, int from, int to, byte[] among, Order order) {
        this(x.bytes().asIntBuffer(), from, to, among, order);
    }

    private FloatKeys(IntBuffer bits, int from, int to, byte[] among, Order order) {
        super(from, to, order, Float.floatToRawIntBits(Float.POSITIVE_INFINITY) >>> DIGIT);
        this.bits = bits;
        this.among = among;
        this.order = order;
    }

    @Override
    int levels() {
        return Integer.SIZE / DIGIT;
    }

    @Override
    void count(int level, long prefix, int[] counts) {
        int[] keys = new int[BLOCK];
        for (int start = from(); start < to(); start += BLOCK) {
            int n = load(start, keys);
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
    void mark(long edge, int ties, byte[] taken) {
        int[] keys = new int[BLOCK];
        int[] before = new int[BLOCK];
        int left = ties;
        for (int start = from(); start < to(); start += BLOCK) {
            int n = load(start, keys);
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
    Split split(long low, long high, byte[] taken) {
        int[] keys = new int[BLOCK];
        int[] before = new int[BLOCK];
        Near near = new Near((to() - from()) / MOST_NEAR + BLOCK);
        int below = 0;
        for (int start = from(); start < to(); start += BLOCK) {
            int n = load(start, keys);
            if (near.full() || !finite(keys, n)) {
                return Split.FAILED;
            }
            below += less(keys, n, (int) low, before);
            store(before, n, taken, start);
            near.collect(keys, n, (int) low, (int) (high - low), start);
        }
        FloatKeys found = new FloatKeys(IntBuffer.wrap(near.keys), 0, near.found, null, Order.AS_THEY_ARE);
        return new Split(true, below, near.places, found);
    }

    /** Keys with their places. */
    private static final class Near {
        private final int[] keys;
        private final int[] places;
        private int found;

        Near(int capacity) {
            keys = new int[capacity];
            places = new int[capacity];
        }

        boolean full() {
            return found + BLOCK > places.length;
        }

        /** Takes those from {@code low} to {@code low + width}: few, so that a branch is foreseen. */
        void collect(int[] from, int n, int low, int width, int start) {
            int at = found;
            for (int i = 0; i < n; i++) {
                if (from[i] - low + Integer.MIN_VALUE <= width + Integer.MIN_VALUE) {
                    keys[at] = from[i];
                    places[at++] = start + i;
                }
            }
            found = at;
        }
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

    private int load(int start, int[] keys) {
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
