package basin.kernel;

import java.util.List;

/** The key of which so many keys are less or equal, found by counting their digits from the highest down. */
final class RadixEdge {
    private final List<RankKeys> parts;
    private boolean maybeNan;
    private long key;
    private int ties;
    private List<int[]> counts = List.of();

    private RadixEdge(List<RankKeys> parts, int k) {
        this.parts = parts;
        ties = k;
    }

    /** The key of rank {@code k}, from 1, among all keys of {@code parts}; where {@code k} is 0, one that none is less than. */
    static RadixEdge of(List<RankKeys> parts, int k) {
        RadixEdge edge = new RadixEdge(parts, k);
        for (int level = 0; level < parts.get(0).levels(); level++) {
            edge.descend(level);
        }
        return edge;
    }

    private void descend(int level) {
        counts = parts.parallelStream().map(part -> count(part, level)).toList();
        int[] total = new int[RankKeys.DIGITS];
        for (int[] own : counts) {
            for (int digit = 0; digit < total.length; digit++) {
                total[digit] += own[digit];
            }
        }
        if (level == 0) {
            maybeNan = parts.get(0).maybeNan(total);
        }
        int digit = 0;
        while (ties > total[digit]) {
            ties -= total[digit++];
        }
        key = (key << RankKeys.DIGIT) | digit;
    }

    private int[] count(RankKeys part, int level) {
        int[] own = new int[RankKeys.DIGITS];
        part.count(level, key, own);
        return own;
    }

    /** The key. */
    long key() {
        return key;
    }

    /** How many equal to it, in {@code part}, are among the first k. */
    int ties(int part) {
        int digit = (int) key & (RankKeys.DIGITS - 1);
        int left = ties;
        for (int i = 0; i < part; i++) {
            left -= Math.min(left, counts.get(i)[digit]);
        }
        return Math.min(left, counts.get(part)[digit]);
    }

    /** Whether there may be NaN among the numbers: where not, there is none. */
    boolean maybeNan() {
        return maybeNan;
    }
}
