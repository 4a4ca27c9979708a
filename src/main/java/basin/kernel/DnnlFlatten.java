package basin.kernel;

import org.bytedeco.dnnl.dnnl_memory_desc;

/** All numbers of a sample in C order, as a tensor without places, which dense layers read. */
final class DnnlFlatten extends DnnlMap {
    private final dnnl_memory_desc plain;

    DnnlFlatten(DnnlContext context, DnnlTensor in) {
        super(context, in);
        plain = DnnlLayout.plain(context, in.sizes());
        int numbers = in.channels() * in.height() * in.width();
        produces(DnnlTensor.flat(context, in, numbers));
    }

    @Override
    DnnlCall forward(DnnlMemory from, DnnlMemory to) {
        return DnnlStage.reorder(context, from, to.as(context, plain));
    }

    @Override
    DnnlCall tangent(DnnlMemory from, DnnlMemory to) {
        return forward(from, to);
    }

    @Override
    DnnlCall backward(DnnlMemory from, DnnlMemory to) {
        return DnnlStage.reorder(context, from.as(context, plain), to);
    }
}
