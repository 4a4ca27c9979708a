package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static basin.kernel.DnnlContext.check;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_ATTR_SCALES;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_f32;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_append_sum;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_set_scales_mask;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_dst_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_src_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_weights_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_reorder_primitive_desc_create;

import basin.kernel.DnnlTensor.Plane;
import org.bytedeco.dnnl.dnnl_primitive_attr;

/**
 * A convolution with the normalization folded in: with r = 1 / sqrt(var + eps), scale s, shift b and mean m it is the
 * convolution of weights {@code s r w} and bias {@code b - m s r}. The weights are scaled on their way to the layout that
 * the primitive wants; sum and activation are its post-operations, the sum in place of the addend.
 */
final class DnnlFolded implements FoldedOp {
    private static final int BY_OUTPUT = 1;

    private final Kernels.Folding folding;
    private final DnnlTensor out;
    private final DnnlParameter weight;
    private final Vec factors;
    private final Vec bias;
    private final DnnlCall scale;
    private final DnnlStage source;
    private final DnnlCall addend;
    private final DnnlCall call;

    /** {@code addend} may be null. */
    DnnlFolded(DnnlContext context, DnnlTensor in, Kernels.Folding folding, DnnlTensor addend) {
        this.folding = folding;
        DnnlProduct product = new DnnlConvolution(context, folding.convolution(), in.sizes());
        DnnlPrimitive primitive = product.forward(true, attributes(context, addend != null));
        weight = new DnnlParameter(context, folding.weight(), product.weightSizes());
        factors = Vec.zeros(Precision.FLOAT, folding.scale().length());
        bias = factors.like();
        DnnlMemory weights = DnnlMemory.allocate(context, primitive.layout(dnnl_query_weights_md));
        scale = scale(context, vector(context, factors), weights);
        source = DnnlStage.load(context, in.plane(Plane.VALUE), primitive.layout(dnnl_query_src_md));
        boolean place = addend != null && DnnlLayout.same(addend.layout(), primitive.layout(dnnl_query_dst_md));
        out = place
                ? DnnlTensor.over(context, addend)
                : new DnnlTensor(context, primitive.layout(dnnl_query_dst_md), product.outputSizes());
        this.addend = addend == null || place
                ? null
                : DnnlStage.reorder(context, addend.plane(Plane.VALUE), out.plane(Plane.VALUE));
        call = primitive.call(
                on(DNNL_ARG_SRC, source.memory()),
                on(DNNL_ARG_WEIGHTS, weights),
                on(DNNL_ARG_BIAS, vector(context, bias)),
                on(DNNL_ARG_DST, out.plane(Plane.VALUE)));
    }

    private dnnl_primitive_attr attributes(DnnlContext context, boolean adds) {
        return context.attributes(ops -> {
            if (adds) {
                check(dnnl_post_ops_append_sum(ops, 1, 0, dnnl_f32));
            }
            DnnlActivation.append(ops, folding.activation());
        });
    }

    private static DnnlMemory vector(DnnlContext context, Vec v) {
        DnnlMemory memory = DnnlMemory.view(context, DnnlLayout.plain(context, v.length()));
        memory.point(v);
        return memory;
    }

    private DnnlCall scale(DnnlContext context, DnnlMemory by, DnnlMemory weights) {
        dnnl_primitive_attr scaled = context.attributes(ops -> {});
        check(dnnl_primitive_attr_set_scales_mask(scaled, DNNL_ARG_SRC, BY_OUTPUT));
        DnnlPrimitive primitive = new DnnlPrimitive(
                context,
                d -> dnnl_reorder_primitive_desc_create(
                        d, weight.value().desc(), context.engine, weights.desc(), context.engine, scaled));
        return primitive.call(
                on(DNNL_ARG_SRC, weight.value()),
                on(DNNL_ARG_ATTR_SCALES | DNNL_ARG_SRC, by),
                on(DNNL_ARG_DST, weights));
    }

    @Override
    public Tensor output() {
        return out;
    }

    @Override
    public void fold() {
        Kernels.Normalization spec = folding.normalization();
        Vec s = folding.scale().value();
        Vec b = folding.shift().value();
        for (int c = 0; c < factors.length(); c++) {
            double factor = s.get(c) / Math.sqrt(spec.runningVariance().get(c) + spec.epsilon());
            factors.set(c, factor);
            bias.set(c, b.get(c) - spec.runningMean().get(c) * factor);
        }
        weight.pointValue();
        scale.run();
    }

    @Override
    public void forward() {
        source.move();
        if (addend != null) {
            addend.run();
        }
        call.run();
    }
}
