package basin.mask;

import basin.kernel.Vec;
import java.util.Arrays;

/**
 * Which coordinates of the flat vector are perturbed: m in {0,1}^d. Immutable, so that it may cross threads.
 */
public final class Mask {
    private final byte[] bits;
    private final int count;

    private Mask(byte[] bits, int count) {
        this.bits = bits;
        this.count = count;
    }

    /** A mask over a copy of {@code bits}, each 0 or 1. */
    public static Mask of(byte[] bits) {
        int count = 0;
        for (byte b : bits) {
            if ((b & ~1) != 0) {
                throw new IllegalArgumentException("A mask holds 0 and 1 only, not " + b + ".");
            }
            count += b;
        }
        return new Mask(bits.clone(), count);
    }

    /** A mask over {@code bits} themselves, {@code count} of them 1 and the rest 0, which nobody writes to any more. */
    static Mask owning(byte[] bits, int count) {
        return new Mask(bits, count);
    }

    /** The mask of plain gradient descent: no coordinate. */
    public static Mask none(int length) {
        return new Mask(new byte[length], 0);
    }

    /** The mask of SAM: every coordinate. */
    public static Mask all(int length) {
        byte[] bits = new byte[length];
        Arrays.fill(bits, (byte) 1);
        return new Mask(bits, length);
    }

    /** k = rint((1 - s) d), the ones that a sparsity of s in 0..1 leaves among d coordinates. */
    public static int ones(double sparsity, int d) {
        return (int) Math.rint((1 - checkSparsity(sparsity)) * d);
    }

    static double checkSparsity(double sparsity) {
        if (!(sparsity >= 0 && sparsity <= 1)) {
            throw new IllegalArgumentException("The sparsity is " + sparsity + "; 0 to 1 is allowed.");
        }
        return sparsity;
    }

    /** The number d of coordinates. */
    public int length() {
        return bits.length;
    }

    /** The number k of ones. */
    public int count() {
        return count;
    }

    /** Whether coordinate {@code i} is perturbed. */
    public boolean get(int i) {
        return bits[i] != 0;
    }

    /** The ones among the coordinates {@code from} to {@code to - 1}. */
    public int count(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += bits[i];
        }
        return sum;
    }

    /** Whether there is a one among the coordinates {@code from} to {@code to - 1}. */
    public boolean touches(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bits[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** A copy of the zeros and ones. */
    public byte[] toBytes() {
        return bits.clone();
    }

    /** Adds {@code a m x} to {@code w}. */
    public void addTo(Vec w, double a, Vec x) {
        w.addMasked(a, x, bits);
    }

    /** ||m x||. */
    public double norm(Vec x) {
        return Math.sqrt(x.maskedSquares(bits));
    }

    /** Copies {@code w} to {@code saved} bit for bit, adds {@code a m x} to {@code w} and returns ||m x||, in one pass. */
    public double perturb(Vec w, double a, Vec x, Vec saved) {
        return Math.sqrt(w.perturb(a, x, bits, saved));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask && Arrays.equals(bits, mask.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return "Mask[" + count + " of " + bits.length + "]";
    }
}
