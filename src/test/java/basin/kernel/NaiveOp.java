package basin.kernel;

import java.util.Arrays;

/** Forward and backward by plain loops; the tests take squares sample by sample and tangents by central differences. */
abstract class NaiveOp implements Op {
    final NaiveTensor out;
    private final Activation activation;

    NaiveOp(NaiveTensor out, Activation activation) {
        this.out = out;
        this.activation = activation;
    }

    /** Writes {@code out.x} before the activation. */
    abstract void compute(Phase phase);

    /** Adds to the inputs' g, writes the slots' gradients; {@code out.g} is that before the activation. */
    abstract void differentiate();

    @Override
    public final Tensor output() {
        return out;
    }

    @Override
    public final void forward(Phase phase) {
        Arrays.fill(out.g, 0);
        compute(phase);
        for (int i = 0; i < out.x.length; i++) {
            out.x[i] = switch (activation) {
                case IDENTITY -> out.x[i];
                case RELU -> Math.max(0, out.x[i]);
                case TANH -> Math.tanh(out.x[i]);
            };
        }
    }

    @Override
    public final void backward() {
        for (int i = 0; i < out.x.length; i++) {
            out.g[i] *= switch (activation) {
                case IDENTITY -> 1;
                case RELU -> out.x[i] > 0 ? 1 : 0;
                case TANH -> 1 - out.x[i] * out.x[i];
            };
        }
        differentiate();
    }

    @Override
    public final void backwardSquared() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final void tangentForward() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final void tangentBackward() {
        throw new UnsupportedOperationException();
    }
}
