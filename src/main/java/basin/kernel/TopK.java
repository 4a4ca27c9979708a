package basin.kernel;

import java.util.Arrays;

/**
 * Exact selection of k numbers of a vector by radix on their bits: 16 bits a pass from the highest down, so a fixed
 * 256 KiB of counters whatever the length, no sort and no copy. Numbers that compare equal (0 and -0 too) are taken by
 * rising index. NaN has no rank and is an {@link IllegalArgumentException}. Thread safe as long as nobody writes.
 */
public final class TopK {
    private static final int BLOCK = 2048;
    private static final int DIGIT = 16;
    private static final int BUCKETS = 1 << DIGIT;

    private final Vec x;
    private final byte[] among;
    private final RankKeys keys;
    private final long[] block = new long[BLOCK];

    private TopK(Vec x, byte[] among, RankKeys.Order order) {
        this.x = x;
        this.among = among;
        this.keys = RankKeys.of(x, order, BLOCK);
    }

    /** A 1 at each of the {@code k} largest numbers of {@code x}, a 0 elsewhere. */
    public static byte[] largest(Vec x, int k) {
        return new TopK(x, ones(x.length()), RankKeys.Order.LARGEST).select(k);
    }

    /**
     * A 1 at each of the {@code k} numbers of {@code x} that are smallest by absolute value among those where
     * {@code among} holds a 1, a 0 elsewhere.
     */
    public static byte[] smallestMagnitude(Vec x, byte[] among, int k) {
        if (among.length != x.length()) {
            throw new IllegalArgumentException("A mask of " + among.length + " cannot choose from " + x + ".");
        }
        return new TopK(x, among, RankKeys.Order.SMALLEST_MAGNITUDE).select(k);
    }

    private static byte[] ones(int length) {
        byte[] ones = new byte[length];
        Arrays.fill(ones, (byte) 1);
        return ones;
    }

    private byte[] select(int k) {
        int candidates = 0;
        for (byte b : among) {
            candidates += b;
        }
        if (k < 0 || k > candidates) {
            throw new IllegalArgumentException(
                    "Of " + candidates + " numbers 0 to " + candidates + " can be chosen, not " + k + ".");
        }
        long prefix = 0;
        long known = 0;
        int left = k;
        for (int shift = keys.bits() - DIGIT; shift >= 0; shift -= DIGIT) {
            int[] counts = count(shift, known, prefix);
            int digit = 0;
            while (digit < BUCKETS - 1 && left > counts[digit]) {
                left -= counts[digit++];
            }
            prefix |= (long) digit << shift;
            known |= (BUCKETS - 1L) << shift;
        }
        return mark(prefix, left);
    }

    /** How often each digit at {@code shift} occurs among the candidates whose {@code known} bits are {@code prefix}. */
    private int[] count(int shift, long known, long prefix) {
        int[] counts = new int[BUCKETS];
        for (int start = 0; start < x.length(); start += BLOCK) {
            int n = keys.load(start, block);
            for (int i = 0; i < n; i++) {
                // true for all in the first pass and for few in the others: a branch that is foreseen
                if ((block[i] & known) == prefix) {
                    counts[(int) (block[i] >>> shift) & (BUCKETS - 1)] += among[start + i];
                }
            }
        }
        return counts;
    }

    /** Takes every candidate before {@code threshold} and the first {@code ties} at it. */
    private byte[] mark(long threshold, int ties) {
        byte[] taken = new byte[x.length()];
        long edge = threshold ^ Long.MIN_VALUE;
        int left = ties;
        for (int start = 0; start < x.length(); start += BLOCK) {
            int n = keys.load(start, block);
            for (int i = 0; i < n; i++) {
                long key = block[i] ^ Long.MIN_VALUE;
                // half of the numbers may lie before the edge, in no order: an arithmetic choice, not a branch
                int before = key < edge ? 1 : 0;
                taken[start + i] = (byte) (before & among[start + i]);
                if (key == edge && left > 0) {
                    taken[start + i] = among[start + i];
                    left -= among[start + i];
                }
            }
        }
        return taken;
    }
}
