package basin.kernel;

import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_training;
import static org.bytedeco.dnnl.global.dnnl.dnnl_inner_product_backward_data_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_inner_product_backward_weights_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_inner_product_forward_primitive_desc_create;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_attr;

/** A dense layer's primitives; its input and output lie in C order, the weight as the library likes it. */
final class DnnlDense implements DnnlProduct {
    private final DnnlContext context;
    private final int batch;
    private final int inputs;
    private final int outputs;

    DnnlDense(DnnlContext context, int batch, int inputs, int outputs) {
        this.context = context;
        this.batch = batch;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    @Override
    public DnnlPrimitive forward(boolean bias, dnnl_primitive_attr attributes) {
        return forward(input(), weights(), bias, output(), attributes);
    }

    @Override
    public DnnlPrimitive forward(
            dnnl_memory_desc src,
            dnnl_memory_desc weights,
            boolean bias,
            dnnl_memory_desc dst,
            dnnl_primitive_attr attributes) {
        return new DnnlPrimitive(
                context,
                d -> dnnl_inner_product_forward_primitive_desc_create(
                        d, context.engine, dnnl_forward_training, src, weights, bias ? bias() : null, dst, attributes));
    }

    @Override
    public DnnlPrimitive backwardData(DnnlPrimitive forward) {
        return new DnnlPrimitive(
                context,
                d -> dnnl_inner_product_backward_data_primitive_desc_create(
                        d, context.engine, input(), weights(), output(), forward.descriptor(), context.bare()));
    }

    @Override
    public DnnlPrimitive backwardWeights(boolean bias, DnnlPrimitive forward) {
        return new DnnlPrimitive(
                context,
                d -> dnnl_inner_product_backward_weights_primitive_desc_create(
                        d,
                        context.engine,
                        input(),
                        weights(),
                        bias ? bias() : null,
                        output(),
                        forward.descriptor(),
                        context.bare()));
    }

    @Override
    public DnnlProduct single() {
        return new DnnlDense(context, 1, inputs, outputs);
    }

    @Override
    public int[] outputSizes() {
        return new int[] {batch, outputs};
    }

    @Override
    public long[] weightSizes() {
        return new long[] {outputs, inputs};
    }

    private dnnl_memory_desc input() {
        return DnnlLayout.plain(context, batch, inputs);
    }

    private dnnl_memory_desc output() {
        return DnnlLayout.plain(context, batch, outputs);
    }

    private dnnl_memory_desc weights() {
        return DnnlLayout.any(context, weightSizes());
    }

    private dnnl_memory_desc bias() {
        return DnnlLayout.plain(context, outputs);
    }
}
