package basin.kernel;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** y = phi(x1 + x2 + ...). */
final class Nd4jAdd implements Op {
    private final List<Nd4jTensor> in;
    private final List<Integer> readers;
    private final Nd4jTensor out;
    private final Nd4jActivation activation;

    Nd4jAdd(List<Nd4jTensor> in, Activation activation) {
        this.in = List.copyOf(in);
        readers = in.stream().map(Nd4jTensor::read).toList();
        Nd4jTensor first = in.get(0);
        out = Nd4jTensor.output(first.memory(), first.batch(), first.channels(), first.height(), first.width());
        this.activation = new Nd4jActivation(activation, out);
    }

    @Override
    public Tensor output() {
        return out;
    }

    @Override
    public void forward(Phase phase) {
        out.value().assign(in.get(0).value());
        for (Nd4jTensor x : in.subList(1, in.size())) {
            out.value().addi(x.value());
        }
        activation.forward();
    }

    @Override
    public void backward() {
        INDArray delta = activation.backward();
        for (int i = in.size() - 1; i >= 0; i--) {
            Nd4jTensor x = in.get(i);
            if (x.differentiable()) {
                Nd4jMath.store(delta, x.gradient(), x.adds(readers.get(i)));
            }
        }
    }

    @Override
    public void backwardSquared() {
        backward();
    }

    @Override
    public void tangentForward() {
        out.tangent().assign(0);
        for (Nd4jTensor x : in) {
            if (x.hasTangent()) {
                out.tangent().addi(x.tangent());
            }
        }
        activation.tangentForward();
    }

    @Override
    public void tangentBackward() {
        INDArray moved = activation.tangentBackward();
        for (int i = in.size() - 1; i >= 0; i--) {
            Nd4jTensor x = in.get(i);
            if (x.hasTangent()) {
                Nd4jMath.store(moved, x.gradientTangent(), x.adds(readers.get(i)));
            }
        }
    }
}
