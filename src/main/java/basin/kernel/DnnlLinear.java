package basin.kernel;

import static basin.kernel.DnnlCall.on;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_dst_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_src_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_weights_md;

import basin.kernel.DnnlTensor.Plane;

/** A convolution or dense layer with its activation, by the primitives of a {@link DnnlProduct}. */
final class DnnlLinear implements Op {
    final DnnlContext context;
    final DnnlProduct product;
    final DnnlTensor in;
    final DnnlTensor out;
    final DnnlParameter weight;
    final DnnlParameter bias;
    final DnnlActivation activation;
    final int reader;
    final DnnlPrimitive primitive;
    final DnnlStage source;
    final DnnlStage weights;
    private final DnnlCall call;
    private DnnlLinearBackward backward;
    private DnnlLinearData data;
    private DnnlSquares squares;
    private DnnlLinearTangent tangent;

    /** {@code bias} may be null. */
    DnnlLinear(DnnlContext context, DnnlProduct product, DnnlTensor in, Slot weight, Slot bias, Activation activation) {
        this.context = context;
        this.product = product;
        this.in = in;
        this.weight = new DnnlParameter(context, weight, product.weightSizes());
        this.bias = new DnnlParameter(context, bias, product.weightSizes()[0]);
        reader = in.addReader();
        primitive = product.forward(this.bias.present(), DnnlActivation.fused(context, activation));
        out = new DnnlTensor(context, primitive.layout(dnnl_query_dst_md), product.outputSizes());
        this.activation = new DnnlActivation(context, activation, out);
        source = DnnlStage.load(context, in.plane(Plane.VALUE), primitive.layout(dnnl_query_src_md));
        weights = DnnlStage.load(context, this.weight.value(), primitive.layout(dnnl_query_weights_md));
        call = primitive.call(
                on(DNNL_ARG_SRC, source.memory()),
                on(DNNL_ARG_WEIGHTS, weights.memory()),
                on(DNNL_ARG_BIAS, this.bias.value()),
                on(DNNL_ARG_DST, out.plane(Plane.VALUE)));
    }

    @Override
    public Tensor output() {
        return out;
    }

    @Override
    public void forward(Phase phase) {
        weight.pointValue();
        bias.pointValue();
        source.move();
        weights.move();
        call.run();
    }

    @Override
    public void backward() {
        activation.backward();
        gradients().run();
        differentiate();
    }

    @Override
    public void backwardData() {
        activation.backward();
        differentiate();
    }

    @Override
    public void backwardParameters() {
        activation.backward();
        gradients().run();
    }

    private void differentiate() {
        if (in.differentiable()) {
            data().run();
        }
    }

    @Override
    public void backwardSquared() {
        if (squares == null) {
            squares = product instanceof DnnlDense ? new DnnlDenseSquares(this) : new DnnlSampleSquares(this);
        }
        activation.backward();
        squares.run();
        differentiate();
    }

    @Override
    public void tangentForward() {
        tangent().forward();
    }

    @Override
    public void tangentBackward() {
        tangent().backward();
    }

    /** The passes are made when they are first needed, as inference needs none of them. */
    DnnlLinearBackward gradients() {
        if (backward == null) {
            backward = new DnnlLinearBackward(this);
        }
        return backward;
    }

    DnnlLinearData data() {
        if (data == null) {
            data = new DnnlLinearData(this);
        }
        return data;
    }

    private DnnlLinearTangent tangent() {
        if (tangent == null) {
            tangent = new DnnlLinearTangent(this);
        }
        return tangent;
    }
}
