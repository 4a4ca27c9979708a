package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_diff_dst_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_diff_weights_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_src_md;

/** The gradients of a {@link DnnlLinear} by weight and bias, and the parts of it that other passes use again. */
final class DnnlLinearBackward {
    private final DnnlLinear op;
    private final DnnlPrimitive primitive;
    private final DnnlStage source;
    private final DnnlStage delta;
    private final DnnlStage gradient;
    private final DnnlCall call;

    DnnlLinearBackward(DnnlLinear op) {
        this.op = op;
        primitive = op.product.backwardWeights(op.bias.present(), op.primitive);
        source = source(op.source.memory());
        delta = delta(op.activation.gradient());
        gradient = gradient(op.weight.gradient());
        call = call(source, delta, gradient.memory(), op.bias.gradient());
    }

    void run() {
        op.weight.pointGradient();
        op.bias.pointGradient();
        source.move();
        delta.move();
        call.run();
        gradient.move();
    }

    /** The staged values and gradient of the last {@link #run}, brought up to date. */
    void refresh() {
        source.move();
        delta.move();
    }

    DnnlStage source() {
        return source;
    }

    DnnlStage delta() {
        return delta;
    }

    /** Values, or the tangent of values, in the layout wanted here. */
    DnnlStage source(DnnlMemory home) {
        return DnnlStage.load(op.context, home, primitive.layout(dnnl_query_src_md));
    }

    /** A gradient by the output before the activation, or its tangent, in the layout wanted here. */
    DnnlStage delta(DnnlMemory home) {
        return DnnlStage.load(op.context, home, primitive.layout(dnnl_query_diff_dst_md));
    }

    /** Where a weight's gradient is written on its way to {@code home}. */
    DnnlStage gradient(DnnlMemory home) {
        return DnnlStage.store(op.context, primitive.layout(dnnl_query_diff_weights_md), home);
    }

    /** The same sums over the batch of other factors. */
    DnnlCall call(DnnlStage src, DnnlStage diffDst, DnnlMemory diffWeights, DnnlMemory diffBias) {
        return primitive.call(
                on(DNNL_ARG_SRC, src.memory()),
                on(DNNL_ARG_DIFF_DST, diffDst.memory()),
                on(DNNL_ARG_DIFF_WEIGHTS, diffWeights),
                on(DNNL_ARG_DIFF_BIAS, diffBias));
    }
}
