package basin.kernel;

import static basin.kernel.DnnlContext.check;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCRATCHPAD;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_get_size;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_query_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_scratchpad_md;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.dnnl_primitive_desc;

/** One compiled operation of oneDNN; {@link #call} binds it to memories. */
final class DnnlPrimitive {
    private final DnnlContext context;
    private final dnnl_primitive_desc descriptor = new dnnl_primitive_desc();
    private final dnnl_primitive primitive = new dnnl_primitive();

    /** The primitive whose descriptor {@code creator} writes; its result is oneDNN's status. */
    DnnlPrimitive(DnnlContext context, ToIntFunction<dnnl_primitive_desc> creator) {
        this.context = context;
        context.enter();
        check(creator.applyAsInt(descriptor));
        context.atEnd(() -> dnnl_primitive_desc_destroy(descriptor));
        check(dnnl_primitive_create(primitive, descriptor));
        context.atEnd(() -> dnnl_primitive_destroy(primitive));
    }

    /** What backward primitives take as the hint of their forward one. */
    dnnl_primitive_desc descriptor() {
        return descriptor;
    }

    /** The layout chosen for an operand; {@code query} is one of oneDNN's {@code dnnl_query_*_md}. */
    dnnl_memory_desc layout(int query) {
        return dnnl_primitive_desc_query_md(descriptor, query, 0);
    }

    /** This primitive on these operands; those without a memory are left out. */
    DnnlCall call(DnnlCall.Operand... operands) {
        List<DnnlCall.Operand> all = new ArrayList<>(Arrays.asList(operands));
        dnnl_memory_desc scratch = layout(dnnl_query_scratchpad_md);
        if (dnnl_memory_desc_get_size(scratch) > 0) {
            all.add(DnnlCall.on(DNNL_ARG_SCRATCHPAD, context.scratch(scratch)));
        }
        return new DnnlCall(context, primitive, all);
    }
}
