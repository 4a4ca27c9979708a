package basin.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The activation phi at the end of an operation y = phi(z), with its first and second derivative. Those are taken from
 * y: relu' = [y > 0], relu'' = 0; tanh' = 1 - y^2, tanh'' = -2 y tanh'.
 */
final class Nd4jActivation {
    private final Activation kind;
    private final Nd4jTensor out;
    private INDArray slope;
    private INDArray delta;
    private INDArray deltaTangent;

    Nd4jActivation(Activation kind, Nd4jTensor out) {
        this.kind = kind;
        this.out = out;
    }

    /** From z to y, in the output's value. */
    void forward() {
        INDArray y = out.value();
        switch (kind) {
            case RELU -> Nd4j.getExecutioner().exec(new RectifiedLinear(y, y, 0));
            case TANH -> Nd4j.getExecutioner().exec(new Tanh(y, y));
            case IDENTITY -> {}
        }
    }

    /** The gradient at z from that at y. */
    INDArray backward() {
        if (kind == Activation.IDENTITY) {
            return out.gradient();
        }
        if (slope == null) {
            slope = out.memory().like(out.value());
            delta = out.memory().like(out.value());
        }
        if (kind == Activation.RELU) {
            Nd4j.getExecutioner().exec(new Step(out.value(), slope, 0));
        } else {
            out.value().muli(out.value(), slope);
            slope.rsubi(1);
        }
        return out.gradient().muli(slope, delta);
    }

    /** What {@link #backward} returned last. */
    INDArray delta() {
        return kind == Activation.IDENTITY ? out.gradient() : delta;
    }

    /** From the tangent of z to that of y, in the output's tangent. */
    void tangentForward() {
        if (kind != Activation.IDENTITY) {
            out.tangent().muli(slope);
        }
    }

    /** The tangent of {@link #delta}. */
    INDArray tangentBackward() {
        if (kind == Activation.IDENTITY) {
            return out.gradientTangent();
        }
        if (deltaTangent == null) {
            deltaTangent = out.memory().like(out.value());
        }
        if (kind == Activation.TANH) {
            out.value().muli(out.gradient(), deltaTangent);
            deltaTangent.muli(out.tangent()).muli(-2);
            deltaTangent.addi(out.gradientTangent().mul(slope));
        } else {
            out.gradientTangent().muli(slope, deltaTangent);
        }
        return deltaTangent;
    }
}
