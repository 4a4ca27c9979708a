package basin.kernel;

import java.util.List;

/**
 * The operations that networks are made of, on one library and in one precision. Each method places an operation after
 * the tensors it reads; buffers and native objects are made here, once, and none in the passes that follow.
 *
 * <p>Two implementations: oneDNN (float on x86-64 and arm64) and ND4J's ops (double, CUDA, anything else). Both pass
 * the same tests. An instance, and all that it placed, belongs to one thread.
 */
public interface Kernels extends AutoCloseable {
    /** The library and what it chose: {@code oneDNN 3.11, AVX2}. */
    String name();

    /** What it computes in. */
    Precision precision();

    /** The bytes that tensors and work memory take outside the Java heap so far: what a first pass makes is made then. */
    long bytes();

    /**
     * A tensor that is written from outside, without a tangent.
     *
     * @param differentiable whether backward passes compute its gradient: not for a network's data
     */
    Tensor input(int batch, int channels, int height, int width, boolean differentiable);

    /** Convolution without dilation or groups, then the activation; {@code bias} may be null. */
    Op convolution(Tensor in, Convolution spec, Slot weight, Slot bias, Activation activation);

    /** Batch normalization over batch and places, then the activation. */
    Op normalization(Tensor in, Normalization spec, Slot scale, Slot shift, Activation activation);

    /** Dense layer over all numbers of a sample (channel by channel, row by row), then the activation; {@code bias} may be null. */
    Op dense(Tensor in, int outputs, Slot weight, Slot bias, Activation activation);

    /** Maximum over windows, what lies beside the image left out; the first of equal ones counts. */
    Op maxPooling(Tensor in, Pooling windows);

    /** Maximum over windows of {@code size} without overlap. */
    default Op maxPooling(Tensor in, int size) {
        return maxPooling(in, new Pooling(size, size, 0));
    }

    /** Mean over all places of a channel. */
    Op meanPooling(Tensor in);

    /** The sum of tensors of one shape, then the activation. */
    Op add(List<Tensor> in, Activation activation);

    /** Softmax and cross-entropy over the channels of {@code logits}. */
    LossOp crossEntropy(Tensor logits);

    /**
     * A convolution, the normalization by running statistics after it, a sum and an activation in one operation.
     *
     * @param addend what is added before the activation, of the output's shape and overwritten by the output, so that no
     *     other operation may read it after this one; null where nothing is added
     * @throws UnsupportedOperationException where not {@link Backends#folds}
     */
    default FoldedOp folded(Tensor in, Folding folding, Tensor addend) {
        throw new UnsupportedOperationException(name() + " folds no normalizations.");
    }

    /** Frees the native objects; the operations placed are not to be used after. */
    @Override
    void close();

    /**
     * A convolution's sizes.
     *
     * @param outputs channels out
     * @param kernel height and width of the window
     * @param stride along both axes
     * @param padding zeros on every side
     */
    record Convolution(int outputs, int kernel, int stride, int padding) {}

    /**
     * Windows of a pooling.
     *
     * @param size height and width of a window
     * @param stride distance of windows, along both axes
     * @param padding places beside the image on every side, below {@code size}
     */
    record Pooling(int size, int stride, int padding) {
        /** Whether no number lies in two windows, and none beside the image in any. */
        boolean apart() {
            return stride >= size && padding == 0;
        }

        /** How many windows lie along a side of {@code length}. */
        int windows(int length) {
            return (length + 2 * padding - size) / stride + 1;
        }
    }

    /**
     * A convolution without bias whose outputs are normalized by running statistics.
     *
     * @param weight of the convolution
     * @param scale of the normalization
     * @param shift of the normalization
     * @param activation at the end
     */
    record Folding(
            Convolution convolution,
            Slot weight,
            Normalization normalization,
            Slot scale,
            Slot shift,
            Activation activation) {}

    /**
     * A normalization's constants and running statistics.
     *
     * @param epsilon added to the variance
     * @param momentum the share of the new batch in the running statistics (PyTorch's convention)
     * @param runningMean one a channel, moved in training mode
     * @param runningVariance one a channel, unbiased, moved in training mode
     */
    record Normalization(double epsilon, double momentum, Vec runningMean, Vec runningVariance) {}
}
