package basin.kernel;

import static org.bytedeco.dnnl.global.dnnl.dnnl_version;

import java.util.List;
import org.bytedeco.dnnl.dnnl_version_t;

/**
 * Floats on oneDNN. Activations stay in the layouts that its primitives choose; weights are read from, and gradients
 * written to, the flat vectors where they lie, by way of a reorder only where a layout differs.
 *
 * <p>Primitives depend on the number of OpenMP threads, which belongs to the calling thread: it is set wherever the
 * calling thread changes.
 */
final class DnnlKernels implements Kernels {
    private final DnnlContext context;

    /** Kernels of which every call uses {@code threads} threads, whichever thread it comes from. */
    DnnlKernels(int threads) {
        this(threads, false);
    }

    /** Where {@code empty}, tensors have no memory and operations do nothing: for {@link #bytes} alone. */
    DnnlKernels(int threads, boolean empty) {
        context = new DnnlContext(threads, empty);
    }

    /** The library, its version and the instruction set that it uses. */
    static String library() {
        dnnl_version_t version = dnnl_version();
        return "oneDNN " + version.major() + "." + version.minor() + ", " + DnnlIsa.name();
    }

    @Override
    public String name() {
        return library();
    }

    @Override
    public Precision precision() {
        return Precision.FLOAT;
    }

    @Override
    public long bytes() {
        return context.bytes();
    }

    @Override
    public Tensor input(int batch, int channels, int height, int width, boolean differentiable) {
        return DnnlTensor.root(context, differentiable, batch, channels, height, width);
    }

    @Override
    public Op convolution(Tensor in, Convolution spec, Slot weight, Slot bias, Activation activation) {
        DnnlTensor tensor = (DnnlTensor) in;
        DnnlProduct product = new DnnlConvolution(context, spec, tensor.sizes());
        return new DnnlLinear(context, product, tensor, weight, bias, activation);
    }

    @Override
    public Op normalization(Tensor in, Normalization spec, Slot scale, Slot shift, Activation activation) {
        return new DnnlNormalization(context, (DnnlTensor) in, spec, scale, shift, activation);
    }

    @Override
    public Op dense(Tensor in, int outputs, Slot weight, Slot bias, Activation activation) {
        DnnlTensor tensor = (DnnlTensor) in;
        if (tensor.flat()) {
            return flatDense(tensor, outputs, weight, bias, activation);
        }
        DnnlFlatten flatten = new DnnlFlatten(context, tensor);
        return new DnnlSequence(flatten, flatDense(flatten.output(), outputs, weight, bias, activation));
    }

    private Op flatDense(DnnlTensor in, int outputs, Slot weight, Slot bias, Activation activation) {
        DnnlProduct product = new DnnlDense(context, in.batch(), in.channels(), outputs);
        return new DnnlLinear(context, product, in, weight, bias, activation);
    }

    @Override
    public Op maxPooling(Tensor in, Pooling windows) {
        return new DnnlMaxPooling(context, (DnnlTensor) in, windows);
    }

    @Override
    public Op meanPooling(Tensor in) {
        return new DnnlMeanPooling(context, (DnnlTensor) in);
    }

    @Override
    public Op add(List<Tensor> in, Activation activation) {
        return new DnnlAdd(context, in.stream().map(DnnlTensor.class::cast).toList(), activation);
    }

    @Override
    public FoldedOp folded(Tensor in, Folding folding, Tensor addend) {
        return new DnnlFolded(context, (DnnlTensor) in, folding, (DnnlTensor) addend);
    }

    @Override
    public LossOp crossEntropy(Tensor logits) {
        return new DnnlCrossEntropy((DnnlTensor) logits);
    }

    @Override
    public void close() {
        context.close();
    }
}
