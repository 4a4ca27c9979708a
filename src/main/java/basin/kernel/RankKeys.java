package basin.kernel;

import java.nio.ByteBuffer;
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
        /** The largest number: all bits matter, negative ones the other way round. */
        LARGEST(-1, -1, -1),
        /** The smallest absolute value. */
        SMALLEST_MAGNITUDE(Long.MAX_VALUE, 0, 0);

        private final long keep;
        private final long turn;
        private final long invert;

        Order(long keep, long turn, long invert) {
            this.keep = keep;
            this.turn = turn;
            this.invert = invert;
        }
    }

    private final int length;

    private RankKeys(int length) {
        this.length = length;
    }

    /** The keys of {@code x}, loaded in blocks of {@code block} numbers. */
    static RankKeys of(Vec x, Order order, int block) {
        ByteBuffer bytes = x.bytes().duplicate().order(ByteOrder.nativeOrder());
        return x.precision() == Precision.FLOAT
                ? new Floats(bytes.asFloatBuffer(), x.length(), order, block)
                : new Doubles(bytes.asDoubleBuffer(), x.length(), order, block);
    }

    /** The lowest bits that keys use. */
    abstract int bits();

    /** Fills {@code into} with the keys from {@code start} on and returns how many there are; NaN is refused. */
    abstract int load(int start, long[] into);

    final int blockAt(int start, int block) {
        return Math.min(block, length - start);
    }

    final IllegalArgumentException nan(int index) {
        return new IllegalArgumentException("Number " + index + " of " + length + " is NaN, which has no rank.");
    }

    private static final class Floats extends RankKeys {
        private final FloatBuffer x;
        private final float[] values;
        private final int keep;
        private final int turn;
        private final int invert;

        Floats(FloatBuffer x, int length, Order order, int block) {
            super(length);
            this.x = x;
            values = new float[block];
            keep = (int) (order.keep >> Integer.SIZE);
            turn = (int) order.turn;
            invert = (int) order.invert;
        }

        @Override
        int bits() {
            return Integer.SIZE;
        }

        @Override
        int load(int start, long[] into) {
            int n = blockAt(start, values.length);
            x.get(start, values, 0, n);
            for (int i = 0; i < n; i++) {
                float value = values[i];
                if (Float.isNaN(value)) {
                    throw nan(start + i);
                }
                // + 0 makes -0 and 0 the same
                int bits = Float.floatToRawIntBits(value + 0f);
                into[i] = ((bits & keep) ^ ((bits >> 31 | Integer.MIN_VALUE) & turn) ^ invert) & 0xffffffffL;
            }
            return n;
        }
    }

    private static final class Doubles extends RankKeys {
        private final DoubleBuffer x;
        private final double[] values;
        private final Order order;

        Doubles(DoubleBuffer x, int length, Order order, int block) {
            super(length);
            this.x = x;
            this.order = order;
            values = new double[block];
        }

        @Override
        int bits() {
            return Long.SIZE;
        }

        @Override
        int load(int start, long[] into) {
            int n = blockAt(start, values.length);
            x.get(start, values, 0, n);
            for (int i = 0; i < n; i++) {
                double value = values[i];
                if (Double.isNaN(value)) {
                    throw nan(start + i);
                }
                long bits = Double.doubleToRawLongBits(value + 0d);
                into[i] = (bits & order.keep) ^ ((bits >> 63 | Long.MIN_VALUE) & order.turn) ^ order.invert;
            }
            return n;
        }
    }
}
