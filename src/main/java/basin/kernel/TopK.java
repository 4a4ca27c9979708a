package basin.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Exact selection of k numbers of a vector by radix on their bits: no sort; beside the mask 256 KiB of counters a thread
 * and, for the largest of long vectors, room for a 64th of the numbers. Numbers that compare equal (0 and -0 too) are taken
 * by rising index, whatever the number of threads. NaN has no rank and is an {@link IllegalArgumentException}. Thread safe
 * as long as nobody writes.
 */
public final class TopK {
    private final Vec x;
    private final List<RankKeys> parts;

    private TopK(Vec x, List<RankKeys> parts) {
        this.x = x;
        this.parts = parts;
    }

    /** A 1 at each of the {@code k} largest numbers of {@code x}, a 0 elsewhere, found by one thread. */
    public static byte[] largest(Vec x, int k) {
        TopK selection = checked(x, k, 1);
        return selection.byBracket(k).orElseGet(() -> selection.byRadix(k));
    }

    /**
     * As {@link #largest} by up to {@code threads} threads; empty where a number is not finite, which is found out on the
     * way.
     */
    public static Optional<byte[]> largestOfFinite(Vec x, int k, int threads) {
        TopK selection = checked(x, k, threads);
        Optional<byte[]> quick = selection.byBracket(k);
        return quick.isPresent() || !selection.finite() ? quick : Optional.of(selection.byRadix(k));
    }

    private static TopK checked(Vec x, int k, int threads) {
        check(k, x.length());
        return new TopK(x, RankKeys.of(x, null, RankKeys.Order.LARGEST, threads));
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
        check(k, candidates);
        return new TopK(x, RankKeys.of(x, among, RankKeys.Order.SMALLEST_MAGNITUDE, 1)).byRadix(k);
    }

    private static void check(int k, int candidates) {
        if (k < 0 || k > candidates) {
            throw new IllegalArgumentException(
                    "Of " + candidates + " numbers 0 to " + candidates + " can be chosen, not " + k + ".");
        }
    }

    private Optional<byte[]> byBracket(int k) {
        return x.length() < RankBracket.LEAST ? Optional.empty() : RankBracket.select(x, parts, k);
    }

    private byte[] byRadix(int k) {
        RadixEdge edge = RadixEdge.of(parts, k);
        if (edge.maybeNan()) {
            refuseNan();
        }
        byte[] taken = new byte[x.length()];
        IntStream.range(0, parts.size()).parallel().forEach(p -> parts.get(p).mark(edge.key(), edge.ties(p), taken));
        return taken;
    }

    private void refuseNan() {
        int length = x.length();
        IntStream.range(0, length)
                .filter(i -> Double.isNaN(x.get(i)))
                .findFirst()
                .ifPresent(i -> {
                    throw new IllegalArgumentException("Number " + i + " of " + length + " is NaN, which has no rank.");
                });
    }

    private boolean finite() {
        return IntStream.range(0, x.length()).allMatch(i -> Double.isFinite(x.get(i)));
    }
}
