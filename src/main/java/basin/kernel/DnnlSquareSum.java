package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.bytedeco.dnnl.global.dnnl.dnnl_binary_mul;
import static org.bytedeco.dnnl.global.dnnl.dnnl_binary_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_data_type_undef;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_append_sum;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_attr;

/** A sum of squares of terms that are computed one after the other in a layout of their own, one pass a term. */
final class DnnlSquareSum {
    private final DnnlMemory term;
    private final DnnlMemory sum;
    private final DnnlCall add;
    private final DnnlCall result;

    DnnlSquareSum(DnnlContext context, dnnl_memory_desc layout, DnnlMemory home) {
        term = DnnlMemory.allocate(context, layout);
        sum = DnnlMemory.allocate(context, layout);
        dnnl_primitive_attr onto =
                context.attributes(ops -> DnnlContext.check(dnnl_post_ops_append_sum(ops, 1, 0, dnnl_data_type_undef)));
        DnnlPrimitive square = new DnnlPrimitive(
                context,
                d -> dnnl_binary_primitive_desc_create(
                        d, context.engine, dnnl_binary_mul, layout, layout, layout, onto));
        add = square.call(on(DNNL_ARG_SRC_0, term), on(DNNL_ARG_SRC_1, term), on(DNNL_ARG_DST, sum));
        result = DnnlStage.reorder(context, sum, home);
    }

    /** Where the next term is to be written. */
    DnnlMemory term() {
        return term;
    }

    void clear() {
        sum.clear();
    }

    /** Adds the term's squares. */
    void add() {
        add.run();
    }

    /** Writes the sum to its home. */
    void finish() {
        result.run();
    }
}
