package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_matmul_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_dst_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_src_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_weights_md;

import org.bytedeco.dnnl.dnnl_memory_desc;

/**
 * oneDNN's product of two square matrices of floats, all three in the layouts it likes best: what the processor can do,
 * for measurements to be held against. Belongs to one thread.
 */
public final class MatrixProduct implements AutoCloseable {
    private final DnnlContext context;
    private final DnnlCall call;

    /**
     * Makes matrices of {@code size} rows.
     *
     * @throws IllegalStateException if there is no oneDNN here, in a sentence for the user
     */
    public MatrixProduct(int size, int threads) {
        if (!Backends.dnnl(Precision.FLOAT)) {
            throw new IllegalStateException("The matrix product is oneDNN's, which does not run on this machine.");
        }
        context = new DnnlContext(threads);
        dnnl_memory_desc any = DnnlLayout.any(context, size, size);
        DnnlPrimitive primitive = new DnnlPrimitive(
                context,
                d -> dnnl_matmul_primitive_desc_create(d, context.engine, any, any, null, any, context.bare()));
        call = primitive.call(
                on(DNNL_ARG_SRC, ones(primitive.layout(dnnl_query_src_md))),
                on(DNNL_ARG_WEIGHTS, ones(primitive.layout(dnnl_query_weights_md))),
                on(DNNL_ARG_DST, ones(primitive.layout(dnnl_query_dst_md))));
    }

    private DnnlMemory ones(dnnl_memory_desc desc) {
        DnnlMemory memory = DnnlMemory.allocate(context, desc);
        memory.fill(1);
        return memory;
    }

    /** Multiplies once: 2 size^3 operations. */
    public void run() {
        call.run();
    }

    @Override
    public void close() {
        context.close();
    }
}
