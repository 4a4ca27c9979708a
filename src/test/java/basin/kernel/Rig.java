package basin.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** A small network on some kernels, run pass by pass; the same plan on two kernels has the same numbers. */
final class Rig implements AutoCloseable {
    static final double SCALE = .25;

    final Kernels kernels;
    final Tensor input;
    final Vec weights;
    final Vec gradient;
    final Vec direction;
    final Vec product;
    final List<Vec> running = new ArrayList<>();
    private final Slot.Vectors vectors = new Slot.Vectors();
    private final List<Op> ops = new ArrayList<>();
    private final LossOp loss;
    private final int[] labels;
    private final int batch;

    Rig(Kernels kernels, int batch, int[] sample, int parameters, Plan plan) {
        this.kernels = kernels;
        this.batch = batch;
        Precision precision = kernels.precision();
        weights = Vec.zeros(precision, parameters);
        gradient = weights.like();
        direction = weights.like();
        product = weights.like();
        vectors.value(weights);
        vectors.gradient(gradient);
        vectors.direction(direction);
        vectors.product(product);
        input = kernels.input(batch, sample[0], sample[1], sample[2], true);
        Placer placer = new Placer();
        Tensor logits = plan.place(placer, input);
        if (placer.used != parameters) {
            throw new IllegalArgumentException("The plan has " + placer.used + " parameters.");
        }
        loss = kernels.crossEntropy(logits);
        labels = new int[batch];
        for (int i = 0; i < batch; i++) {
            labels[i] = i % logits.channels();
        }
        randomize(weights, 1, .4);
        randomize(direction, 2, 1);
        Vec data = Vec.zeros(precision, batch * sample[0] * sample[1] * sample[2]);
        randomize(data, 3, 1);
        input.write(data);
    }

    /** Floats in both precisions, so that the numbers are the same. */
    static void randomize(Vec v, long seed, double size) {
        Random random = new Random(seed);
        for (int i = 0; i < v.length(); i++) {
            v.set(i, (float) (size * random.nextGaussian()));
        }
    }

    double forward(Op.Phase phase) {
        ops.forEach(op -> op.forward(phase));
        return loss.forward(labels);
    }

    double gradient(Op.Phase phase) {
        double value = forward(phase);
        loss.backward(SCALE);
        reverse().forEach(Op::backward);
        return value;
    }

    /** As a Hessian-vector product begins: without the weights' gradients. */
    void gradientByData(Op.Phase phase) {
        forward(phase);
        loss.backward(SCALE);
        reverse().forEach(Op::backwardData);
    }

    void squared() {
        forward(Op.Phase.INFERENCE);
        loss.backward(1);
        reverse().forEach(Op::backwardSquared);
    }

    void hessianVector() {
        ops.forEach(Op::tangentForward);
        loss.tangentBackward(SCALE);
        reverse().forEach(Op::tangentBackward);
    }

    Vec inputGradient() {
        Vec g = Vec.zeros(kernels.precision(), batch * input.channels() * input.height() * input.width());
        input.readGradient(g);
        return g;
    }

    /** Runs with sample {@code n} of {@code other} and its label. */
    void takeSample(Rig other, int n) {
        Vec all = Vec.zeros(kernels.precision(), other.batch * input.channels() * input.height() * input.width());
        other.input.read(all);
        int size = all.length() / other.batch;
        input.write(all.slice(n * size, size));
        labels[0] = other.labels[n];
    }

    private List<Op> reverse() {
        Deque<Op> reversed = new ArrayDeque<>();
        ops.forEach(reversed::push);
        return List.copyOf(reversed);
    }

    @Override
    public void close() {
        kernels.close();
    }

    /** Places a network's operations. */
    interface Plan {
        Tensor place(Placer p, Tensor in);
    }

    /** Hands out slots one after the other, in the order of asking. */
    final class Placer {
        private int used;

        Slot slot(int length) {
            used += length;
            return new Slot(vectors, used - length, length);
        }

        Tensor convolution(Tensor in, int outputs, int kernel, int stride, boolean bias, Activation activation) {
            Slot weight = slot(outputs * in.channels() * kernel * kernel);
            Kernels.Convolution spec = new Kernels.Convolution(outputs, kernel, stride, kernel / 2);
            return add(kernels.convolution(in, spec, weight, bias ? slot(outputs) : null, activation));
        }

        Tensor normalization(Tensor in, Activation activation) {
            Vec mean = Vec.zeros(kernels.precision(), in.channels());
            Vec variance = mean.like();
            randomize(mean, 4, .3);
            for (int c = 0; c < in.channels(); c++) {
                variance.set(c, .5f + .25f * (c % 4));
            }
            running.add(mean);
            running.add(variance);
            Kernels.Normalization spec = new Kernels.Normalization(1e-5, .1, mean, variance);
            return add(kernels.normalization(in, spec, slot(in.channels()), slot(in.channels()), activation));
        }

        Tensor dense(Tensor in, int outputs, boolean bias, Activation activation) {
            Slot weight = slot(outputs * in.channels() * in.height() * in.width());
            return add(kernels.dense(in, outputs, weight, bias ? slot(outputs) : null, activation));
        }

        Tensor maxPooling(Tensor in, int size) {
            return add(kernels.maxPooling(in, size));
        }

        Tensor meanPooling(Tensor in) {
            return add(kernels.meanPooling(in));
        }

        Tensor sum(Activation activation, Tensor... in) {
            return add(kernels.add(List.of(in), activation));
        }

        private Tensor add(Op op) {
            ops.add(op);
            return op.output();
        }
    }
}
