package basin.kernel;

import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/**
 * A vector's numbers as unsigned integers in an order of choice: what comes first has the smallest key, equal numbers
 * have equal keys. IEEE 754 bits without the sign rise with the absolute value, which makes this exact.
 */
abstract class RankKeys {
    /** What comes first. */
    enum Order {
        LARGEST,
        LARGEST_MAGNITUDE,
        SMALLEST_MAGNITUDE
    }

    final Order order;
    final int length;

    private RankKeys(Order order, int length) {
        this.order = order;
        this.length = length;
    }

    /** The keys of {@code x}, loaded in blocks of {@code block} numbers. */
    static RankKeys of(Vec x, Order order, int block) {
        return x.precision() == Precision.FLOAT ? new Floats(x, order, block) : new Doubles(x, order, block);
    }

    /** The lowest bits that keys use. */
    abstract int bits();

    /** Fills {@code into} with the keys from {@code start} on and returns how many there are. */
    abstract int load(int start, long[] into);

    final IllegalArgumentException nan(int index) {
        return new IllegalArgumentException("Number " + index + " of " + length + " is NaN, which has no rank.");
    }

    private static final class Floats extends RankKeys {
        private static final int SIGN = Integer.MIN_VALUE;

        private final FloatBuffer x;
        private final float[] values;

        Floats(Vec x, Order order, int block) {
            super(order, x.length());
            this.x = x.bytes().duplicate().order(ByteOrder.nativeOrder()).asFloatBuffer();
            values = new float[block];
        }

        @Override
        int bits() {
            return Integer.SIZE;
        }

        @Override
        int load(int start, long[] into) {
            int n = Math.min(values.length, length - start);
            x.get(start, values, 0, n);
            for (int i = 0; i < n; i++) {
                if (Float.isNaN(values[i])) {
                    throw nan(start + i);
                }
                // + 0 makes -0 and 0 the same
                into[i] = Integer.toUnsignedLong(key(Float.floatToRawIntBits(values[i] + 0f)));
            }
            return n;
        }

        private int key(int bits) {
            return switch (order) {
                case LARGEST -> ~(bits ^ (bits >> 31 | SIGN));
                case LARGEST_MAGNITUDE -> ~(bits & ~SIGN);
                case SMALLEST_MAGNITUDE -> bits & ~SIGN;
            };
        }
    }

    private static final class Doubles extends RankKeys {
        private static final long SIGN = Long.MIN_VALUE;

        private final DoubleBuffer x;
        private final double[] values;

        Doubles(Vec x, Order order, int block) {
            super(order, x.length());
            this.x = x.bytes().duplicate().order(ByteOrder.nativeOrder()).asDoubleBuffer();
            values = new double[block];
        }

        @Override
        int bits() {
            return Long.SIZE;
        }

        @Override
        int load(int start, long[] into) {
            int n = Math.min(values.length, length - start);
            x.get(start, values, 0, n);
            for (int i = 0; i < n; i++) {
                if (Double.isNaN(values[i])) {
                    throw nan(start + i);
                }
                into[i] = key(Double.doubleToRawLongBits(values[i] + 0d));
            }
            return n;
        }

        private long key(long bits) {
            return switch (order) {
                case LARGEST -> ~(bits ^ (bits >> 63 | SIGN));
                case LARGEST_MAGNITUDE -> ~(bits & ~SIGN);
                case SMALLEST_MAGNITUDE -> bits & ~SIGN;
            };
        }
    }
}
