package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_f32;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_append_sum;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_src_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_weights_md;

import basin.kernel.DnnlTensor.Plane;
import org.bytedeco.dnnl.dnnl_primitive_attr;

/**
 * The tangent passes of a {@link DnnlLinear}: each product of two factors becomes two, along the direction v of the
 * weight w: {@code tz = v x + w tx}, {@code tgx = v gz + w tgz}, {@code tgw = gz tx + tgz x}. An input from outside
 * has no tangent.
 */
final class DnnlLinearTangent {
    private final DnnlLinear op;
    private final DnnlContext context;
    private final DnnlStage direction;
    private final DnnlCall byDirection;
    private final DnnlStage tangent;
    private final DnnlCall byTangent;
    private Weights weights;
    private Data data;

    DnnlLinearTangent(DnnlLinear op) {
        this.op = op;
        context = op.context;
        direction = DnnlStage.load(context, op.weight.direction(), op.primitive.layout(dnnl_query_weights_md));
        byDirection = forward(op.bias.present(), context.bare())
                .call(
                        on(DNNL_ARG_SRC, op.source.memory()),
                        on(DNNL_ARG_WEIGHTS, direction.memory()),
                        on(DNNL_ARG_BIAS, op.bias.direction()),
                        on(DNNL_ARG_DST, op.out.plane(Plane.TANGENT)));
        if (op.in.root()) {
            tangent = null;
            byTangent = null;
            return;
        }
        tangent = DnnlStage.load(context, op.in.plane(Plane.TANGENT), op.primitive.layout(dnnl_query_src_md));
        dnnl_primitive_attr sum =
                context.attributes(ops -> DnnlContext.check(dnnl_post_ops_append_sum(ops, 1, 0, dnnl_f32)));
        byTangent = forward(false, sum)
                .call(
                        on(DNNL_ARG_SRC, tangent.memory()),
                        on(DNNL_ARG_WEIGHTS, op.weights.memory()),
                        on(DNNL_ARG_DST, op.out.plane(Plane.TANGENT)));
    }

    private DnnlPrimitive forward(boolean bias, dnnl_primitive_attr attributes) {
        return op.product.forward(
                op.primitive.layout(dnnl_query_src_md),
                op.primitive.layout(dnnl_query_weights_md),
                bias,
                op.out.layout(),
                attributes);
    }

    void forward() {
        op.weight.pointDirection();
        op.bias.pointDirection();
        direction.move();
        byDirection.run();
        if (byTangent != null) {
            tangent.move();
            byTangent.run();
        }
        op.activation.tangentForward();
    }

    void backward() {
        if (weights == null) {
            weights = new Weights();
            data = op.in.root() ? null : new Data();
        }
        op.activation.tangentBackward();
        weights.run();
        if (data != null) {
            data.run();
        }
    }

    /** The tangent of the gradients by weight and bias. */
    private final class Weights {
        private final DnnlLinearBackward backward = op.gradients();
        private final DnnlStage product = backward.gradient(op.weight.product());
        private final DnnlStage delta = backward.delta(op.out.plane(Plane.TANGENT_GRADIENT));
        private final DnnlCall byDelta = backward.call(backward.source(), delta, product.memory(), op.bias.product());
        private DnnlStage source;
        private DnnlCall bySource;
        private DnnlCall sum;

        Weights() {
            if (!op.in.root()) {
                source = backward.source(op.in.plane(Plane.TANGENT));
                DnnlMemory term = DnnlMemory.allocate(context, product.memory().desc());
                DnnlMemory unused = op.bias.present()
                        ? DnnlMemory.allocate(context, op.bias.product().desc())
                        : null;
                bySource = backward.call(source, backward.delta(), term, unused);
                sum = DnnlStage.sum(context, product.memory(), term, product.memory());
            }
        }

        void run() {
            op.weight.pointProduct();
            op.bias.pointProduct();
            backward.refresh();
            delta.move();
            byDelta.run();
            if (source != null) {
                source.move();
                bySource.run();
                sum.run();
            }
            product.move();
        }
    }

    /** The tangent of the gradient by the input. */
    private final class Data {
        private final DnnlLinearData backward = op.data();
        private final DnnlStage step = backward.weights(op.weight.direction());
        private final DnnlStage delta = backward.delta(op.out.plane(Plane.TANGENT_GRADIENT));
        private final DnnlStage gradient = backward.gradient(Plane.TANGENT_GRADIENT);
        private final DnnlMemory term =
                DnnlMemory.allocate(context, gradient.memory().desc());
        private final DnnlCall byDelta = backward.call(backward.weights(), delta, gradient.memory());
        private final DnnlCall byStep = backward.call(step, backward.delta(), term);
        private final DnnlCall sum = DnnlStage.sum(context, gradient.memory(), term, gradient.memory());

        void run() {
            step.move();
            delta.move();
            byDelta.run();
            byStep.run();
            sum.run();
            gradient.move();
        }
    }
}
