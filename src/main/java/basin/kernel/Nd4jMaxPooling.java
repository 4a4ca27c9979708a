package basin.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Maximum over windows. The winners, 1 at each window's first maximum and 0 elsewhere, make all further passes linear:
 * y = windowSum(winners x), and its gradient spread over each window times the winners.
 */
final class Nd4jMaxPooling implements Op {
    private final Nd4jTensor in;
    private final Nd4jTensor out;
    private final int reader;
    private final int size;
    private INDArray winners;
    private INDArray ones;
    private INDArray work;

    Nd4jMaxPooling(Nd4jTensor in, int size) {
        if (in.height() % size != 0 || in.width() % size != 0) {
            throw new IllegalArgumentException("Pooling by " + size + " needs a height and width divisible by it, not "
                    + in.height() + " x " + in.width() + ".");
        }
        this.in = in;
        this.size = size;
        reader = in.read();
        out = Nd4jTensor.output(in.memory(), in.batch(), in.channels(), in.height() / size, in.width() / size);
    }

    @Override
    public Tensor output() {
        return out;
    }

    @Override
    public void forward(Phase phase) {
        pool("maxpool2d", in.value(), out.value());
    }

    private void pool(String op, INDArray from, INDArray to) {
        run(DynamicCustomOp.builder(op).addInputs(from).addOutputs(to).addIntegerArguments(window()));
    }

    private int[] window() {
        return new int[] {size, size, size, size, 0, 0, 1, 1, 0, 0, 0};
    }

    private static void run(DynamicCustomOp.DynamicCustomOpsBuilder op) {
        Nd4j.getExecutioner().exec(op.build());
    }

    private void findWinners() {
        if (winners == null) {
            winners = in.memory().like(in.value());
            work = in.memory().like(in.value());
            ones = in.memory().like(out.value()).addi(1);
        }
        run(DynamicCustomOp.builder("maxpool2d_bp")
                .addInputs(in.value(), ones)
                .addOutputs(winners)
                .addIntegerArguments(window()));
    }

    @Override
    public void backward() {
        findWinners();
        if (in.differentiable()) {
            spread(out.gradient(), in.gradient());
        }
    }

    private void spread(INDArray from, INDArray to) {
        run(DynamicCustomOp.builder("upsampling2d")
                .addInputs(from)
                .addOutputs(work)
                .addIntegerArguments(size, size, 1));
        Nd4jMath.store(work.muli(winners), to, in.adds(reader));
    }

    @Override
    public void backwardSquared() {
        backward();
    }

    @Override
    public void tangentForward() {
        if (in.hasTangent()) {
            in.tangent().muli(winners, work);
            pool("avgpool2d", work, out.tangent());
            out.tangent().muli(size * size);
        }
    }

    @Override
    public void tangentBackward() {
        if (in.hasTangent()) {
            spread(out.gradientTangent(), in.gradientTangent());
        }
    }
}
