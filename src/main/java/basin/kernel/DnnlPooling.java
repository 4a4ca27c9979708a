package basin.kernel;

import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_training;
import static org.bytedeco.dnnl.global.dnnl.dnnl_pooling_backward_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_pooling_forward_primitive_desc_create;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_attr;

/**
 * The primitives of pooling over windows.
 *
 * @param algorithm one of oneDNN's {@code dnnl_pooling_*}
 */
record DnnlPooling(
        DnnlContext context,
        int algorithm,
        long[] window,
        long[] stride,
        long[] padding,
        dnnl_memory_desc src,
        dnnl_memory_desc dst) {
    private static final long[] NONE = {0, 0};

    /** Windows side by side. */
    DnnlPooling(DnnlContext context, int algorithm, long[] window, dnnl_memory_desc src, dnnl_memory_desc dst) {
        this(context, algorithm, window, window, NONE, src, dst);
    }

    /** The same with the output's layout known, as backward passes need it. */
    DnnlPooling to(dnnl_memory_desc layout) {
        return new DnnlPooling(context, algorithm, window, stride, padding, src, layout);
    }

    DnnlPrimitive forward(dnnl_primitive_attr attributes) {
        return new DnnlPrimitive(
                context,
                d -> dnnl_pooling_forward_primitive_desc_create(
                        d,
                        context.engine,
                        dnnl_forward_training,
                        algorithm,
                        src,
                        dst,
                        stride,
                        window,
                        NONE,
                        padding,
                        padding,
                        attributes));
    }

    DnnlPrimitive backward(DnnlPrimitive forward) {
        return new DnnlPrimitive(
                context,
                d -> dnnl_pooling_backward_primitive_desc_create(
                        d,
                        context.engine,
                        algorithm,
                        src,
                        dst,
                        stride,
                        window,
                        NONE,
                        padding,
                        padding,
                        forward.descriptor(),
                        context.bare()));
    }
}
