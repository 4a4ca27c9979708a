package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.bytedeco.dnnl.global.dnnl.dnnl_binary_mul;
import static org.bytedeco.dnnl.global.dnnl.dnnl_binary_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_backward_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_forward_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_linear;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_relu;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_relu_use_dst_for_bwd;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_tanh;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_tanh_use_dst_for_bwd;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_training;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_append_eltwise;

import basin.kernel.DnnlTensor.Plane;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_post_ops;
import org.bytedeco.dnnl.dnnl_primitive_attr;

/**
 * The activation at the end of an operation, from the output y alone: with z before it, dy = y' dz where y' is
 * [y &gt; 0] for ReLU and 1 - y^2 for tanh, whose second derivative is -2 y y'. ReLU works in place on the output's
 * gradient, tanh needs it again in the tangent pass.
 */
final class DnnlActivation {
    private final DnnlContext context;
    private final Activation kind;
    private final DnnlTensor out;
    private DnnlMemory gradient;
    private DnnlCall forward;
    private DnnlCall backward;
    private DnnlCall tangent;
    private Curvature curvature;

    DnnlActivation(DnnlContext context, Activation kind, DnnlTensor out) {
        this.context = context;
        this.kind = kind;
        this.out = out;
    }

    /** Attributes that append the activation to a primitive. */
    static dnnl_primitive_attr fused(DnnlContext context, Activation kind) {
        return kind == Activation.IDENTITY ? context.bare() : context.attributes(ops -> append(ops, kind));
    }

    /** Appends the activation to post-operations. */
    static void append(dnnl_post_ops ops, Activation kind) {
        if (kind != Activation.IDENTITY) {
            int algorithm = kind == Activation.RELU ? dnnl_eltwise_relu : dnnl_eltwise_tanh;
            DnnlContext.check(dnnl_post_ops_append_eltwise(ops, algorithm, 0, 0));
        }
    }

    /** Applies it in place, for an operation that could not fuse it. */
    void forward() {
        if (kind != Activation.IDENTITY) {
            if (forward == null) {
                DnnlMemory y = out.plane(Plane.VALUE);
                forward = primitive().call(on(DNNL_ARG_SRC, y), on(DNNL_ARG_DST, y));
            }
            forward.run();
        }
    }

    /** Where {@link #backward} leaves the gradient by z. */
    DnnlMemory gradient() {
        if (gradient == null) {
            DnnlMemory home = out.plane(Plane.GRADIENT);
            gradient = kind == Activation.TANH ? DnnlMemory.allocate(context, home.desc()) : home;
        }
        return gradient;
    }

    /** Computes {@link #gradient} from the output's; doing so again changes nothing. */
    void backward() {
        if (kind != Activation.IDENTITY) {
            if (backward == null) {
                backward = derivative(out.plane(Plane.GRADIENT), gradient());
            }
            backward.run();
        }
    }

    /** Turns the output's tangent from dz into dy. */
    void tangentForward() {
        if (kind != Activation.IDENTITY) {
            if (tangent == null) {
                DnnlMemory t = out.plane(Plane.TANGENT);
                tangent = derivative(t, t);
            }
            tangent.run();
        }
    }

    /** Turns the tangent of the output's gradient into that of the gradient by z, in place. */
    void tangentBackward() {
        if (kind != Activation.IDENTITY) {
            if (curvature == null) {
                curvature = new Curvature();
            }
            curvature.run();
        }
    }

    private DnnlPrimitive primitive() {
        int algorithm = kind == Activation.RELU ? dnnl_eltwise_relu_use_dst_for_bwd : dnnl_eltwise_tanh_use_dst_for_bwd;
        dnnl_memory_desc layout = out.layout();
        return new DnnlPrimitive(
                context,
                d -> dnnl_eltwise_forward_primitive_desc_create(
                        d, context.engine, dnnl_forward_training, algorithm, layout, layout, 0, 0, context.bare()));
    }

    private DnnlCall derivative(DnnlMemory from, DnnlMemory to) {
        int algorithm = kind == Activation.RELU ? dnnl_eltwise_relu_use_dst_for_bwd : dnnl_eltwise_tanh_use_dst_for_bwd;
        dnnl_memory_desc layout = out.layout();
        DnnlPrimitive hint = primitive();
        DnnlPrimitive primitive = new DnnlPrimitive(
                context,
                d -> dnnl_eltwise_backward_primitive_desc_create(
                        d, context.engine, algorithm, layout, layout, layout, 0, 0, hint.descriptor(), context.bare()));
        return primitive.call(
                on(DNNL_ARG_DST, out.plane(Plane.VALUE)), on(DNNL_ARG_DIFF_DST, from), on(DNNL_ARG_DIFF_SRC, to));
    }

    /** y' of the gradient's tangent, for tanh with the term -2 y (gradient) (dy) of the second derivative. */
    private final class Curvature {
        private final DnnlMemory tangentGradient = out.plane(Plane.TANGENT_GRADIENT);
        private final DnnlCall first = derivative(tangentGradient, tangentGradient);
        private DnnlCall product;
        private DnnlCall bend;
        private DnnlCall sum;

        Curvature() {
            if (kind == Activation.TANH) {
                DnnlMemory term = DnnlMemory.allocate(context, out.layout());
                product = times(out.plane(Plane.GRADIENT), out.plane(Plane.VALUE), term, 1);
                bend = times(term, out.plane(Plane.TANGENT), term, -2);
                sum = DnnlStage.sum(context, tangentGradient, term, tangentGradient);
            }
        }

        private DnnlCall times(DnnlMemory a, DnnlMemory b, DnnlMemory to, float factor) {
            dnnl_primitive_attr attributes = context.attributes(
                    ops -> DnnlContext.check(dnnl_post_ops_append_eltwise(ops, dnnl_eltwise_linear, factor, 0)));
            DnnlPrimitive primitive = new DnnlPrimitive(
                    context,
                    d -> dnnl_binary_primitive_desc_create(
                            d, context.engine, dnnl_binary_mul, a.desc(), b.desc(), to.desc(), attributes));
            return primitive.call(on(DNNL_ARG_SRC_0, a), on(DNNL_ARG_SRC_1, b), on(DNNL_ARG_DST, to));
        }

        void run() {
            first.run();
            if (sum != null) {
                product.run();
                bend.run();
                sum.run();
            }
        }
    }
}
