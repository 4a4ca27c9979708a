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

    private static final int SAMPLE = 1 << 17;

    /** From the middle of the bracket to its ends, in standard deviations of a number's rank among the sample. */
    private static final double WIDTH = 3;

    private RankBracket() {}

    /**
     * A 1 at each of the {@code k} largest of {@code x}, a 0 elsewhere, if found this way and all numbers are finite.
     *
     * @param parts the keys of all of {@code x}
     */
    static Optional<byte[]> select(Vec x, List<RankKeys> parts, int k) {
        double share = (double) k / x.length();
        double deviation = Math.sqrt(SAMPLE * share * (1 - share)) + 1;
        List<RankKeys> sample = sample(x);
        long low = key(sample, SAMPLE * share - WIDTH * deviation, 0);
        long high = key(sample, SAMPLE * share + WIDTH * deviation, -1);
        byte[] taken = new byte[x.length()];
        List<RankKeys.Split> splits =
                parts.parallelStream().map(p -> p.split(low, high, taken)).toList();
        if (!splits.stream().allMatch(RankKeys.Split::done)) {
            return Optional.empty();
        }
        int left = k - splits.stream().mapToInt(RankKeys.Split::below).sum();
        int found = splits.stream().mapToInt(split -> split.near().to()).sum();
        if (left < 0 || left > found) {
            return Optional.empty();
        }
        chooseNear(splits, left, taken);
        return Optional.of(taken);
    }

    /** Numbers at even distances. */
    private static List<RankKeys> sample(Vec x) {
        Vec sample = Vec.zeros(x.precision(), SAMPLE);
        for (int i = 0; i < SAMPLE; i++) {
            sample.set(i, x.get((int) ((long) x.length() * i / SAMPLE)));
        }
        return RankKeys.of(sample, null, RankKeys.Order.LARGEST, 1);
    }

    /** The key of {@code rank} among the sample; {@code outside} where it has none. */
    private static long key(List<RankKeys> sample, double rank, long outside) {
        return rank < 1 || rank > SAMPLE
                ? outside
                : RadixEdge.of(sample, (int) rank).key();
    }

    private static void chooseNear(List<RankKeys.Split> splits, int k, byte[] taken) {
        RadixEdge edge = RadixEdge.of(splits.stream().map(RankKeys.Split::near).toList(), k);
        for (int part = 0; part < splits.size(); part++) {
            RankKeys.Split split = splits.get(part);
            byte[] chosen = new byte[split.near().to()];
            split.near().mark(edge.key(), edge.ties(part), chosen);
            for (int i = 0; i < chosen.length; i++) {
                taken[split.places()[i]] = chosen[i];
            }
        }
    }
}
