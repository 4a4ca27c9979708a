package basin.kernel;

import static org.bytedeco.dnnl.global.dnnl.dnnl_convolution_backward_data_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_convolution_backward_weights_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_convolution_direct;
import static org.bytedeco.dnnl.global.dnnl.dnnl_convolution_forward_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_training;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_attr;

/** A convolution's primitives. */
final class DnnlConvolution implements DnnlProduct {
    private static final long[] UNDILATED = {0, 0};

    private final DnnlContext context;
    private final Kernels.Convolution spec;
    private final long[] input;
    private final long[] strides;
    private final long[] padding;

    /** For an input of batch, channels, height and width. */
    DnnlConvolution(DnnlContext context, Kernels.Convolution spec, long... input) {
        this.context = context;
        this.spec = spec;
        this.input = input;
        strides = new long[] {spec.stride(), spec.stride()};
        padding = new long[] {spec.padding(), spec.padding()};
    }

    @Override
    public DnnlPrimitive forward(boolean bias, dnnl_primitive_attr attributes) {
        return forward(any(input), any(weightSizes()), bias, any(output()), attributes);
    }

    @Override
    public DnnlPrimitive forward(
            dnnl_memory_desc src,
            dnnl_memory_desc weights,
            boolean bias,
            dnnl_memory_desc dst,
            dnnl_primitive_attr attributes) {
        return new DnnlPrimitive(
                context,
                d -> dnnl_convolution_forward_primitive_desc_create(
                        d,
                        context.engine,
                        dnnl_forward_training,
                        dnnl_convolution_direct,
                        src,
                        weights,
                        bias ? bias() : null,
                        dst,
                        strides,
                        UNDILATED,
                        padding,
                        padding,
                        attributes));
    }

    @Override
    public DnnlPrimitive backwardData(DnnlPrimitive forward) {
        return new DnnlPrimitive(
                context,
                d -> dnnl_convolution_backward_data_primitive_desc_create(
                        d,
                        context.engine,
                        dnnl_convolution_direct,
                        any(input),
                        any(weightSizes()),
                        any(output()),
                        strides,
                        UNDILATED,
                        padding,
                        padding,
                        forward.descriptor(),
                        context.bare()));
    }

    @Override
    public DnnlPrimitive backwardWeights(boolean bias, DnnlPrimitive forward) {
        return new DnnlPrimitive(
                context,
                d -> dnnl_convolution_backward_weights_primitive_desc_create(
                        d,
                        context.engine,
                        dnnl_convolution_direct,
                        alone() ? DnnlLayout.plain(context, input) : any(input),
                        any(weightSizes()),
                        bias ? bias() : null,
                        any(output()),
                        strides,
                        UNDILATED,
                        padding,
                        padding,
                        forward.descriptor(),
                        context.bare()));
    }

    @Override
    public DnnlProduct single() {
        return new DnnlConvolution(context, spec, 1, input[1], input[2], input[3]);
    }

    @Override
    public int[] outputSizes() {
        return new int[] {(int) input[0], spec.outputs(), places(input[2]), places(input[3])};
    }

    @Override
    public long[] weightSizes() {
        return new long[] {spec.outputs(), input[1], spec.kernel(), spec.kernel()};
    }

    /** One channel, which AVX2's primitive of the weight's gradient would pad to eight: three times the work. */
    private boolean alone() {
        return input[1] == 1;
    }

    private int places(long size) {
        return Math.toIntExact((size + 2L * spec.padding() - spec.kernel()) / spec.stride() + 1);
    }

    private long[] output() {
        return new long[] {input[0], spec.outputs(), places(input[2]), places(input[3])};
    }

    private dnnl_memory_desc any(long... sizes) {
        return DnnlLayout.any(context, sizes);
    }

    private dnnl_memory_desc bias() {
        return DnnlLayout.plain(context, spec.outputs());
    }
}
