package basin.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Arrays [channels, batch, height, width], so that each is a matrix of one row a channel. */
final class Nd4jTensor extends SizedTensor {
    private final Nd4jMemory memory;
    private final boolean input;
    private final boolean differentiable;
    private final INDArray value;
    private INDArray gradient;
    private INDArray tangent;
    private INDArray gradientTangent;
    private int readers;

    private Nd4jTensor(Nd4jMemory memory, int[] shape, boolean input, boolean differentiable) {
        super(shape[0], shape[1], shape[2], shape[3]);
        this.memory = memory;
        this.input = input;
        this.differentiable = differentiable;
        value = memory.create(shape[1], shape[0], shape[2], shape[3]);
    }

    static Nd4jTensor input(Nd4jMemory memory, boolean differentiable, int... shape) {
        return new Nd4jTensor(memory, shape, true, differentiable);
    }

    static Nd4jTensor output(Nd4jMemory memory, int... shape) {
        return new Nd4jTensor(memory, shape, false, true);
    }

    /** Counts one more reader; its number, by which {@link #adds} knows it. */
    int read() {
        readers++;
        return readers;
    }

    /** Whether reader {@code number} adds to the gradient, because a later one has written it. */
    boolean adds(int number) {
        return number < readers;
    }

    boolean differentiable() {
        return differentiable;
    }

    /** Whether it moves with the parameters. */
    boolean hasTangent() {
        return !input;
    }

    int places() {
        return height() * width();
    }

    Nd4jMemory memory() {
        return memory;
    }

    INDArray value() {
        return value;
    }

    INDArray gradient() {
        if (gradient == null) {
            gradient = memory.like(value);
        }
        return gradient;
    }

    INDArray tangent() {
        if (tangent == null) {
            tangent = memory.like(value);
        }
        return tangent;
    }

    INDArray gradientTangent() {
        if (gradientTangent == null) {
            gradientTangent = memory.like(value);
        }
        return gradientTangent;
    }

    /** {@code x}, of this tensor's shape, as a matrix of one row a channel. */
    INDArray rows(INDArray x) {
        return x.reshape('c', channels(), (long) batch() * places());
    }

    @Override
    public void write(Vec values) {
        value.assign(outside(values));
    }

    @Override
    public void read(Vec values) {
        store(value, values);
    }

    @Override
    public void writeGradient(Vec values) {
        gradient().assign(outside(values));
    }

    @Override
    public void readGradient(Vec values) {
        store(gradient(), values);
    }

    private INDArray outside(Vec values) {
        return Nd4jArrays.array(values, batch(), channels(), height(), width()).permute(1, 0, 2, 3);
    }

    private static void store(INDArray x, Vec values) {
        Nd4jArrays.store(x.permute(1, 0, 2, 3), values);
    }
}
