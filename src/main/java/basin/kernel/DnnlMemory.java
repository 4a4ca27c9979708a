package basin.kernel;

import static basin.kernel.DnnlContext.check;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_get_size;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_get_data_handle;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_set_data_handle;

import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** A buffer with its layout: one of its own, or a view that is pointed at a {@link Vec} or into another memory. */
final class DnnlMemory {
    private final dnnl_memory_desc desc;
    private final dnnl_memory handle = new dnnl_memory();
    private Vec held;

    private DnnlMemory(DnnlContext context, dnnl_memory_desc desc, Pointer data) {
        this.desc = desc;
        check(dnnl_memory_create(handle, desc, context.engine, data));
        context.atEnd(() -> dnnl_memory_destroy(handle));
    }

    /** A memory with a buffer of its own, zeroed because primitives leave some layouts' padding as it is. */
    static DnnlMemory allocate(DnnlContext context, dnnl_memory_desc desc) {
        DnnlMemory memory = new DnnlMemory(context, desc, context.empty() ? null : new Allocated());
        context.count(memory.bytes());
        memory.clear();
        return memory;
    }

    /** A memory without a buffer. */
    static DnnlMemory view(DnnlContext context, dnnl_memory_desc desc) {
        return new DnnlMemory(context, desc, null);
    }

    /** The same buffer with another layout. */
    DnnlMemory as(DnnlContext context, dnnl_memory_desc other) {
        return new DnnlMemory(context, other, address());
    }

    dnnl_memory_desc desc() {
        return desc;
    }

    dnnl_memory handle() {
        return handle;
    }

    long bytes() {
        return dnnl_memory_desc_get_size(desc);
    }

    Pointer address() {
        Pointer data = new Pointer();
        check(dnnl_memory_get_data_handle(handle, data));
        return data;
    }

    /** Uses the memory of {@code v} and keeps it alive; nothing is done where it is that already. */
    void point(Vec v) {
        if (held != v) {
            check(dnnl_memory_set_data_handle(handle, new Pointer(v.bytes())));
            held = v;
        }
    }

    /** Uses the memory at {@code data}, which the caller keeps alive. */
    void point(Pointer data) {
        check(dnnl_memory_set_data_handle(handle, data));
    }

    /** Sets every byte of a buffer to 0, padding included. */
    void clear() {
        Pointer data = address();
        if (!data.isNull()) {
            Pointer.memset(data, 0, bytes());
        }
    }

    /** Sets every number of a buffer of floats to {@code value}, padding included. */
    void fill(float value) {
        FloatPointer data = new FloatPointer(address());
        long numbers = data.isNull() ? 0 : bytes() / Float.BYTES;
        for (long i = 0; i < numbers; i++) {
            data.put(i, value);
        }
    }

    /** The address by which oneDNN is asked to allocate the buffer itself: DNNL_MEMORY_ALLOCATE of its header. */
    private static final class Allocated extends Pointer {
        Allocated() {
            address = -1;
        }
    }
}
