package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.bytedeco.dnnl.global.dnnl.dnnl_binary_add;
import static org.bytedeco.dnnl.global.dnnl.dnnl_binary_primitive_desc_create;

import basin.kernel.DnnlTensor.Plane;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.dnnl_primitive_attr;

/** The sum of tensors, in the layout of the first, then the activation. */
final class DnnlAdd implements Op {
    private final DnnlContext context;
    private final DnnlTensor out;
    private final DnnlActivation activation;
    private final List<Input> inputs = new ArrayList<>();
    private final Sum values;
    private Sum tangents;

    DnnlAdd(DnnlContext context, List<DnnlTensor> in, Activation activation) {
        this.context = context;
        DnnlTensor first = in.get(0);
        out = DnnlTensor.like(context, first);
        this.activation = new DnnlActivation(context, activation, out);
        in.forEach(t -> inputs.add(new Input(t)));
        values = new Sum(Plane.VALUE, DnnlActivation.fused(context, activation));
    }

    @Override
    public Tensor output() {
        return out;
    }

    @Override
    public void forward(Phase phase) {
        values.run();
        if (inputs.size() == 1) {
            activation.forward();
        }
    }

    @Override
    public void backward() {
        activation.backward();
        for (int i = inputs.size() - 1; i >= 0; i--) {
            inputs.get(i).backward();
        }
    }

    @Override
    public void backwardSquared() {
        backward();
    }

    @Override
    public void tangentForward() {
        if (tangents == null) {
            tangents = new Sum(Plane.TANGENT, context.bare());
        }
        tangents.run();
        activation.tangentForward();
    }

    @Override
    public void tangentBackward() {
        activation.tangentBackward();
        for (int i = inputs.size() - 1; i >= 0; i--) {
            inputs.get(i).tangentBackward();
        }
    }

    /** The sum of one plane over the inputs, from left to right. */
    private final class Sum {
        private final List<DnnlStage> stages = new ArrayList<>();
        private final List<DnnlCall> calls = new ArrayList<>();

        Sum(Plane plane, dnnl_primitive_attr last) {
            inputs.forEach(i -> stages.add(DnnlStage.load(context, i.tensor.plane(plane), out.layout())));
            DnnlMemory to = out.plane(plane);
            if (stages.size() == 1) {
                calls.add(DnnlStage.reorder(context, stages.get(0).memory(), to));
            }
            for (int i = 1; i < stages.size(); i++) {
                DnnlMemory left = i == 1 ? stages.get(0).memory() : to;
                calls.add(add(left, stages.get(i).memory(), to, i == stages.size() - 1 ? last : context.bare()));
            }
        }

        private DnnlCall add(DnnlMemory a, DnnlMemory b, DnnlMemory to, dnnl_primitive_attr attributes) {
            DnnlPrimitive primitive = new DnnlPrimitive(
                    context,
                    d -> dnnl_binary_primitive_desc_create(
                            d, context.engine, dnnl_binary_add, a.desc(), b.desc(), to.desc(), attributes));
            return primitive.call(on(DNNL_ARG_SRC_0, a), on(DNNL_ARG_SRC_1, b), on(DNNL_ARG_DST, to));
        }

        void run() {
            for (int i = 0; i < stages.size(); i++) {
                stages.get(i).move();
            }
            for (int i = 0; i < calls.size(); i++) {
                calls.get(i).run();
            }
        }
    }

    /** One of the tensors that are added. */
    private final class Input {
        private final DnnlTensor tensor;
        private final int reader;
        private DnnlCall gradient;
        private DnnlCall tangent;

        Input(DnnlTensor tensor) {
            this.tensor = tensor;
            reader = tensor.addReader();
        }

        void backward() {
            if (tensor.differentiable()) {
                if (gradient == null) {
                    gradient = tensor.accumulate(Plane.GRADIENT, reader, activation.gradient());
                }
                gradient.run();
            }
        }

        void tangentBackward() {
            if (!tensor.root()) {
                if (tangent == null) {
                    tangent = tensor.accumulate(Plane.TANGENT_GRADIENT, reader, out.plane(Plane.TANGENT_GRADIENT));
                }
                tangent.run();
            }
        }
    }
}
