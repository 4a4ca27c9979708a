package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;
import static org.bytedeco.dnnl.global.dnnl.dnnl_binary_mul;
import static org.bytedeco.dnnl.global.dnnl.dnnl_binary_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_linear;
import static org.bytedeco.dnnl.global.dnnl.dnnl_pooling_avg_include_padding;
import static org.bytedeco.dnnl.global.dnnl.dnnl_pooling_max;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_append_eltwise;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_dst_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_workspace_md;

import basin.kernel.DnnlTensor.Plane;

/**
 * The maximum over windows. Its derivative picks one number of each window: with the picks as a mask of ones and zeros
 * (the transpose of ones), that is the masked input summed over the window, a mean times the window's size. Where windows
 * overlap, {@link DnnlPicks} takes them.
 */
final class DnnlMaxPooling extends DnnlMap {
    private final long[] window;
    private final DnnlPooling pooling;
    private final DnnlPrimitive primitive;
    private final DnnlMemory picks;
    private final Kernels.Pooling windows;
    private DnnlPrimitive transpose;
    private DnnlCall mask;
    private DnnlCall masked;
    private DnnlMemory selected;
    private DnnlPicks picked;

    DnnlMaxPooling(DnnlContext context, DnnlTensor in, Kernels.Pooling windows) {
        super(context, in);
        this.windows = windows;
        window = new long[] {windows.size(), windows.size()};
        int height = windows.windows(in.height());
        int width = windows.windows(in.width());
        pooling = new DnnlPooling(
                context,
                dnnl_pooling_max,
                window,
                new long[] {windows.stride(), windows.stride()},
                new long[] {windows.padding(), windows.padding()},
                in.layout(),
                DnnlLayout.any(context, in.batch(), in.channels(), height, width));
        primitive = pooling.forward(context.bare());
        picks = DnnlMemory.allocate(context, primitive.layout(dnnl_query_workspace_md));
        produces(
                new DnnlTensor(context, primitive.layout(dnnl_query_dst_md), in.batch(), in.channels(), height, width));
    }

    @Override
    DnnlCall forward(DnnlMemory from, DnnlMemory to) {
        return primitive.call(on(DNNL_ARG_SRC, from), on(DNNL_ARG_DST, to), on(DNNL_ARG_WORKSPACE, picks));
    }

    @Override
    DnnlCall backward(DnnlMemory from, DnnlMemory to) {
        if (transpose == null) {
            transpose = pooling.to(output().layout()).backward(primitive);
        }
        return transpose.call(on(DNNL_ARG_DIFF_DST, from), on(DNNL_ARG_DIFF_SRC, to), on(DNNL_ARG_WORKSPACE, picks));
    }

    @Override
    public void tangentForward() {
        if (windows.stride() != windows.size() || !windows.apart()) {
            if (picked == null) {
                picked = new DnnlPicks(context, in, output(), windows);
            }
            picked.run();
            return;
        }
        if (mask == null) {
            placeTangent();
        }
        mask.run();
        masked.run();
        super.tangentForward();
    }

    private void placeTangent() {
        DnnlMemory ones = DnnlMemory.allocate(context, output().layout());
        ones.fill(1);
        DnnlMemory chosen = DnnlMemory.allocate(context, in.layout());
        selected = DnnlMemory.allocate(context, in.layout());
        mask = backward(ones, chosen);
        DnnlPrimitive product = new DnnlPrimitive(
                context,
                d -> dnnl_binary_primitive_desc_create(
                        d, context.engine, dnnl_binary_mul, in.layout(), in.layout(), in.layout(), context.bare()));
        masked = product.call(
                on(DNNL_ARG_SRC_0, chosen), on(DNNL_ARG_SRC_1, in.plane(Plane.TANGENT)), on(DNNL_ARG_DST, selected));
    }

    @Override
    DnnlCall tangent(DnnlMemory from, DnnlMemory to) {
        DnnlPooling mean =
                new DnnlPooling(context, dnnl_pooling_avg_include_padding, window, in.layout(), output().layout());
        float places = window[0] * window[1];
        DnnlPrimitive sums = mean.forward(context.attributes(
                ops -> DnnlContext.check(dnnl_post_ops_append_eltwise(ops, dnnl_eltwise_linear, places, 0))));
        return sums.call(on(DNNL_ARG_SRC, selected), on(DNNL_ARG_DST, to));
    }
}
