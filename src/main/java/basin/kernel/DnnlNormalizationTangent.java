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

import basin.kernel.DnnlTensor.Plane;

/**
 * The tangent passes of a {@link DnnlNormalization} with running statistics m and r = 1 / sqrt(var + eps), where it is
 * {@code z = s r (x - m) + b}. Along (vs, vb): {@code tz = vs r (x - m) + vb + s r tx}; {@code tgx = vs r gz + s r tgz};
 * {@code tgs = sum(tgz r (x - m) + gz r tx)}; {@code tgb = sum(tgz)}. Each term is the same primitive on other operands.
 */
final class DnnlNormalizationTangent implements DnnlNormalization.Tangent {
    private final DnnlNormalization op;
    private final DnnlContext context;
    private final DnnlPrimitive forward;
    private final DnnlMemory zeros;
    private final DnnlCall byDirection;
    private final DnnlCall byTangent;
    private final DnnlCall sum;
    private Back back;

    DnnlNormalizationTangent(DnnlNormalization op) {
        this.op = op;
        context = op.context;
        forward = op.bare().forward();
        zeros = vector();
        DnnlMemory tangent = op.out.plane(Plane.TANGENT);
        DnnlMemory term = DnnlMemory.allocate(context, op.out.layout());
        byDirection = forward(
                op.in.plane(Plane.VALUE), op.runningMean(), op.scale.direction(), op.shift.direction(), tangent);
        byTangent = forward(op.in.plane(Plane.TANGENT), zeros, op.scale.value(), zeros, term);
        sum = DnnlStage.sum(context, tangent, term, tangent);
    }

    private DnnlMemory vector() {
        return DnnlMemory.allocate(context, DnnlLayout.plain(context, op.in.channels()));
    }

    private DnnlCall forward(DnnlMemory x, DnnlMemory mean, DnnlMemory scale, DnnlMemory shift, DnnlMemory to) {
        return forward.call(
                on(DNNL_ARG_SRC, x),
                on(DNNL_ARG_MEAN, mean),
                on(DNNL_ARG_VARIANCE, op.runningVariance()),
                on(DNNL_ARG_SCALE, scale),
                on(DNNL_ARG_SHIFT, shift),
                on(DNNL_ARG_DST, to));
    }

    @Override
    public void forward() {
        op.scale.pointDirection();
        op.shift.pointDirection();
        byDirection.run();
        if (!op.in.root()) {
            byTangent.run();
            sum.run();
        }
        op.activation.tangentForward();
    }

    @Override
    public void backward() {
        if (back == null) {
            back = new Back();
        }
        op.scale.pointProduct();
        op.shift.pointProduct();
        op.activation.backward();
        op.activation.tangentBackward();
        back.run();
    }

    /** The tangents of the gradients. */
    private final class Back {
        private final DnnlPrimitive primitive = op.bare().backward(forward);
        private final DnnlStage gradient = op.in.target(Plane.TANGENT_GRADIENT, op.reader, op.in.layout());
        private final DnnlMemory term = DnnlMemory.allocate(context, op.in.layout());
        private final DnnlMemory scaleTerm = vector();
        private final DnnlCall byDelta = call(
                op.in.plane(Plane.VALUE),
                op.runningMean(),
                op.out.plane(Plane.TANGENT_GRADIENT),
                op.scale.value(),
                gradient.memory(),
                op.scale.product(),
                op.shift.product());
        private final DnnlCall byTangent = call(
                op.in.plane(Plane.TANGENT),
                zeros,
                op.activation.gradient(),
                op.scale.direction(),
                term,
                scaleTerm,
                vector());
        private final DnnlCall sumGradients = DnnlStage.sum(context, gradient.memory(), term, gradient.memory());
        private final DnnlCall sumScales = DnnlStage.sum(context, op.scale.product(), scaleTerm, op.scale.product());

        private DnnlCall call(
                DnnlMemory x,
                DnnlMemory mean,
                DnnlMemory delta,
                DnnlMemory scale,
                DnnlMemory diff,
                DnnlMemory diffScale,
                DnnlMemory diffShift) {
            return primitive.call(
                    on(DNNL_ARG_SRC, x),
                    on(DNNL_ARG_MEAN, mean),
                    on(DNNL_ARG_VARIANCE, op.runningVariance()),
                    on(DNNL_ARG_DIFF_DST, delta),
                    on(DNNL_ARG_SCALE, scale),
                    on(DNNL_ARG_DIFF_SRC, diff),
                    on(DNNL_ARG_DIFF_SCALE, diffScale),
                    on(DNNL_ARG_DIFF_SHIFT, diffShift));
        }

        void run() {
            byDelta.run();
            byTangent.run();
            sumScales.run();
            if (!op.in.root()) {
                sumGradients.run();
                gradient.move();
            }
        }
    }
}
