package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_diff_dst_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_diff_weights_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_src_md;

import basin.kernel.DnnlTensor.Plane;

/** For a convolution: the gradient of one sample after the other, squared and summed. */
final class DnnlSampleSquares implements DnnlSquares {
    private final DnnlLinear op;
    private final DnnlSamples inputs;
    private final DnnlSamples deltas;
    private final DnnlStage source;
    private final DnnlStage delta;
    private final DnnlCall call;
    private final DnnlSquareSum weights;
    private final DnnlSquareSum biases;

    DnnlSampleSquares(DnnlLinear op) {
        this.op = op;
        DnnlContext context = op.context;
        DnnlProduct single = op.product.single();
        DnnlPrimitive primitive =
                single.backwardWeights(op.bias.present(), single.forward(op.bias.present(), context.bare()));
        inputs = new DnnlSamples(context, op.in, op.in.plane(Plane.VALUE));
        deltas = new DnnlSamples(context, op.out, op.activation.gradient());
        source = DnnlStage.load(context, inputs.view(), primitive.layout(dnnl_query_src_md));
        delta = DnnlStage.load(context, deltas.view(), primitive.layout(dnnl_query_diff_dst_md));
        weights = new DnnlSquareSum(context, primitive.layout(dnnl_query_diff_weights_md), op.weight.gradient());
        biases = op.bias.present()
                ? new DnnlSquareSum(context, op.bias.gradient().desc(), op.bias.gradient())
                : null;
        call = primitive.call(
                on(DNNL_ARG_SRC, source.memory()),
                on(DNNL_ARG_DIFF_DST, delta.memory()),
                on(DNNL_ARG_DIFF_WEIGHTS, weights.term()),
                on(DNNL_ARG_DIFF_BIAS, biases == null ? null : biases.term()));
    }

    @Override
    public void run() {
        op.weight.pointGradient();
        op.bias.pointGradient();
        weights.clear();
        if (biases != null) {
            biases.clear();
        }
        for (int i = 0; i < op.in.batch(); i++) {
            inputs.select(i);
            deltas.select(i);
            source.move();
            delta.move();
            call.run();
            weights.add();
            if (biases != null) {
                biases.add();
            }
        }
        weights.finish();
        if (biases != null) {
            biases.finish();
        }
    }
}
