package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_diff_dst_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_diff_src_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_weights_md;

import basin.kernel.DnnlTensor.Plane;

/** The gradient of a {@link DnnlLinear} by its input, and the parts of it that the tangent pass uses again. */
final class DnnlLinearData {
    private final DnnlLinear op;
    private final DnnlPrimitive primitive;
    private final DnnlStage weights;
    private final DnnlStage delta;
    private final DnnlStage gradient;
    private final DnnlCall call;

    DnnlLinearData(DnnlLinear op) {
        this.op = op;
        primitive = op.product.backwardData(op.primitive);
        weights = weights(op.weight.value());
        delta = delta(op.activation.gradient());
        gradient = gradient(Plane.GRADIENT);
        call = call(weights, delta, gradient.memory());
    }

    void run() {
        weights.move();
        delta.move();
        call.run();
        gradient.move();
    }

    DnnlStage weights() {
        return weights;
    }

    DnnlStage delta() {
        return delta;
    }

    /** A weight, or its direction, in the layout wanted here. */
    DnnlStage weights(DnnlMemory home) {
        return DnnlStage.load(op.context, home, primitive.layout(dnnl_query_weights_md));
    }

    /** A gradient by the output before the activation, or its tangent, in the layout wanted here. */
    DnnlStage delta(DnnlMemory home) {
        return DnnlStage.load(op.context, home, primitive.layout(dnnl_query_diff_dst_md));
    }

    /** Where the input's gradient, or its tangent, goes. */
    DnnlStage gradient(Plane plane) {
        return op.in.target(plane, op.reader, primitive.layout(dnnl_query_diff_src_md));
    }

    /** The same product of other factors. */
    DnnlCall call(DnnlStage weight, DnnlStage diffDst, DnnlMemory diffSrc) {
        return primitive.call(
                on(DNNL_ARG_WEIGHTS, weight.memory()),
                on(DNNL_ARG_DIFF_DST, diffDst.memory()),
                on(DNNL_ARG_DIFF_SRC, diffSrc));
    }
}
