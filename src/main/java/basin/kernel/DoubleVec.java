package basin.kernel;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;

/** A {@link Vec} of doubles. */
final class DoubleVec extends Vec {
    private final DoubleBuffer x;

    DoubleVec(ByteBuffer bytes, int length) {
        super(bytes, length);
        x = bytes.asDoubleBuffer();
    }

    private static DoubleBuffer of(Vec v) {
        return ((DoubleVec) v).x;
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public double get(int i) {
        return x.get(i);
    }

    @Override
    public void set(int i, double value) {
        x.put(i, value);
    }

    @Override
    public void fill(double value) {
        double v = value;
        for (int i = 0; i < length(); i++) {
            x.put(i, v);
        }
    }

    @Override
    public void put(int offset, float... values) {
        for (int i = 0; i < values.length; i++) {
            x.put(offset + i, values[i]);
        }
    }

    @Override
    public void put(int offset, double... values) {
        x.put(offset, values);
    }

    @Override
    public void scale(double a) {
        double s = a;
        for (int i = 0; i < length(); i++) {
            x.put(i, s * x.get(i));
        }
    }

    @Override
    void add(double a, Vec other, int start, int end) {
        DoubleBuffer y = of(other);
        for (int i = start; i < end; i++) {
            x.put(i, x.get(i) + a * y.get(i));
        }
    }

    @Override
    public void addMasked(double a, Vec other, byte[] mask) {
        check(other);
        DoubleBuffer y = of(other);
        double s = a;
        for (int i = 0; i < length(); i++) {
            x.put(i, x.get(i) + mask[i] * (s * y.get(i)));
        }
    }

    @Override
    public double perturb(double a, Vec other, byte[] mask, Vec saved) {
        check(other);
        check(saved);
        DoubleBuffer y = of(other);
        DoubleBuffer old = of(saved);
        double s = a;
        double sum = 0;
        for (int start = 0; start < length(); start += BLOCK) {
            int end = Math.min(start + BLOCK, length());
            for (int i = start; i < end; i++) {
                double w = x.get(i);
                old.put(i, w);
                x.put(i, w + mask[i] * (s * y.get(i)));
            }
            sum += maskedSquares(y, mask, start, end);
        }
        return sum;
    }

    @Override
    public double maskedSquares(byte[] mask) {
        double sum = 0;
        for (int start = 0; start < length(); start += BLOCK) {
            sum += maskedSquares(x, mask, start, Math.min(start + BLOCK, length()));
        }
        return sum;
    }

    @Override
    public void weigh(Vec w, double eta) {
        check(w);
        DoubleBuffer weights = of(w);
        double least = eta;
        for (int i = 0; i < length(); i++) {
            x.put(i, x.get(i) * (Math.abs(weights.get(i)) + least));
        }
    }

    /** In four sums, so that an addition need not wait for the one before. */
    private static double maskedSquares(DoubleBuffer y, byte[] mask, int start, int end) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = start;
        for (; i < end - 3; i += 4) {
            s0 += mask[i] * (y.get(i) * y.get(i));
            s1 += mask[i + 1] * (y.get(i + 1) * y.get(i + 1));
            s2 += mask[i + 2] * (y.get(i + 2) * y.get(i + 2));
            s3 += mask[i + 3] * (y.get(i + 3) * y.get(i + 3));
        }
        for (; i < end; i++) {
            s0 += mask[i] * (y.get(i) * y.get(i));
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public void heavyBall(Vec from, Vec velocity, Vec gradient, double momentum, double decay, double rate) {
        check(from);
        check(velocity);
        check(gradient);
        DoubleBuffer old = of(from);
        DoubleBuffer v = of(velocity);
        DoubleBuffer g = of(gradient);
        double mu = momentum;
        double lambda = decay;
        double lr = rate;
        for (int i = 0; i < length(); i++) {
            double w = old.get(i);
            double next = mu * v.get(i) + (g.get(i) + lambda * w);
            v.put(i, next);
            x.put(i, w - lr * next);
        }
    }

    @Override
    public void adam(Vec from, Vec first, Vec second, Vec gradient, Adam step) {
        check(from);
        check(first);
        check(second);
        check(gradient);
        DoubleBuffer old = of(from);
        DoubleBuffer ms = of(first);
        DoubleBuffer vs = of(second);
        DoubleBuffer gs = of(gradient);
        double beta1 = step.beta1();
        double beta2 = step.beta2();
        double rest1 = 1 - beta1;
        double rest2 = 1 - beta2;
        double kept = step.kept();
        double rate = step.rate();
        double root = step.root();
        double epsilon = step.epsilon();
        for (int i = 0; i < length(); i++) {
            double g = gs.get(i);
            double m = beta1 * ms.get(i) + rest1 * g;
            double v = beta2 * vs.get(i) + rest2 * g * g;
            ms.put(i, m);
            vs.put(i, v);
            x.put(i, kept * old.get(i) - rate * m / (Math.sqrt(v) / root + epsilon));
        }
    }

    /** In four sums, so that an addition need not wait for the one before. */
    @Override
    double dot(Vec other, int start, int end) {
        DoubleBuffer y = of(other);
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = start;
        for (; i < end - 3; i += 4) {
            s0 += x.get(i) * y.get(i);
            s1 += x.get(i + 1) * y.get(i + 1);
            s2 += x.get(i + 2) * y.get(i + 2);
            s3 += x.get(i + 3) * y.get(i + 3);
        }
        for (; i < end; i++) {
            s0 += x.get(i) * y.get(i);
        }
        return (s0 + s1) + (s2 + s3);
    }
}
