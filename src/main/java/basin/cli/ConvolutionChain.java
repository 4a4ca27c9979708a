package basin.cli;

import basin.kernel.Activation;
import basin.kernel.Kernels;
import basin.kernel.LossOp;
import basin.kernel.Op;
import basin.kernel.Slot;
import basin.kernel.Tensor;
import basin.kernel.Vec;
import java.util.ArrayList;
import java.util.List;

/** ResNet-18's convolutions and sums without normalization, placed on kernels. Belongs to one thread. */
final class ConvolutionChain implements AutoCloseable {
    private static final int STAGES = 4;
    private static final int SIDE = 32;
    private static final int COLOURS = 3;
    private static final int CLASSES = 10;
    /** Forward, to the data and to the weights. */
    private static final int PASSES = 3;

    private final Kernels kernels;
    private final int batch;
    private final Slot.Vectors vectors = new Slot.Vectors();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Integer> inputs = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final LossOp loss;
    private int used;
    private double operations;

    /** One operation, and whether it is one of those that are timed. */
    record Stage(Op op, boolean counted) {}

    /** {@code parameters} is the number that the whole network has, which is a little more than are used here. */
    ConvolutionChain(Kernels kernels, int batch, int width, int parameters) {
        this.kernels = kernels;
        this.batch = batch;
        Vec weights = Vec.zeros(kernels.precision(), parameters);
        vectors.value(weights);
        vectors.gradient(weights.like());
        Tensor input = kernels.input(batch, COLOURS, SIDE, SIDE, false);
        Tensor x = convolution(input, width, 3, 1);
        for (int block = 0; block < 2 * STAGES; block++) {
            int outputs = width << (block / 2);
            int stride = block > 0 && block % 2 == 0 ? 2 : 1;
            Tensor y = convolution(convolution(x, outputs, 3, stride), outputs, 3, 1);
            Tensor shortcut = stride == 1 ? x : convolution(x, outputs, 1, stride);
            x = uncounted(kernels.add(List.of(y, shortcut), Activation.IDENTITY));
        }
        x = uncounted(kernels.meanPooling(x));
        Slot head = slot(x.channels() * CLASSES, x.channels());
        loss = kernels.crossEntropy(uncounted(kernels.dense(x, CLASSES, head, null, Activation.IDENTITY)));
        fill(weights);
        input.write(NetworkWork.random(Vec.zeros(kernels.precision(), batch * COLOURS * SIDE * SIDE)));
    }

    private Tensor convolution(Tensor in, int outputs, int kernel, int stride) {
        int inputsOfOne = in.channels() * kernel * kernel;
        Slot weight = slot(outputs * inputsOfOne, inputsOfOne);
        Kernels.Convolution spec = new Kernels.Convolution(outputs, kernel, stride, kernel / 2);
        Op op = kernels.convolution(in, spec, weight, null, Activation.IDENTITY);
        Tensor out = op.output();
        int passes = stages.isEmpty() ? PASSES - 1 : PASSES; // nobody asks for the images' gradient
        operations += 2.0 * passes * batch * out.channels() * out.height() * out.width() * inputsOfOne;
        stages.add(new Stage(op, true));
        return out;
    }

    private Tensor uncounted(Op op) {
        stages.add(new Stage(op, false));
        return op.output();
    }

    private Slot slot(int length, int inputsOfOne) {
        Slot slot = new Slot(vectors, used, length);
        used += length;
        slots.add(slot);
        inputs.add(inputsOfOne);
        return slot;
    }

    /** Weights that keep the size of what goes through, so that no number becomes slow or infinite. */
    private void fill(Vec weights) {
        weights.set(NetworkWork.random(weights));
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).value().scale(1 / Math.sqrt(inputs.get(i)));
        }
    }

    /** In the order of a forward pass. */
    List<Stage> stages() {
        return stages;
    }

    /** Between the forward pass and the backward one. */
    void turn() {
        int[] labels = new int[batch];
        for (int i = 0; i < batch; i++) {
            labels[i] = i % CLASSES;
        }
        loss.forward(labels);
        loss.backward(1.0 / batch);
    }

    /** The operations of all convolutions in one run, a multiplication and an addition each one. */
    double operations() {
        return operations;
    }

    @Override
    public void close() {
        kernels.close();
    }
}
