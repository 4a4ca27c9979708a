package basin.kernel;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Exact selection of k numbers of a vector by radix on their bits: 16 bits a pass from the highest down, then a pass that
 * marks. Beside the mask it takes 256 KiB of counters a thread, whatever the length; no sort, no copy. Numbers that compare
 * equal (0 and -0 too) are taken by rising index, whatever the number of threads. NaN has no rank and is an
 * {@link IllegalArgumentException}. Thread safe as long as nobody writes.
 */
public final class TopK {
    /** Fewer numbers are not worth a thread of their own. */
    private static final int SHARE = 1 << 18;

    private final RankKeys keys;
    private final int length;
    private final int candidates;
    private final int parts;

    private TopK(RankKeys keys, int length, int candidates, int threads) {
        this.keys = keys;
        this.length = length;
        this.candidates = candidates;
        parts = Math.max(1, Math.min(threads, length / SHARE));
    }

    /** A 1 at each of the {@code k} largest numbers of {@code x}, a 0 elsewhere, found by one thread. */
    public static byte[] largest(Vec x, int k) {
        return largest(x, k, 1);
    }

    /** A 1 at each of the {@code k} largest numbers of {@code x}, a 0 elsewhere, found by up to {@code threads} threads. */
    public static byte[] largest(Vec x, int k, int threads) {
        return new TopK(keys(x, null, RankKeys.Order.LARGEST), x.length(), x.length(), threads).select(k);
    }

    /**
     * A 1 at each of the {@code k} numbers of {@code x} that are smallest by absolute value among those where
     * {@code among} holds a 1, a 0 elsewhere.
     */
    public static byte[] smallestMagnitude(Vec x, byte[] among, int k) {
        if (among.length != x.length()) {
            throw new IllegalArgumentException("A mask of " + among.length + " cannot choose from " + x + ".");
        }
        int candidates = 0;
        for (byte b : among) {
            candidates += b;
        }
        return new TopK(keys(x, among, RankKeys.Order.SMALLEST_MAGNITUDE), x.length(), candidates, 1).select(k);
    }

    private static RankKeys keys(Vec x, byte[] among, RankKeys.Order order) {
        return x.precision() == Precision.FLOAT ? new FloatKeys(x, among, order) : new DoubleKeys(x, among, order);
    }

    private byte[] select(int k) {
        if (k < 0 || k > candidates) {
            throw new IllegalArgumentException(
                    "Of " + candidates + " numbers 0 to " + candidates + " can be chosen, not " + k + ".");
        }
        long edge = 0;
        int left = k;
        List<int[]> counts = List.of();
        for (int level = 0; level < keys.levels(); level++) {
            counts = count(level, edge);
            int digit = 0;
            int here = sum(counts, digit);
            while (left > here) {
                left -= here;
                here = sum(counts, ++digit);
            }
            edge = (edge << RankKeys.DIGIT) | digit;
        }
        return mark(edge, left, counts);
    }

    /** How often each digit of {@code level} occurs in each part, among keys whose digits before it are {@code prefix}. */
    private List<int[]> count(int level, long prefix) {
        List<int[]> counts = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    int[] own = new int[RankKeys.DIGITS];
                    keys.count(start(part), start(part + 1), level, prefix, own);
                    return own;
                })
                .toList();
        if (level == 0 && counts.stream().anyMatch(keys::maybeNan)) {
            refuseNan();
        }
        return counts;
    }

    private void refuseNan() {
        IntStream.range(0, length).filter(keys::nan).findFirst().ifPresent(i -> {
            throw new IllegalArgumentException("Number " + i + " of " + length + " is NaN, which has no rank.");
        });
    }

    /** Takes all before {@code edge} and the first {@code ties} at it, of which {@code last} says how many each part has. */
    private byte[] mark(long edge, int ties, List<int[]> last) {
        int digit = (int) edge & (RankKeys.DIGITS - 1);
        int[] shares = new int[parts];
        int left = ties;
        for (int part = 0; part < parts; part++) {
            shares[part] = Math.min(left, last.get(part)[digit]);
            left -= shares[part];
        }
        byte[] taken = new byte[length];
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> keys.mark(start(part), start(part + 1), edge, shares[part], taken));
        return taken;
    }

    private int start(int part) {
        return (int) ((long) length * part / parts);
    }

    private static int sum(List<int[]> counts, int digit) {
        int sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += counts.get(i)[digit];
        }
        return sum;
    }
}
