package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.dnnl_pooling_avg_exclude_padding;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_dst_md;

/** The mean over all places. */
final class DnnlMeanPooling extends DnnlMap {
    private final DnnlPooling pooling;
    private final DnnlPrimitive primitive;
    private DnnlPrimitive transpose;

    DnnlMeanPooling(DnnlContext context, DnnlTensor in) {
        super(context, in);
        long[] window = {in.height(), in.width()};
        pooling = new DnnlPooling(
                context,
                dnnl_pooling_avg_exclude_padding,
                window,
                in.layout(),
                DnnlLayout.any(context, in.batch(), in.channels(), 1, 1));
        primitive = pooling.forward(context.bare());
        produces(new DnnlTensor(context, primitive.layout(dnnl_query_dst_md), in.batch(), in.channels(), 1, 1));
    }

    @Override
    DnnlCall forward(DnnlMemory from, DnnlMemory to) {
        return primitive.call(on(DNNL_ARG_SRC, from), on(DNNL_ARG_DST, to));
    }

    @Override
    DnnlCall tangent(DnnlMemory from, DnnlMemory to) {
        return forward(from, to);
    }

    @Override
    DnnlCall backward(DnnlMemory from, DnnlMemory to) {
        if (transpose == null) {
            transpose = pooling.to(output().layout()).backward(primitive);
        }
        return transpose.call(on(DNNL_ARG_DIFF_DST, from), on(DNNL_ARG_DIFF_SRC, to));
    }
}
