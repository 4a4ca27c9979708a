package basin.kernel;

import java.util.List;

/** The key of which so many keys are less or equal, found by counting their digits from the highest down. */
final class RadixEdge {
    private final RankKeys keys;
    private final Parts parts;
    private boolean maybeNan;
    private long key;
    private int ties;
    private List<int[]> counts = List.of();

    private RadixEdge(RankKeys keys, Parts parts) {
        this.keys = keys;
        this.parts = parts;
    }

    /** The key of rank {@code k}, from 1, among {@code keys}; where {@code k} is 0, one that none is less than. */
    static RadixEdge of(RankKeys keys, Parts parts, int k) {
        RadixEdge edge = new RadixEdge(keys, parts);
        edge.ties = k;
        for (int level = 0; level < keys.levels(); level++) {
            edge.descend(level);
        }
        return edge;
    }

    private void descend(int level) {
        counts = parts.map(part -> {
            int[] own = new int[RankKeys.DIGITS];
            keys.count(parts.start(part), parts.start(part + 1), level, key, own);
            return own;
        });
        if (level == 0) {
            maybeNan = counts.stream().anyMatch(keys::maybeNan);
        }
        int digit = 0;
        int here = sum(digit);
        while (ties > here) {
            ties -= here;
            here = sum(++digit);
        }
        key = (key << RankKeys.DIGIT) | digit;
    }

    private int sum(int digit) {
        int sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += counts.get(i)[digit];
        }
        return sum;
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
