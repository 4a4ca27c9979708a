package basin.kernel;

import java.util.List;
import java.util.Optional;

/**
 * The largest numbers in one pass: a sample says between which two numbers the edge lies, the pass settles all but what
 * lies there, and among these few the choice is by radix. The sample costs nothing of exactness: where it was wrong, or
 * too many numbers are equal, the pass finds out and there is no choice.
 */
final class RankBracket {
    /** The shortest vector that it is worth for. */
    static final int LEAST = 1 << 20;

    private static final int SAMPLE = 1 << 16;

    /** The ends of the bracket, in standard deviations of the rank of a number among the sample. */
    private static final double WIDTH = 4;

    /** The most numbers in the bracket, a part: it then has a sixtieth of as many as 60 million. */
    private static final int NEAR = 1 << 20;

    private final Vec x;
    private final RankKeys keys;
    private final Parts parts;
    private final int k;
    private final byte[] taken;

    private RankBracket(Vec x, RankKeys keys, Parts parts, int k) {
        this.x = x;
        this.keys = keys;
        this.parts = parts;
        this.k = k;
        taken = new byte[x.length()];
    }

    /** A 1 at each of the {@code k} largest, if found this way and all numbers are finite. */
    static Optional<byte[]> select(Vec x, RankKeys keys, Parts parts, int k) {
        RankBracket bracket = new RankBracket(x, keys, parts, k);
        return bracket.done() ? Optional.of(bracket.taken) : Optional.empty();
    }

    private boolean done() {
        int[][] near = new int[parts.count()][Math.min(NEAR, x.length() / 16)];
        long[] ends = ends();
        List<RankKeys.Split> splits =
                parts.map(p -> keys.split(parts.start(p), parts.start(p + 1), ends[0], ends[1], taken, near[p]));
        int left = k - splits.stream().mapToInt(RankKeys.Split::below).sum();
        int found = splits.stream().mapToInt(RankKeys.Split::near).sum();
        if (!splits.stream().allMatch(RankKeys.Split::done) || left < 0 || left > found) {
            return false;
        }
        chooseNear(splits, near, found, left);
        return true;
    }

    /** The least and the greatest key that the edge may have, from numbers at even distances. */
    private long[] ends() {
        Vec sample = Vec.zeros(x.precision(), SAMPLE);
        for (int i = 0; i < SAMPLE; i++) {
            sample.set(i, x.get((int) ((long) x.length() * i / SAMPLE)));
        }
        double share = (double) k / x.length();
        double deviation = Math.sqrt(SAMPLE * share * (1 - share)) + 1;
        RankKeys sampled = RankKeys.of(sample, null, RankKeys.Order.LARGEST);
        return new long[] {
            end(sampled, SAMPLE * share - WIDTH * deviation, 0), end(sampled, SAMPLE * share + WIDTH * deviation, -1)
        };
    }

    /** The key of {@code rank} among the sample; {@code outside} where it has none. */
    private static long end(RankKeys sampled, double rank, long outside) {
        return rank < 1 || rank > SAMPLE
                ? outside
                : RadixEdge.of(sampled, Parts.of(SAMPLE, 1), (int) rank).key();
    }

    private void chooseNear(List<RankKeys.Split> splits, int[][] near, int found, int k) {
        Vec values = Vec.zeros(x.precision(), found);
        int[] places = new int[found];
        int at = 0;
        for (int p = 0; p < near.length; p++) {
            for (int i = 0; i < splits.get(p).near(); i++) {
                places[at] = near[p][i];
                values.set(at, x.get(places[at]));
                at++;
            }
        }
        byte[] chosen = TopK.largest(values, k);
        for (int i = 0; i < found; i++) {
            taken[places[i]] = chosen[i];
        }
    }
}
