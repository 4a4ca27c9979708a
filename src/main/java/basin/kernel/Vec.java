package basin.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A vector of floats or doubles outside the Java heap, so that native kernels use it where it lies.
 *
 * <p>A slice shares its parent's memory and keeps it alive. Operands of one call have the same precision and length;
 * anything else is an {@link IllegalArgumentException}. Sums are taken in double over blocks of fixed size, so that
 * their bits do not depend on the number of threads. Not thread safe.
 */
public abstract sealed class Vec permits FloatVec, DoubleVec {
    /** Numbers that are summed, or combined, at a time: they stay in the cache for the next operand. */
    static final int BLOCK = 4096;

    /** Blocks that one processor combines at a time; fewer would not be worth waking another. */
    private static final int BLOCKS = 256;

    private static final int ALIGNMENT = 64;

    private final ByteBuffer bytes;
    private final int length;

    Vec(ByteBuffer bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** A vector of zeros, aligned to 64 bytes. */
    public static Vec zeros(Precision precision, int length) {
        long lines = ((long) length * precision.bytes() + ALIGNMENT - 1) / ALIGNMENT;
        long size = (lines + 1) * ALIGNMENT; // an aligned slice loses up to one line, at both ends together
        if (length < 0 || size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A vector holds at most 2 GiB; " + length + " numbers were asked for.");
        }
        return over(ByteBuffer.allocateDirect((int) size).alignedSlice(ALIGNMENT), precision, length);
    }

    /** A vector holding these floats. */
    public static Vec of(float... values) {
        Vec v = zeros(Precision.FLOAT, values.length);
        v.put(0, values);
        return v;
    }

    /** A vector holding these doubles. */
    public static Vec of(double... values) {
        Vec v = zeros(Precision.DOUBLE, values.length);
        v.put(0, values);
        return v;
    }

    private static Vec over(ByteBuffer bytes, Precision precision, int length) {
        ByteBuffer ordered = bytes.slice(0, length * precision.bytes()).order(ByteOrder.nativeOrder());
        return precision == Precision.FLOAT ? new FloatVec(ordered, length) : new DoubleVec(ordered, length);
    }

    /** The type of its numbers. */
    public abstract Precision precision();

    /** How many numbers it holds. */
    public final int length() {
        return length;
    }

    /** The numbers {@code offset} to {@code offset + length - 1}, in the same memory. */
    public final Vec slice(int offset, int length) {
        int size = precision().bytes();
        return over(bytes.slice(offset * size, length * size), precision(), length);
    }

    /** A vector of zeros of the same precision and length. */
    public final Vec like() {
        return zeros(precision(), length);
    }

    /** A copy in memory of its own. */
    public final Vec copy() {
        Vec v = like();
        v.set(this);
        return v;
    }

    /** The memory, in native byte order; for the kernels of this package, which must hold it while they use its address. */
    final ByteBuffer bytes() {
        return bytes;
    }

    /** Number {@code i}. */
    public abstract double get(int i);

    /** Sets number {@code i}, rounded to this precision. */
    public abstract void set(int i, double value);

    /** Sets every number to {@code value}. */
    public abstract void fill(double value);

    /** Copies {@code x} bit for bit. */
    public final void set(Vec x) {
        check(x);
        ByteBuffer to = bytes.duplicate();
        to.put(0, x.bytes, 0, length * precision().bytes());
    }

    /** Whether {@code x} holds the same numbers, bit for bit. */
    public final boolean sameBits(Vec x) {
        check(x);
        return bytes.mismatch(x.bytes) < 0;
    }

    /** Writes {@code values} from {@code offset} on. */
    public abstract void put(int offset, float... values);

    /** Writes {@code values} from {@code offset} on, rounded to this precision. */
    public abstract void put(int offset, double... values);

    /** {@code this *= a}. */
    public abstract void scale(double a);

    /** {@code this += a x}. */
    public final void add(double a, Vec x) {
        check(x);
        add(a, x, 0, length);
    }

    /** {@code this += a x} for the numbers from {@code start} to before {@code end}. */
    abstract void add(double a, Vec x, int start, int end);

    /**
     * {@code this = from + a[0] x[0] + a[1] x[1] + ...} in one pass over memory, each sum rounded as {@link #add} does;
     * {@code from} may be this vector. Long vectors are shared among the processors, which memory keeps waiting for one.
     */
    public final void combine(Vec from, double[] a, List<Vec> x) {
        check(from);
        x.forEach(this::check);
        int part = BLOCKS * BLOCK;
        IntStream parts = IntStream.range(0, (length + part - 1) / part);
        parts.parallel().forEach(p -> combine(from, a, x, p * part, Math.min((p + 1) * part, length)));
    }

    private void combine(Vec from, double[] a, List<Vec> x, int first, int last) {
        int size = precision().bytes();
        for (int start = first; start < last; start += BLOCK) {
            int end = Math.min(start + BLOCK, last);
            if (from != this) {
                bytes.put(start * size, from.bytes, start * size, (end - start) * size);
            }
            for (int i = 0; i < x.size(); i++) {
                add(a[i], x.get(i), start, end);
            }
        }
    }

    /** {@code this += a m x}; {@code mask} holds a 0 or 1 a number. */
    public abstract void addMasked(double a, Vec x, byte[] mask);

    /**
     * One pass of a masked perturbation: copies this vector to {@code saved} bit for bit, then {@code this += a m x}.
     *
     * @return the sum of the squares of m x, in double
     */
    public abstract double perturb(double a, Vec x, byte[] mask, Vec saved);

    /** The sum of the squares of m times this vector, in double; {@code mask} holds a 0 or 1 a number. */
    public abstract double maskedSquares(byte[] mask);

    /** {@code this *= |w| + eta}, number by number. */
    public abstract void weigh(Vec w, double eta);

    /**
     * One step of heavy ball with coupled decay, as torch.optim.SGD, from the weights w in {@code from} to this vector,
     * in one pass: {@code v = momentum v + (g + decay w); this = w - rate v}. {@code from} may be this vector itself.
     */
    public abstract void heavyBall(Vec from, Vec velocity, Vec gradient, double momentum, double decay, double rate);

    /**
     * What one step of {@link #adam} takes beside its vectors.
     *
     * @param beta1 how much of the first moment stays
     * @param beta2 how much of the second one stays
     * @param kept what the weights are multiplied by
     * @param rate learning rate over 1 - beta1^t
     * @param root square root of 1 - beta2^t
     * @param epsilon keeps the step finite where the second moment is zero
     */
    public record Adam(double beta1, double beta2, double kept, double rate, double root, double epsilon) {}

    /**
     * One step of Adam from the weights w in {@code from} to this vector, in one pass: {@code m = beta1 m + (1 - beta1) g;
     * v = beta2 v + (1 - beta2) g^2; this = kept w - rate m / (sqrt(v) / root + epsilon)}, each in double, rounded once.
     * {@code from} may be this vector itself.
     */
    public abstract void adam(Vec from, Vec first, Vec second, Vec gradient, Adam step);

    /** The inner product with {@code x}, summed in double. */
    public final double dot(Vec x) {
        check(x);
        double sum = 0;
        for (int start = 0; start < length; start += BLOCK) {
            sum += dot(x, start, Math.min(start + BLOCK, length));
        }
        return sum;
    }

    /** The inner products with all of {@code x}, each as {@link #dot(Vec)}, this vector read once. */
    public final double[] dots(List<Vec> x) {
        x.forEach(this::check);
        double[] sums = new double[x.size()];
        for (int start = 0; start < length; start += BLOCK) {
            int end = Math.min(start + BLOCK, length);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += dot(x.get(i), start, end);
            }
        }
        return sums;
    }

    /** The inner product over the numbers from {@code start} to before {@code end}, at most {@link #BLOCK}. */
    abstract double dot(Vec x, int start, int end);

    /** The Euclidean norm, summed in double. */
    public final double norm() {
        return Math.sqrt(dot(this));
    }

    /** The numbers as floats, in a new array. */
    public final float[] toFloats() {
        float[] out = new float[length];
        for (int i = 0; i < length; i++) {
            out[i] = (float) get(i);
        }
        return out;
    }

    /** The numbers as doubles, in a new array. */
    public final double[] toDoubles() {
        double[] out = new double[length];
        for (int i = 0; i < length; i++) {
            out[i] = get(i);
        }
        return out;
    }

    final void check(Vec x) {
        if (x.length != length || x.precision() != precision()) {
            throw new IllegalArgumentException("Vectors differ: " + this + " and " + x + ".");
        }
    }

    @Override
    public final String toString() {
        return precision() + "[" + length + "]";
    }
}
