package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;

import basin.kernel.DnnlTensor.Plane;
import org.bytedeco.dnnl.dnnl_memory_desc;

/** The gradients of scale and shift of one sample after the other with the running statistics, squared and summed. */
final class DnnlNormalizationSquares {
    private final DnnlNormalization op;
    private final DnnlSamples inputs;
    private final DnnlSamples deltas;
    private final DnnlSquareSum scales;
    private final DnnlSquareSum shifts;
    private final DnnlCall call;

    DnnlNormalizationSquares(DnnlNormalization op) {
        this.op = op;
        DnnlContext context = op.context;
        inputs = new DnnlSamples(context, op.in, op.in.plane(Plane.VALUE));
        deltas = new DnnlSamples(context, op.out, op.activation.gradient());
        scales = new DnnlSquareSum(context, op.scale.gradient().desc(), op.scale.gradient());
        shifts = new DnnlSquareSum(context, op.shift.gradient().desc(), op.shift.gradient());
        dnnl_memory_desc sample = inputs.view().desc();
        DnnlBatchNorm primitives = new DnnlBatchNorm(context, sample, op.spec.epsilon(), true, false);
        call = primitives
                .backward(primitives.forward())
                .call(
                        on(DNNL_ARG_SRC, inputs.view()),
                        on(DNNL_ARG_MEAN, op.runningMean()),
                        on(DNNL_ARG_VARIANCE, op.runningVariance()),
                        on(DNNL_ARG_DIFF_DST, deltas.view()),
                        on(DNNL_ARG_SCALE, op.scale.value()),
                        on(DNNL_ARG_DIFF_SRC, DnnlMemory.allocate(context, sample)),
                        on(DNNL_ARG_DIFF_SCALE, scales.term()),
                        on(DNNL_ARG_DIFF_SHIFT, shifts.term()));
    }

    void run() {
        scales.clear();
        shifts.clear();
        for (int i = 0; i < op.in.batch(); i++) {
            inputs.select(i);
            deltas.select(i);
            call.run();
            scales.add();
            shifts.add();
        }
        scales.finish();
        shifts.finish();
    }
}
