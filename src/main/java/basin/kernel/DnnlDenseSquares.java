package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_forward_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_square;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_training;

/**
 * For a dense layer: a sample's gradient is the product of one delta and one input, so that the squares sum to
 * {@code (delta^2)' (x^2)}.
 */
final class DnnlDenseSquares implements DnnlSquares {
    private final DnnlLinear op;
    private final DnnlStage source;
    private final DnnlStage delta;
    private final DnnlStage gradient;
    private final DnnlCall squareSource;
    private final DnnlCall squareDelta;
    private final DnnlCall call;

    DnnlDenseSquares(DnnlLinear op) {
        this.op = op;
        DnnlLinearBackward backward = op.gradients();
        DnnlMemory x = op.source.memory();
        DnnlMemory d = op.activation.gradient();
        DnnlMemory xx = DnnlMemory.allocate(op.context, x.desc());
        DnnlMemory dd = DnnlMemory.allocate(op.context, d.desc());
        squareSource = square(x, xx);
        squareDelta = square(d, dd);
        source = backward.source(xx);
        delta = backward.delta(dd);
        gradient = backward.gradient(op.weight.gradient());
        call = backward.call(source, delta, gradient.memory(), op.bias.gradient());
    }

    @Override
    public void run() {
        op.weight.pointGradient();
        op.bias.pointGradient();
        squareSource.run();
        squareDelta.run();
        source.move();
        delta.move();
        call.run();
        gradient.move();
    }

    private DnnlCall square(DnnlMemory from, DnnlMemory to) {
        DnnlPrimitive primitive = new DnnlPrimitive(
                op.context,
                p -> dnnl_eltwise_forward_primitive_desc_create(
                        p,
                        op.context.engine,
                        dnnl_forward_training,
                        dnnl_eltwise_square,
                        from.desc(),
                        to.desc(),
                        0,
                        0,
                        op.context.bare()));
        return primitive.call(on(DNNL_ARG_SRC, from), on(DNNL_ARG_DST, to));
    }
}
