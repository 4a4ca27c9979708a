package basin.kernel;

import static basin.kernel.DnnlContext.check;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_execute;

import java.util.List;
import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.dnnl_primitive;

/** A primitive with its operands, ready to run again and again without allocating. */
final class DnnlCall {
    private final DnnlContext context;
    private final dnnl_primitive primitive;
    private final dnnl_exec_arg_t arguments;
    private final int count;

    DnnlCall(DnnlContext context, dnnl_primitive primitive, List<Operand> operands) {
        this.context = context;
        this.primitive = primitive;
        List<Operand> present =
                operands.stream().filter(o -> o.memory() != null).toList();
        count = present.size();
        arguments = new dnnl_exec_arg_t(count);
        for (int i = 0; i < count; i++) {
            arguments
                    .position(i)
                    .arg(present.get(i).role())
                    .memory(present.get(i).memory().handle());
        }
        arguments.position(0);
    }

    void run() {
        if (!context.empty()) {
            context.enter();
            check(dnnl_primitive_execute(primitive, context.stream, count, arguments));
        }
    }

    static Operand on(int role, DnnlMemory memory) {
        return new Operand(role, memory);
    }

    /**
     * One operand.
     *
     * @param role one of oneDNN's {@code DNNL_ARG_*}
     * @param memory null leaves the operand out
     */
    record Operand(int role, DnnlMemory memory) {}
}
