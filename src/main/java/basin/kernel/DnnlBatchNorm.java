package basin.kernel;

import static org.bytedeco.dnnl.global.dnnl.dnnl_backward;
import static org.bytedeco.dnnl.global.dnnl.dnnl_batch_normalization_backward_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_batch_normalization_forward_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_training;
import static org.bytedeco.dnnl.global.dnnl.dnnl_fuse_norm_relu;
import static org.bytedeco.dnnl.global.dnnl.dnnl_use_global_stats;
import static org.bytedeco.dnnl.global.dnnl.dnnl_use_scale;
import static org.bytedeco.dnnl.global.dnnl.dnnl_use_shift;

import org.bytedeco.dnnl.dnnl_memory_desc;

/**
 * The primitives of batch normalization with scale and shift.
 *
 * @param global mean and variance are given, not those of the batch
 * @param relu followed by ReLU, whose signs go into a workspace
 */
record DnnlBatchNorm(DnnlContext context, dnnl_memory_desc layout, double epsilon, boolean global, boolean relu) {
    private int flags() {
        return dnnl_use_scale
                | dnnl_use_shift
                | (global ? dnnl_use_global_stats : 0)
                | (relu ? dnnl_fuse_norm_relu : 0);
    }

    DnnlPrimitive forward() {
        return new DnnlPrimitive(
                context,
                d -> dnnl_batch_normalization_forward_primitive_desc_create(
                        d,
                        context.engine,
                        dnnl_forward_training,
                        layout,
                        layout,
                        (float) epsilon,
                        flags(),
                        context.bare()));
    }

    DnnlPrimitive backward(DnnlPrimitive forward) {
        return new DnnlPrimitive(
                context,
                d -> dnnl_batch_normalization_backward_primitive_desc_create(
                        d,
                        context.engine,
                        dnnl_backward,
                        layout,
                        layout,
                        layout,
                        (float) epsilon,
                        flags(),
                        forward.descriptor(),
                        context.bare()));
    }
}
