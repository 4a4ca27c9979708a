package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.bytedeco.dnnl.global.dnnl.dnnl_binary_add;
import static org.bytedeco.dnnl.global.dnnl.dnnl_binary_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_reorder_primitive_desc_create;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.dnnl_memory_desc;

/** An operand in the layout that a primitive wants, and the calls, often none, that move it from or to its home. */
final class DnnlStage {
    private final DnnlMemory memory;
    private final List<DnnlCall> calls = new ArrayList<>();

    private DnnlStage(DnnlMemory memory) {
        this.memory = memory;
    }

    /** An operand to be read: {@link #move} before use fetches it from {@code home}. */
    static DnnlStage load(DnnlContext context, DnnlMemory home, dnnl_memory_desc wanted) {
        if (DnnlLayout.same(home.desc(), wanted)) {
            return new DnnlStage(home);
        }
        DnnlStage stage = new DnnlStage(DnnlMemory.allocate(context, wanted));
        stage.calls.add(reorder(context, home, stage.memory));
        return stage;
    }

    /** An operand to be written: {@link #move} after use brings it to {@code home}. */
    static DnnlStage store(DnnlContext context, dnnl_memory_desc wanted, DnnlMemory home) {
        if (DnnlLayout.same(home.desc(), wanted)) {
            return new DnnlStage(home);
        }
        DnnlStage stage = new DnnlStage(DnnlMemory.allocate(context, wanted));
        stage.calls.add(reorder(context, stage.memory, home));
        return stage;
    }

    /** An operand to be written that {@link #move} then adds to {@code home}, by way of {@code addend} of its layout. */
    static DnnlStage add(DnnlContext context, dnnl_memory_desc wanted, DnnlMemory addend, DnnlMemory home) {
        DnnlStage stage = store(context, wanted, addend);
        stage.calls.add(sum(context, home, addend, home));
        return stage;
    }

    /** {@code to = from} across layouts. */
    static DnnlCall reorder(DnnlContext context, DnnlMemory from, DnnlMemory to) {
        DnnlPrimitive primitive = new DnnlPrimitive(
                context,
                d -> dnnl_reorder_primitive_desc_create(
                        d, from.desc(), context.engine, to.desc(), context.engine, context.bare()));
        return primitive.call(on(DNNL_ARG_SRC, from), on(DNNL_ARG_DST, to));
    }

    /** {@code to = a + b}; {@code to} may be {@code a}. */
    static DnnlCall sum(DnnlContext context, DnnlMemory a, DnnlMemory b, DnnlMemory to) {
        DnnlPrimitive primitive = new DnnlPrimitive(
                context,
                d -> dnnl_binary_primitive_desc_create(
                        d, context.engine, dnnl_binary_add, a.desc(), b.desc(), to.desc(), context.bare()));
        return primitive.call(on(DNNL_ARG_SRC_0, a), on(DNNL_ARG_SRC_1, b), on(DNNL_ARG_DST, to));
    }

    DnnlMemory memory() {
        return memory;
    }

    void move() {
        for (int i = 0; i < calls.size(); i++) {
            calls.get(i).run();
        }
    }
}
