package basin.model.layer;

import basin.data.Rng;
import basin.data.Shape;
import basin.kernel.Activation;
import basin.kernel.Kernels;
import basin.kernel.Op;
import basin.kernel.Vec;
import java.util.List;

/** What one layer computes and what it needs; immutable, and free of native libraries until it is placed. */
public sealed interface LayerSpec {
    /** The share of a training batch in the running statistics, as PyTorch's default. */
    double MOMENTUM = 0.1;

    /** Added to a normalization's variance, as PyTorch's default. */
    double EPSILON = 1e-5;

    /** What comes out for inputs of shape {@code in}. */
    Shape output(Shape in);

    /** The trainable parameters: the weight, then the bias (the scale, then the shift). */
    default List<LayerTensor> parameters(Shape in) {
        return List.of();
    }

    /** The running statistics. */
    default List<LayerTensor> buffers(Shape in) {
        return List.of();
    }

    /** What follows in the same operation. */
    default Activation activation() {
        return Activation.IDENTITY;
    }

    /** Floating-point operations of one sample's forward pass. */
    long flops(Shape in);

    /** Places the operation after its inputs. */
    Op place(Place place);

    /** Sets {@code parameters}, this layer's part of the flat vector, to their first values. */
    default void initialize(Shape in, Vec parameters, Rng rng) {}

    /**
     * Convolution without dilation or groups, then the activation.
     *
     * @param outputs channels out
     * @param kernel height and width of the window
     * @param stride along both axes
     * @param padding zeros on every side
     * @param bias whether there is one
     * @param activation what follows
     * @param initial spread of the first weights
     */
    record Convolution(
            int outputs, int kernel, int stride, int padding, boolean bias, Activation activation, Initial initial)
            implements LayerSpec {
        @Override
        public Shape output(Shape in) {
            return new Shape(outputs, side(in.height()), side(in.width()));
        }

        private int side(int in) {
            return (in + 2 * padding - kernel) / stride + 1;
        }

        @Override
        public List<LayerTensor> parameters(Shape in) {
            return Linear.parameters(bias, outputs, in.channels(), kernel, kernel);
        }

        @Override
        public long flops(Shape in) {
            return 2L * kernel * kernel * in.channels() * output(in).size();
        }

        @Override
        public Op place(Place p) {
            return p.kernels().convolution(p.input(), spec(), p.slot(0), p.slot(1), activation);
        }

        /** Its sizes. */
        public Kernels.Convolution spec() {
            return new Kernels.Convolution(outputs, kernel, stride, padding);
        }

        @Override
        public void initialize(Shape in, Vec parameters, Rng rng) {
            int window = kernel * kernel;
            Linear.initialize(parameters, parameters(in).get(0), initial, window * outputs, rng);
        }
    }

    /**
     * Dense layer over all numbers of a sample, then the activation.
     *
     * @param outputs numbers out
     * @param activation what follows
     * @param initial spread of the first weights
     */
    record Dense(int outputs, Activation activation, Initial initial) implements LayerSpec {
        @Override
        public Shape output(Shape in) {
            return Shape.vector(outputs);
        }

        @Override
        public List<LayerTensor> parameters(Shape in) {
            return Linear.parameters(true, outputs, in.size());
        }

        @Override
        public long flops(Shape in) {
            return 2L * in.size() * outputs;
        }

        @Override
        public Op place(Place p) {
            return p.kernels().dense(p.input(), outputs, p.slot(0), p.slot(1), activation);
        }

        @Override
        public void initialize(Shape in, Vec parameters, Rng rng) {
            Linear.initialize(parameters, parameters(in).get(0), initial, outputs, rng);
        }
    }

    /**
     * Batch normalization, then the activation.
     *
     * @param activation what follows
     */
    record Normalization(Activation activation) implements LayerSpec {
        @Override
        public Shape output(Shape in) {
            return in;
        }

        @Override
        public List<LayerTensor> parameters(Shape in) {
            return List.of(
                    LayerTensor.of(LayerTensor.WEIGHT, in.channels()), LayerTensor.of(LayerTensor.BIAS, in.channels()));
        }

        @Override
        public List<LayerTensor> buffers(Shape in) {
            return List.of(
                    LayerTensor.of("running_mean", in.channels()), LayerTensor.of(LayerTensor.VARIANCE, in.channels()));
        }

        @Override
        public long flops(Shape in) {
            return 2L * in.size();
        }

        @Override
        public Op place(Place p) {
            Kernels.Normalization spec = new Kernels.Normalization(
                    EPSILON, p.momentum(), p.buffers().get(0), p.buffers().get(1));
            return p.kernels().normalization(p.input(), spec, p.slot(0), p.slot(1), activation);
        }

        @Override
        public void initialize(Shape in, Vec parameters, Rng rng) {
            parameters.fill(0);
            parameters.slice(0, in.channels()).fill(1);
        }
    }

    /**
     * Maximum over windows.
     *
     * @param size height and width of a window
     * @param stride distance of windows
     * @param padding places beside the image on every side
     */
    record MaxPooling(int size, int stride, int padding) implements LayerSpec {
        /** Windows without overlap. */
        public MaxPooling(int size) {
            this(size, size, 0);
        }

        @Override
        public Shape output(Shape in) {
            return new Shape(in.channels(), side(in.height()), side(in.width()));
        }

        private int side(int in) {
            return (in + 2 * padding - size) / stride + 1;
        }

        @Override
        public long flops(Shape in) {
            return (long) size * size * output(in).size();
        }

        @Override
        public Op place(Place p) {
            return p.kernels().maxPooling(p.input(), new Kernels.Pooling(size, stride, padding));
        }
    }

    /** Mean over height and width. */
    record MeanPooling() implements LayerSpec {
        @Override
        public Shape output(Shape in) {
            return Shape.vector(in.channels());
        }

        @Override
        public long flops(Shape in) {
            return in.size();
        }

        @Override
        public Op place(Place p) {
            return p.kernels().meanPooling(p.input());
        }
    }

    /**
     * The sum of all inputs, then the activation.
     *
     * @param activation what follows
     */
    record Add(Activation activation) implements LayerSpec {
        @Override
        public Shape output(Shape in) {
            return in;
        }

        @Override
        public long flops(Shape in) {
            return in.size();
        }

        @Override
        public Op place(Place p) {
            return p.kernels().add(p.in(), activation);
        }
    }
}
