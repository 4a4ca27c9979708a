package basin.kernel;

import static basin.kernel.DnnlContext.check;
import static org.bytedeco.dnnl.global.dnnl.dnnl_f32;
import static org.bytedeco.dnnl.global.dnnl.dnnl_format_tag_any;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_create_submemory;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_create_with_strides;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_create_with_tag;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_equal;

import org.bytedeco.dnnl.dnnl_memory_desc;

/** Descriptions of how numbers lie in memory; each lives as long as its context. */
final class DnnlLayout {
    private DnnlLayout() {}

    /** C order. */
    static dnnl_memory_desc plain(DnnlContext context, long... sizes) {
        long[] strides = new long[sizes.length];
        long stride = 1;
        for (int i = sizes.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= sizes[i];
        }
        dnnl_memory_desc desc = kept(context);
        check(dnnl_memory_desc_create_with_strides(desc, sizes.length, sizes, dnnl_f32, strides));
        return desc;
    }

    /** Whatever the primitive prefers. */
    static dnnl_memory_desc any(DnnlContext context, long... sizes) {
        dnnl_memory_desc desc = kept(context);
        check(dnnl_memory_desc_create_with_tag(desc, sizes.length, sizes, dnnl_f32, dnnl_format_tag_any));
        return desc;
    }

    /** One sample of a batch. */
    static dnnl_memory_desc sample(DnnlContext context, dnnl_memory_desc batch, DnnlTensor of) {
        dnnl_memory_desc desc = kept(context);
        long[] sizes = of.sizes();
        sizes[0] = 1;
        check(dnnl_memory_desc_create_submemory(desc, batch, sizes, new long[sizes.length]));
        return desc;
    }

    static boolean same(dnnl_memory_desc a, dnnl_memory_desc b) {
        return dnnl_memory_desc_equal(a, b) != 0;
    }

    private static dnnl_memory_desc kept(DnnlContext context) {
        dnnl_memory_desc desc = new dnnl_memory_desc();
        context.atEnd(() -> {
            if (!desc.isNull()) {
                dnnl_memory_desc_destroy(desc);
            }
        });
        return desc;
    }
}
