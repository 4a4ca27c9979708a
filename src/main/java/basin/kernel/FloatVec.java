package basin.kernel;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** A {@link Vec} of floats. */
final class FloatVec extends Vec {
    private final FloatBuffer x;

    FloatVec(ByteBuffer bytes, int length) {
        super(bytes, length);
        x = bytes.asFloatBuffer();
    }

    private static FloatBuffer of(Vec v) {
        return ((FloatVec) v).x;
    }

    @Override
    public Precision precision() {
        return Precision.FLOAT;
    }

    @Override
    public double get(int i) {
        return x.get(i);
    }

    @Override
    public void set(int i, double value) {
        x.put(i, (float) value);
    }

    @Override
    public void fill(double value) {
        float v = (float) value;
        for (int i = 0; i < length(); i++) {
            x.put(i, v);
        }
    }

    @Override
    public void put(int offset, float... values) {
        x.put(offset, values);
    }

    @Override
    public void put(int offset, double... values) {
        for (int i = 0; i < values.length; i++) {
            x.put(offset + i, (float) values[i]);
        }
    }

    @Override
    public void scale(double a) {
        float s = (float) a;
        for (int i = 0; i < length(); i++) {
            x.put(i, s * x.get(i));
        }
    }

    @Override
    void add(double a, Vec other, int start, int end) {
        FloatBuffer y = of(other);
        float s = (float) a;
        for (int i = start; i < end; i++) {
            x.put(i, x.get(i) + s * y.get(i));
        }
    }

    @Override
    public void addMasked(double a, Vec other, byte[] mask) {
        check(other);
        FloatBuffer y = of(other);
        float s = (float) a;
        for (int i = 0; i < length(); i++) {
            x.put(i, x.get(i) + mask[i] * (s * y.get(i)));
        }
    }

    @Override
    public double perturb(double a, Vec other, byte[] mask, Vec saved) {
        check(other);
        check(saved);
        FloatBuffer y = of(other);
        FloatBuffer old = of(saved);
        float s = (float) a;
        double sum = 0;
        for (int start = 0; start < length(); start += BLOCK) {
            int end = Math.min(start + BLOCK, length());
            for (int i = start; i < end; i++) {
                float w = x.get(i);
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
        FloatBuffer weights = of(w);
        float least = (float) eta;
        for (int i = 0; i < length(); i++) {
            x.put(i, x.get(i) * (Math.abs(weights.get(i)) + least));
        }
    }

    /** In four sums, so that an addition need not wait for the one before. */
    private static double maskedSquares(FloatBuffer y, byte[] mask, int start, int end) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = start;
        for (; i < end - 3; i += 4) {
            s0 += mask[i] * ((double) y.get(i) * y.get(i));
            s1 += mask[i + 1] * ((double) y.get(i + 1) * y.get(i + 1));
            s2 += mask[i + 2] * ((double) y.get(i + 2) * y.get(i + 2));
            s3 += mask[i + 3] * ((double) y.get(i + 3) * y.get(i + 3));
        }
        for (; i < end; i++) {
            s0 += mask[i] * ((double) y.get(i) * y.get(i));
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public void heavyBall(Vec from, Vec velocity, Vec gradient, double momentum, double decay, double rate) {
        check(from);
        check(velocity);
        check(gradient);
        FloatBuffer old = of(from);
        FloatBuffer v = of(velocity);
        FloatBuffer g = of(gradient);
        float mu = (float) momentum;
        float lambda = (float) decay;
        float lr = (float) rate;
        for (int i = 0; i < length(); i++) {
            float w = old.get(i);
            float next = mu * v.get(i) + (g.get(i) + lambda * w);
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
        FloatBuffer old = of(from);
        FloatBuffer ms = of(first);
        FloatBuffer vs = of(second);
        FloatBuffer gs = of(gradient);
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
            ms.put(i, (float) m);
            vs.put(i, (float) v);
            x.put(i, (float) (kept * old.get(i) - rate * m / (Math.sqrt(v) / root + epsilon)));
        }
    }

    /** In four sums, so that an addition need not wait for the one before. */
    @Override
    double dot(Vec other, int start, int end) {
        FloatBuffer y = of(other);
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = start;
        for (; i < end - 3; i += 4) {
            s0 += (double) x.get(i) * y.get(i);
            s1 += (double) x.get(i + 1) * y.get(i + 1);
            s2 += (double) x.get(i + 2) * y.get(i + 2);
            s3 += (double) x.get(i + 3) * y.get(i + 3);
        }
        for (; i < end; i++) {
            s0 += (double) x.get(i) * y.get(i);
        }
        return (s0 + s1) + (s2 + s3);
    }
}
