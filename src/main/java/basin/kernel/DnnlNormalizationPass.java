package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_workspace_md;

import basin.kernel.DnnlTensor.Plane;

/** Forward and backward of a {@link DnnlNormalization} with the batch's statistics or with the running ones. */
final class DnnlNormalizationPass {
    private final DnnlNormalization op;
    private final DnnlMemory mean;
    private final DnnlMemory variance;
    private final Vec batchMean;
    private final Vec batchVariance;
    private final DnnlBatchNorm primitives;
    private final DnnlPrimitive primitive;
    private final DnnlMemory signs;
    private final DnnlCall forward;
    private DnnlStage gradient;
    private DnnlCall backward;

    /** The statistics' memories are pointed at vectors made here where they are the batch's. */
    DnnlNormalizationPass(DnnlNormalization op, boolean running, DnnlMemory mean, DnnlMemory variance) {
        this.op = op;
        this.mean = mean;
        this.variance = variance;
        batchMean = Vec.zeros(Precision.FLOAT, op.in.channels());
        batchVariance = batchMean.like();
        if (!running) {
            mean.point(batchMean);
            variance.point(batchVariance);
        }
        boolean relu = op.kind == Activation.RELU;
        primitives = new DnnlBatchNorm(op.context, op.in.layout(), op.spec.epsilon(), running, relu);
        primitive = primitives.forward();
        signs = relu ? DnnlMemory.allocate(op.context, primitive.layout(dnnl_query_workspace_md)) : null;
        forward = primitive.call(
                on(DNNL_ARG_SRC, op.in.plane(Plane.VALUE)),
                on(DNNL_ARG_MEAN, mean),
                on(DNNL_ARG_VARIANCE, variance),
                on(DNNL_ARG_SCALE, op.scale.value()),
                on(DNNL_ARG_SHIFT, op.shift.value()),
                on(DNNL_ARG_WORKSPACE, signs),
                on(DNNL_ARG_DST, op.out.plane(Plane.VALUE)));
    }

    void forward() {
        forward.run();
        if (op.kind == Activation.TANH) {
            op.activation.forward();
        }
    }

    /** Moves the running statistics towards the batch's, the variance as the unbiased estimate (0 where one number is all). */
    void moveRunning() {
        double share = op.spec.momentum();
        double count = (double) op.in.batch() * op.in.height() * op.in.width();
        Vec runningMean = op.spec.runningMean();
        Vec runningVariance = op.spec.runningVariance();
        for (int c = 0; c < batchMean.length(); c++) {
            double unbiased = batchVariance.get(c) * count / Math.max(1, count - 1);
            runningMean.set(c, (1 - share) * runningMean.get(c) + share * batchMean.get(c));
            runningVariance.set(c, (1 - share) * runningVariance.get(c) + share * unbiased);
        }
    }

    /** Writes the gradients by scale and shift. */
    void parameters() {
        if (backward == null) {
            placeBackward();
        }
        backward.run();
    }

    /** The same, and writes or adds the gradient by the input. */
    void data() {
        parameters();
        gradient.move();
    }

    private void placeBackward() {
        gradient = op.in.target(Plane.GRADIENT, op.reader, op.in.layout());
        backward = primitives
                .backward(primitive)
                .call(
                        on(DNNL_ARG_SRC, op.in.plane(Plane.VALUE)),
                        on(DNNL_ARG_MEAN, mean),
                        on(DNNL_ARG_VARIANCE, variance),
                        on(DNNL_ARG_DIFF_DST, op.activation.gradient()),
                        on(DNNL_ARG_SCALE, op.scale.value()),
                        on(DNNL_ARG_WORKSPACE, signs),
                        on(DNNL_ARG_DIFF_SRC, gradient.memory()),
                        on(DNNL_ARG_DIFF_SCALE, op.scale.gradient()),
                        on(DNNL_ARG_DIFF_SHIFT, op.shift.gradient()));
    }
}
