package basin.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * y = phi(W x + b) as one matrix product: W is [outputs, k], x is [k, columns], and a subclass says how x is laid out
 * from the input (a convolution's windows, a dense layer's features).
 */
abstract class Nd4jLinear implements Op {
    private final Nd4jTensor in;
    private final Nd4jTensor out;
    private final int reader;
    private final Nd4jParameter weight;
    private final Nd4jParameter bias;
    private final Nd4jActivation activation;

    /** {@code bias} may be null. */
    Nd4jLinear(Nd4jTensor in, Nd4jTensor out, Slot weight, Slot bias, Activation activation, boolean shared) {
        this.in = in;
        this.out = out;
        reader = in.read();
        this.weight = new Nd4jParameter(weight, shared, out.channels(), weight.length() / out.channels());
        this.bias = bias == null ? null : new Nd4jParameter(bias, shared, out.channels());
        this.activation = new Nd4jActivation(activation, out);
    }

    /** The matrix x for the input's {@code values}; valid until the next call. */
    abstract INDArray columns(INDArray values);

    /** Writes or adds {@code W^T delta}, brought back into the input's shape. */
    abstract void inputGradient(INDArray weight, INDArray delta, INDArray gradient, boolean add);

    /** Writes the sum over the samples of the squares of each one's {@code delta x^T}. */
    abstract void squaredGradient(INDArray delta, INDArray squares);

    @Override
    public final Tensor output() {
        return out;
    }

    final Nd4jTensor in() {
        return in;
    }

    final Nd4jTensor out() {
        return out;
    }

    @Override
    public final void forward(Phase phase) {
        INDArray z = out.rows(out.value());
        Nd4jMath.multiply(weight.value(), false, columns(in.value()), false, z, false);
        if (bias != null) {
            Nd4jMath.addColumn(z, bias.value(), z);
        }
        activation.forward();
    }

    @Override
    public final void backward() {
        INDArray delta = out.rows(activation.backward());
        parameterGradients(delta);
        inputGradient(delta);
    }

    @Override
    public final void backwardData() {
        inputGradient(out.rows(activation.backward()));
    }

    @Override
    public final void backwardParameters() {
        parameterGradients(out.rows(activation.backward()));
    }

    private void parameterGradients(INDArray delta) {
        INDArray x = columns(in.value());
        weight.gradient(g -> Nd4jMath.multiply(delta, false, x, true, g, false));
        if (bias != null) {
            bias.gradient(g -> delta.sum(g, 1));
        }
    }

    @Override
    public final void backwardSquared() {
        INDArray delta = out.rows(activation.backward());
        weight.gradient(squares -> squaredGradient(delta, squares));
        if (bias != null) {
            bias.gradient(squares -> Nd4jMath.sumOfSquares(out, delta, squares));
        }
        inputGradient(delta);
    }

    private void inputGradient(INDArray delta) {
        if (in.differentiable()) {
            inputGradient(weight.value(), delta, in.gradient(), in.adds(reader));
        }
    }

    @Override
    public final void tangentForward() {
        INDArray z = out.rows(out.tangent());
        Nd4jMath.multiply(weight.direction(), false, columns(in.value()), false, z, false);
        if (in.hasTangent()) {
            Nd4jMath.multiply(weight.value(), false, columns(in.tangent()), false, z, true);
        }
        if (bias != null) {
            Nd4jMath.addColumn(z, bias.direction(), z);
        }
        activation.tangentForward();
    }

    @Override
    public final void tangentBackward() {
        INDArray delta = out.rows(activation.delta());
        INDArray moved = out.rows(activation.tangentBackward());
        weight.product(p -> productOf(delta, moved, p));
        if (bias != null) {
            bias.product(p -> moved.sum(p, 1));
        }
        if (in.hasTangent()) {
            inputGradient(weight.direction(), delta, in.gradientTangent(), in.adds(reader));
            inputGradient(weight.value(), moved, in.gradientTangent(), true);
        }
    }

    private void productOf(INDArray delta, INDArray moved, INDArray product) {
        Nd4jMath.multiply(moved, false, columns(in.value()), true, product, false);
        if (in.hasTangent()) {
            Nd4jMath.multiply(delta, false, columns(in.tangent()), true, product, true);
        }
    }
}
