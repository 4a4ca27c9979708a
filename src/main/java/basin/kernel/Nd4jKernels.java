package basin.kernel;

import java.util.List;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The operations on ND4J's arrays, in either precision. */
public final class Nd4jKernels implements Kernels {
    private final Precision precision;
    private final Nd4jMemory memory;
    private final Nd4jScratch scratch;
    private final boolean shared;

    /** Loads ND4J at the first call. The number of threads is ND4J's own and so the same for all that is in the process. */
    public Nd4jKernels(Precision precision, int threads) {
        this(precision, threads, Nd4jArrays.shared());
    }

    /** With arrays that share the parameters' memory or, as on a GPU, are copies of them. */
    Nd4jKernels(Precision precision, int threads, boolean shared) {
        this.precision = precision;
        this.shared = shared;
        memory = new Nd4jMemory(Nd4jArrays.type(precision));
        scratch = new Nd4jScratch(memory);
        if (Nd4jArrays.shared()) {
            Nd4j.factory().blas().setMaxThreads(threads);
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        }
    }

    @Override
    public String name() {
        return "ND4J " + Nd4j.getBackend().getClass().getSimpleName();
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public long bytes() {
        return memory.bytes();
    }

    @Override
    public Tensor input(int batch, int channels, int height, int width, boolean differentiable) {
        return Nd4jTensor.input(memory, differentiable, batch, channels, height, width);
    }

    @Override
    public Op convolution(Tensor in, Convolution spec, Slot weight, Slot bias, Activation activation) {
        return new Nd4jConvolution((Nd4jTensor) in, spec, weight, bias, activation, scratch, shared);
    }

    @Override
    public Op normalization(Tensor in, Normalization spec, Slot scale, Slot shift, Activation activation) {
        return new Nd4jNormalization((Nd4jTensor) in, spec, scale, shift, activation, shared);
    }

    @Override
    public Op dense(Tensor in, int outputs, Slot weight, Slot bias, Activation activation) {
        return new Nd4jDense((Nd4jTensor) in, outputs, weight, bias, activation, shared);
    }

    @Override
    public Op maxPooling(Tensor in, Pooling windows) {
        return windows.stride() == windows.size() && windows.apart()
                ? new Nd4jMaxPooling((Nd4jTensor) in, windows.size())
                : new Nd4jOverlapping((Nd4jTensor) in, windows);
    }

    @Override
    public Op meanPooling(Tensor in) {
        return new Nd4jMeanPooling((Nd4jTensor) in);
    }

    @Override
    public Op add(List<Tensor> in, Activation activation) {
        return new Nd4jAdd(in.stream().map(Nd4jTensor.class::cast).toList(), activation);
    }

    @Override
    public LossOp crossEntropy(Tensor logits) {
        return new Nd4jCrossEntropy((Nd4jTensor) logits);
    }

    /** Nothing to free: ND4J frees an array with its last reference. */
    @Override
    public void close() {}
}
