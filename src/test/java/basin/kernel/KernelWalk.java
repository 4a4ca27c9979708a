package basin.kernel;

import basin.data.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small network of some operations, dense layer and loss at its end, with numbers from a seed, walked pass by pass. */
final class KernelWalk implements AutoCloseable {
    static final int CLASSES = 3;

    private static final int PARAMETERS = 2000;

    private final Kernels kernels;
    private final Precision precision;
    private final int batch;
    private final Slot.Vectors vectors = new Slot.Vectors();
    private final List<Op> ops = new ArrayList<>();
    private final List<Vec> statistics = new ArrayList<>();
    private final Tensor input;
    private final LossOp loss;
    private final int[] labels;
    private int used;

    final Vec parameters;
    final Vec direction;
    final Vec data;

    KernelWalk(Kernels kernels, Case network, int batch) {
        this.kernels = kernels;
        this.batch = batch;
        precision = kernels.precision();
        Rng rng = Rng.of(7, network.name());
        parameters = random(PARAMETERS, rng, 0.4);
        direction = random(PARAMETERS, rng, 0.3);
        data = random(batch * network.channels() * network.side() * network.side(), rng, 1);
        vectors.value(parameters);
        input = kernels.input(batch, network.channels(), network.side(), network.side(), true);
        Tensor last = network.body().place(this, input);
        Op out = add(kernels.dense(
                last,
                CLASSES,
                slot(CLASSES * last.channels() * last.height() * last.width()),
                slot(CLASSES),
                Activation.IDENTITY));
        loss = kernels.crossEntropy(out.output());
        labels = new int[batch];
        for (int i = 0; i < batch; i++) {
            labels[i] = i % CLASSES;
        }
    }

    private Vec random(int length, Rng rng, double deviation) {
        Vec v = Vec.zeros(precision, length);
        for (int i = 0; i < length; i++) {
            // through float, so that both precisions see the same numbers
            v.set(i, (float) (deviation * rng.nextGaussian()));
        }
        return v;
    }

    Kernels kernels() {
        return kernels;
    }

    Slot slot(int length) {
        used += length;
        return new Slot(vectors, used - length, length);
    }

    Op add(Op op) {
        ops.add(op);
        return op;
    }

    /** Running statistics for {@code channels}: means .1 and variances 1.5. */
    Kernels.Normalization normalization(int channels) {
        Vec mean = Vec.zeros(precision, channels);
        Vec variance = Vec.zeros(precision, channels);
        mean.fill(0.1);
        variance.fill(1.5);
        statistics.add(mean);
        statistics.add(variance);
        return new Kernels.Normalization(1e-5, 0.1, mean, variance);
    }

    /** Sets every sample's class. */
    void label(int label) {
        Arrays.fill(labels, label);
    }

    /** The numbers of {@link #parameters} that belong to operations. */
    int used() {
        return used;
    }

    /** The mean loss. */
    double forward(Op.Phase phase) {
        input.write(data);
        ops.forEach(op -> op.forward(phase));
        return loss.forward(labels) / batch;
    }

    /** Gradient of the mean loss; after {@link #forward}. */
    double[] backward() {
        Vec gradient = parameters.like();
        vectors.gradient(gradient);
        loss.backward(1.0 / batch);
        for (int i = ops.size() - 1; i >= 0; i--) {
            ops.get(i).backward();
        }
        return gradient.toDoubles();
    }

    /** The data's gradient; after {@link #backward}. */
    double[] inputGradient() {
        Vec gradient = data.like();
        input.readGradient(gradient);
        return gradient.toDoubles();
    }

    /** Sum over the samples of the squares of their own gradients; after an inference {@link #forward}. */
    double[] squared() {
        Vec squares = parameters.like();
        vectors.gradient(squares);
        loss.backward(1);
        for (int i = ops.size() - 1; i >= 0; i--) {
            ops.get(i).backwardSquared();
        }
        return squares.toDoubles();
    }

    /** The Hessian of the mean loss times {@link #direction}; after {@link #backward}. */
    double[] product() {
        Vec product = parameters.like();
        vectors.direction(direction);
        vectors.product(product);
        ops.forEach(Op::tangentForward);
        loss.tangentBackward(1.0 / batch);
        for (int i = ops.size() - 1; i >= 0; i--) {
            ops.get(i).tangentBackward();
        }
        return product.toDoubles();
    }

    /** All running statistics, one after another. */
    double[] statistics() {
        return statistics.stream()
                .flatMapToDouble(v -> Arrays.stream(v.toDoubles()))
                .toArray();
    }

    @Override
    public void close() {
        kernels.close();
    }

    /** Places operations after {@code in}; what the last one gives. */
    interface Body {
        Tensor place(KernelWalk walk, Tensor in);
    }

    /** A network: images of {@code channels} with {@code side} rows and columns, through {@code body}. */
    record Case(String name, int channels, int side, Body body) {}
}
