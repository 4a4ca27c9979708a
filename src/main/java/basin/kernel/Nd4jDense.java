package basin.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A dense layer over all numbers of a sample, channel by channel and row by row. */
final class Nd4jDense extends Nd4jLinear {
    /** [features, batch], where the input has places and so another order; else null. */
    private final INDArray features;

    Nd4jDense(Nd4jTensor in, int outputs, Slot weight, Slot bias, Activation activation, boolean shared) {
        super(in, Nd4jTensor.output(in.memory(), in.batch(), outputs, 1, 1), weight, bias, activation, shared);
        features = in.places() == 1 ? null : in.memory().create((long) in.channels() * in.places(), in.batch());
    }

    @Override
    INDArray columns(INDArray values) {
        if (features == null) {
            return in().rows(values);
        }
        inputOrder().assign(values);
        return features;
    }

    /** The features seen in the input's order [channels, batch, height, width]. */
    private INDArray inputOrder() {
        return features.reshape('c', in().channels(), in().height(), in().width(), in().batch())
                .permute(0, 3, 1, 2);
    }

    @Override
    void inputGradient(INDArray weight, INDArray delta, INDArray gradient, boolean add) {
        if (features == null) {
            Nd4jMath.multiply(weight, true, delta, false, in().rows(gradient), add);
        } else {
            Nd4jMath.multiply(weight, true, delta, false, features, false);
            Nd4jMath.store(inputOrder(), gradient, add);
        }
    }

    /** A sample's gradient is delta_i x_j, so the sum of the squares is (delta^2) (x^2)^T. */
    @Override
    void squaredGradient(INDArray delta, INDArray squares) {
        INDArray x = columns(in().value());
        Nd4jMath.multiply(delta.mul(delta), false, x.mul(x), true, squares, false);
    }
}
