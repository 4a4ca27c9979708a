package basin.model.layer;

import basin.data.Shape;
import basin.kernel.Kernels;
import basin.kernel.Nd4jArrays;
import basin.kernel.Nd4jKernels;
import basin.kernel.Op;
import basin.kernel.Precision;
import basin.kernel.Slot;
import basin.kernel.Tensor;
import basin.kernel.Vec;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One layer alone on the kernels, its tensors copied in and out: how DL4J runs it. */
final class PlacedLayer {
    private final LayerSpec layer;
    private final Shape shape;
    private final Precision precision;
    private final Slot.Vectors vectors = new Slot.Vectors();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Vec> buffers = new ArrayList<>();
    private final Vec parameters;
    private final Vec gradient;
    private List<Tensor> inputs = List.of();
    private Op op;

    PlacedLayer(LayerSpec layer, Shape in, Precision precision) {
        this.layer = layer;
        shape = in;
        this.precision = precision;
        int offset = 0;
        for (LayerTensor t : layer.parameters(in)) {
            slots.add(new Slot(vectors, offset, t.length()));
            offset += t.length();
        }
        parameters = Vec.zeros(precision, offset);
        gradient = parameters.like();
        vectors.value(parameters);
        vectors.gradient(gradient);
        for (LayerTensor t : layer.buffers(in)) {
            Vec buffer = Vec.zeros(precision, t.length());
            buffer.fill(t.first());
            buffers.add(buffer);
        }
    }

    private void place(int batch, int count) {
        if (!inputs.isEmpty() && inputs.get(0).batch() == batch) {
            return;
        }
        Kernels kernels = new Nd4jKernels(precision, 1);
        inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(kernels.input(batch, shape.channels(), shape.height(), shape.width(), true));
        }
        op = layer.place(new Place(kernels, inputs, slots, buffers, LayerSpec.MOMENTUM));
    }

    /** The output [batch, channels, height, width] for inputs of such shapes. */
    INDArray forward(INDArray weights, boolean training, INDArray... in) {
        place((int) in[0].size(0), in.length);
        if (weights != null) {
            Nd4jArrays.store(weights, parameters);
        }
        for (int i = 0; i < in.length; i++) {
            inputs.get(i).write(vec(in[i]));
        }
        op.forward(training ? Op.Phase.TRAINING : Op.Phase.INFERENCE);
        Tensor out = op.output();
        Vec values = Vec.zeros(precision, out.batch() * out.channels() * out.height() * out.width());
        out.read(values);
        return array(out, values);
    }

    /** The inputs' gradients for the output's; the parameters' is written to {@code weightGradient} where there are any. */
    INDArray[] backward(INDArray outputGradient, INDArray weightGradient) {
        op.output().writeGradient(vec(outputGradient));
        op.backward();
        if (weightGradient != null) {
            weightGradient.assign(Nd4jArrays.array(gradient, weightGradient.shape()));
        }
        INDArray[] gradients = new INDArray[inputs.size()];
        for (int i = 0; i < gradients.length; i++) {
            Tensor in = inputs.get(i);
            Vec values = Vec.zeros(precision, in.batch() * shape.size());
            in.readGradient(values);
            gradients[i] = array(in, values);
        }
        return gradients;
    }

    private Vec vec(INDArray x) {
        Vec v = Vec.zeros(precision, (int) x.length());
        Nd4jArrays.store(x, v);
        return v;
    }

    private static INDArray array(Tensor like, Vec values) {
        return like.height() == 1 && like.width() == 1
                ? Nd4jArrays.array(values, like.batch(), like.channels())
                : Nd4jArrays.array(values, like.batch(), like.channels(), like.height(), like.width());
    }
}
