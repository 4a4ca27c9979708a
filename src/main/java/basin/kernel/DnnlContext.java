package basin.kernel;

import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu;
import static org.bytedeco.dnnl.global.dnnl.dnnl_engine_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_engine_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_out_of_memory;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_set_post_ops;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_set_scratchpad_mode;
import static org.bytedeco.dnnl.global.dnnl.dnnl_scratchpad_mode_user;
import static org.bytedeco.dnnl.global.dnnl.dnnl_stream_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_stream_default_flags;
import static org.bytedeco.dnnl.global.dnnl.dnnl_stream_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_success;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.dnnl.dnnl_engine;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_post_ops;
import org.bytedeco.dnnl.dnnl_primitive_attr;
import org.bytedeco.dnnl.dnnl_stream;

/**
 * oneDNN's engine and stream for one {@link DnnlKernels}, and the owner of every native object made for it.
 *
 * <p>Temporary memory is one buffer for all primitives, as they run one after the other. The library's own is bound to
 * the thread that created a primitive.
 */
final class DnnlContext implements AutoCloseable {
    final dnnl_engine engine = new dnnl_engine();
    final dnnl_stream stream = new dnnl_stream();
    private final Deque<Runnable> releases = new ArrayDeque<>();
    private final List<DnnlMemory> scratchViews = new ArrayList<>();
    private final dnnl_primitive_attr bare;
    private final int threads;
    private Thread caller;
    private final boolean empty;
    private long bytes;
    private int scratchFloats;
    private Vec scratch = Vec.zeros(Precision.FLOAT, 0);

    DnnlContext(int threads) {
        this(threads, false);
    }

    /** Where {@code empty}, buffers have sizes and layouts but no memory, and calls do nothing. */
    DnnlContext(int threads, boolean empty) {
        this.threads = threads;
        this.empty = empty;
        enter();
        check(dnnl_engine_create(engine, dnnl_cpu, 0));
        check(dnnl_stream_create(stream, engine, dnnl_stream_default_flags));
        bare = attributes(ops -> {});
    }

    /** Gives the calling thread this context's number of threads, before primitives are made or run. */
    void enter() {
        if (Thread.currentThread() != caller) {
            caller = Thread.currentThread();
            OpenMp.threads(threads);
        }
    }

    /** Whether buffers have no memory. */
    boolean empty() {
        return empty;
    }

    /** Counts a buffer. */
    void count(long buffer) {
        bytes += buffer;
    }

    /** The bytes of all buffers, temporary memory among them. */
    long bytes() {
        return bytes + (long) scratchFloats * Float.BYTES;
    }

    /** Turns a status other than success into an exception, and one of no memory into the error that Java has for it. */
    static void check(int status) {
        if (status == dnnl_out_of_memory) {
            throw new OutOfMemoryError("oneDNN");
        }
        if (status != dnnl_success) {
            throw new IllegalStateException("oneDNN refused a call with status " + status + ".");
        }
    }

    /** Has {@code release} run at the end, before those that were registered earlier. */
    void atEnd(Runnable release) {
        releases.push(release);
    }

    /** Attributes without post-operations. */
    dnnl_primitive_attr bare() {
        return bare;
    }

    /** Attributes with the post-operations that {@code appender} appends. */
    dnnl_primitive_attr attributes(Consumer<dnnl_post_ops> appender) {
        dnnl_primitive_attr attributes = new dnnl_primitive_attr();
        check(dnnl_primitive_attr_create(attributes));
        atEnd(() -> dnnl_primitive_attr_destroy(attributes));
        check(dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user));
        dnnl_post_ops ops = new dnnl_post_ops();
        check(dnnl_post_ops_create(ops));
        appender.accept(ops);
        check(dnnl_primitive_attr_set_post_ops(attributes, ops));
        dnnl_post_ops_destroy(ops);
        return attributes;
    }

    /** The shared temporary memory, seen as {@code desc}. */
    DnnlMemory scratch(dnnl_memory_desc desc) {
        DnnlMemory view = DnnlMemory.view(this, desc);
        scratchViews.add(view);
        int floats = Math.toIntExact((view.bytes() + Float.BYTES - 1) / Float.BYTES);
        if (floats > scratchFloats) {
            scratchFloats = floats;
            if (!empty) {
                scratch = Vec.zeros(Precision.FLOAT, floats);
            }
            scratchViews.forEach(v -> v.point(scratch));
        } else {
            view.point(scratch);
        }
        return view;
    }

    @Override
    public void close() {
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
        dnnl_stream_destroy(stream);
        dnnl_engine_destroy(engine);
    }
}
