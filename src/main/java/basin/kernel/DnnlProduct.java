package basin.kernel;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_attr;

/** The primitives of an operation that is linear in its input and in its weight: a convolution or a dense layer. */
interface DnnlProduct {
    /** {@code dst = src * weights (+ bias)} in the layouts that the library prefers. */
    DnnlPrimitive forward(boolean bias, dnnl_primitive_attr attributes);

    /** The same in given layouts. */
    DnnlPrimitive forward(
            dnnl_memory_desc src,
            dnnl_memory_desc weights,
            boolean bias,
            dnnl_memory_desc dst,
            dnnl_primitive_attr attributes);

    /** The gradient by the input. */
    DnnlPrimitive backwardData(DnnlPrimitive forward);

    /** The gradients by weight and bias, summed over the batch. */
    DnnlPrimitive backwardWeights(boolean bias, DnnlPrimitive forward);

    /** The same operation on one sample. */
    DnnlProduct single();

    /** The sizes of what it computes: batch, channels, and height and width where there are places. */
    int[] outputSizes();

    /** The weight's sizes in C order: outputs, inputs, and the window's where there is one. */
    long[] weightSizes();
}
