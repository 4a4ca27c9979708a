package basin.mask;

import basin.data.Rng;
import basin.kernel.TopK;
import basin.kernel.Vec;

/**
 * SSAM-D: m starts uniformly random with k ones. An update drops, among the ones, the N_drop of smallest |g| (ties drop
 * the lower index first) and grows as many uniformly at random (Mi et al. 2022, algorithm 2):
 *
 * <pre>N_drop = min(rint(alpha/2 (1 + cos(pi t / T)) k), d - k)</pre>
 *
 * so that there are exactly k ones after every update. A new sparsity drops the k - k' of smallest |g| or grows k' - k
 * at random, before anything else that is due in the same step.
 */
public final class DropAndGrow implements MaskRule {
    /** Where coordinates grow. */
    public enum Grow {
        /** Among the coordinates that were 0 before the drop, as in the published code. */
        PUBLISHED,
        /** Also among those just dropped: algorithm 2 read literally. */
        LITERAL
    }

    private final Grow grow;
    private Rng rng;
    private double sparsity;
    private double dropRate;
    private Mask mask;

    /** A random mask over {@code length} coordinates; {@code sparsity} and {@code dropRate} (alpha) lie in 0..1. */
    public DropAndGrow(int length, double sparsity, double dropRate, Grow grow, Rng rng) {
        this.grow = grow;
        this.rng = rng;
        sparsity(sparsity);
        dropRate(dropRate);
        byte[] bits = new byte[length];
        int ones = Mask.ones(sparsity, length);
        grow(bits, new byte[length], ones);
        mask = Mask.owning(bits, ones);
    }

    @Override
    public Mask mask() {
        return mask;
    }

    @Override
    public void sparsity(double share) {
        sparsity = Mask.checkSparsity(share);
    }

    @Override
    public double sparsity() {
        return sparsity;
    }

    @Override
    public void dropRate(double alpha) {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("The drop rate is " + alpha + "; 0 to 1 is allowed.");
        }
        dropRate = alpha;
    }

    @Override
    public void update(Vec gradient, int epoch, int epochs) {
        adapt(gradient);
        int k = mask.count();
        double share = dropRate / 2 * (1 + Math.cos(Math.PI * epoch / epochs));
        int exchanged = Math.min((int) Math.rint(share * k), mask.length() - k);
        byte[] bits = mask.toBytes();
        drop(bits, gradient, exchanged);
        grow(bits, grow == Grow.PUBLISHED ? mask.toBytes() : bits.clone(), exchanged);
        mask = Mask.owning(bits, k);
    }

    @Override
    public boolean adapt(Vec gradient) {
        int missing = missing();
        if (missing == 0) {
            return false;
        }
        byte[] bits = mask.toBytes();
        if (missing < 0) {
            drop(bits, gradient, -missing);
        } else {
            grow(bits, mask.toBytes(), missing);
        }
        mask = Mask.owning(bits, mask.count() + missing);
        return true;
    }

    @Override
    public boolean settled() {
        return missing() == 0;
    }

    private int missing() {
        return Mask.ones(sparsity, mask.length()) - mask.count();
    }

    private static void drop(byte[] bits, Vec gradient, int count) {
        byte[] dropped = TopK.smallestMagnitude(gradient, bits, count);
        for (int i = 0; i < bits.length; i++) {
            bits[i] -= dropped[i];
        }
    }

    /**
     * Sets {@code count} of the places where {@code taken} is 0, each choice equally likely: selection sampling (Knuth,
     * The Art of Computer Programming 2, 3.4.2, algorithm S), one pass and no list of places.
     */
    private void grow(byte[] bits, byte[] taken, int count) {
        int candidates = taken.length;
        for (byte b : taken) {
            candidates -= b;
        }
        int left = count;
        for (int i = 0; left > 0; i++) {
            if (taken[i] == 0 && rng.nextInt(candidates--) < left) {
                bits[i] = 1;
                left--;
            }
        }
    }

    @Override
    public MaskState state() {
        return new MaskState(mask, null, rng.state());
    }

    @Override
    public void restore(MaskState state) {
        mask = state.mask();
        rng = Rng.resume(state.random());
    }
}
