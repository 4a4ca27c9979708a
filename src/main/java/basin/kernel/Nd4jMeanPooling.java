package basin.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Mean over all places of a channel: linear, so that tangents pass as values do. */
final class Nd4jMeanPooling implements Op {
    private final Nd4jTensor in;
    private final Nd4jTensor out;
    private final int reader;

    Nd4jMeanPooling(Nd4jTensor in) {
        this.in = in;
        reader = in.read();
        out = Nd4jTensor.output(in.memory(), in.batch(), in.channels(), 1, 1);
    }

    @Override
    public Tensor output() {
        return out;
    }

    @Override
    public void forward(Phase phase) {
        mean(in.value(), out.value());
    }

    private void mean(INDArray from, INDArray to) {
        planes(from).sum(column(to), 1);
        to.divi(in.places());
    }

    /** One row a channel and sample. */
    private INDArray planes(INDArray x) {
        return x.reshape('c', (long) in.channels() * in.batch(), in.places());
    }

    private INDArray column(INDArray x) {
        return x.reshape((long) in.channels() * in.batch());
    }

    @Override
    public void backward() {
        if (in.differentiable()) {
            spread(out.gradient(), in.gradient());
        }
    }

    private void spread(INDArray from, INDArray to) {
        if (!in.adds(reader)) {
            to.assign(0);
        }
        INDArray planes = planes(to);
        Nd4jMath.addColumn(planes, column(from.div(in.places())), planes);
    }

    @Override
    public void backwardSquared() {
        backward();
    }

    @Override
    public void tangentForward() {
        if (in.hasTangent()) {
            mean(in.tangent(), out.tangent());
        }
    }

    @Override
    public void tangentBackward() {
        if (in.hasTangent()) {
            spread(out.gradientTangent(), in.gradientTangent());
        }
    }
}
