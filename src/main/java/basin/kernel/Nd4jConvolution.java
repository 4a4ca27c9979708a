package basin.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A convolution as a matrix product over windows; its input's gradient is a convolution too, of the output's. */
final class Nd4jConvolution extends Nd4jLinear {
    private final Kernels.Convolution spec;
    private final Nd4jWindows forward;
    private final Nd4jWindows backward;
    private final INDArray turned;
    private INDArray sampleColumns;
    private INDArray sampleDelta;

    Nd4jConvolution(
            Nd4jTensor in,
            Kernels.Convolution spec,
            Slot weight,
            Slot bias,
            Activation activation,
            Nd4jScratch scratch,
            boolean shared) {
        super(in, output(in, spec), weight, bias, activation, shared);
        this.spec = spec;
        Nd4jWindows.Geometry there = Nd4jWindows.Geometry.forward(in, out(), spec);
        scratch.reserve(there.size());
        forward = new Nd4jWindows(in.memory(), there, scratch);
        if (in.differentiable()) {
            Nd4jWindows.Geometry back = Nd4jWindows.Geometry.backward(in, out(), spec);
            scratch.reserve(back.size());
            backward = new Nd4jWindows(in.memory(), back, scratch);
            turned = in.memory().create(in.channels(), spec.outputs(), spec.kernel(), spec.kernel());
        } else {
            backward = null;
            turned = null;
        }
    }

    private static Nd4jTensor output(Nd4jTensor in, Kernels.Convolution c) {
        if (c.padding() >= c.kernel()) {
            throw new IllegalArgumentException("A convolution's padding must be below its kernel, not " + c + ".");
        }
        int height = (in.height() + 2 * c.padding() - c.kernel()) / c.stride() + 1;
        int width = (in.width() + 2 * c.padding() - c.kernel()) / c.stride() + 1;
        return Nd4jTensor.output(in.memory(), in.batch(), c.outputs(), height, width);
    }

    @Override
    INDArray columns(INDArray values) {
        return forward.matrix(values);
    }

    @Override
    void inputGradient(INDArray weight, INDArray delta, INDArray gradient, boolean add) {
        int k = spec.kernel();
        turned.assign(weight.reshape('c', spec.outputs(), in().channels(), k, k).permute(1, 0, 2, 3));
        INDArray w = turned.reshape('c', in().channels(), (long) spec.outputs() * k * k);
        INDArray windows = backward.matrix(delta.reshape('c', out().value().shape()));
        Nd4jMath.multiply(w, false, windows, false, in().rows(gradient), add);
    }

    /** Sample by sample: unlike a dense layer's, a sample's gradient is a sum over places, squared only after it. */
    @Override
    void squaredGradient(INDArray delta, INDArray squares) {
        INDArray x = columns(in().value());
        int batch = out().batch();
        long places = out().places();
        if (sampleColumns == null) {
            sampleColumns = in().memory().create(x.rows(), places);
            sampleDelta = in().memory().create(spec.outputs(), places);
        }
        INDArray product = squares.like();
        squares.assign(0);
        for (int n = 0; n < batch; n++) {
            sampleColumns.assign(x.get(NDArrayIndex.all(), NDArrayIndex.interval(n * places, (n + 1) * places)));
            sampleDelta.assign(delta.get(NDArrayIndex.all(), NDArrayIndex.interval(n * places, (n + 1) * places)));
            Nd4jMath.multiply(sampleDelta, false, sampleColumns, true, product, false);
            squares.addi(product.muli(product));
        }
    }
}
