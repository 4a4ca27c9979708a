package basin.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Batch normalization (Ioffe and Szegedy 2015): x' = (x - mean) r with r = 1 / sqrt(variance + epsilon), z = scale x' +
 * shift, y = phi(z). With batch statistics mean and r move with x, in the gradient and in its tangent; with running ones
 * they are constants, and the terms named S below are 0.
 *
 * <p>With D the gradient at z and M numbers a channel: S1 = sum D, S2 = sum D x', dx = scale r (D - S1/M - x' S2/M).
 * Along a direction (dots): m1 = mean of dx., m2 = mean of x' dx.; x'. = r (dx. - m1 - x' m2); r. = -r^2 m2.
 */
final class Nd4jNormalization implements Op {
    private final Nd4jTensor in;
    private final Nd4jTensor out;
    private final int reader;
    private final Kernels.Normalization spec;
    private final Nd4jParameter scale;
    private final Nd4jParameter shift;
    private final Nd4jActivation activation;
    private final Nd4jMirror runningMean;
    private final Nd4jMirror runningVariance;
    private final INDArray normal;
    private final INDArray work;
    private final long count;
    private boolean batchStatistics;
    private INDArray r;
    private INDArray normalTangent;
    private INDArray rTangent;
    private INDArray s1;
    private INDArray s2;

    Nd4jNormalization(
            Nd4jTensor in, Kernels.Normalization spec, Slot scale, Slot shift, Activation activation, boolean shared) {
        this.in = in;
        this.spec = spec;
        reader = in.read();
        out = Nd4jTensor.output(in.memory(), in.batch(), in.channels(), in.height(), in.width());
        this.scale = new Nd4jParameter(scale, shared, in.channels());
        this.shift = new Nd4jParameter(shift, shared, in.channels());
        this.activation = new Nd4jActivation(activation, out);
        runningMean = new Nd4jMirror(spec.runningMean(), shared, in.channels());
        runningVariance = new Nd4jMirror(spec.runningVariance(), shared, in.channels());
        count = (long) in.batch() * in.places();
        normal = in.memory().create(in.channels(), count);
        work = in.memory().like(normal);
    }

    @Override
    public Tensor output() {
        return out;
    }

    @Override
    public void forward(Phase phase) {
        batchStatistics = phase != Phase.INFERENCE;
        INDArray x = in.rows(in.value());
        INDArray mean = batchStatistics ? mean(x) : runningMean.read();
        Nd4jMath.subtractColumn(x, mean, normal);
        INDArray variance = batchStatistics ? mean(normal.muli(normal, work)) : runningVariance.read();
        if (phase == Phase.TRAINING) {
            move(runningMean, mean);
            move(runningVariance, variance.mul(count / Math.max(1.0, count - 1.0)));
        }
        r = Transforms.sqrt(variance.add(spec.epsilon()), false).rdivi(1);
        Nd4jMath.multiplyColumn(normal, r, normal);
        INDArray z = out.rows(out.value());
        Nd4jMath.multiplyColumn(normal, scale.value(), z);
        Nd4jMath.addColumn(z, shift.value(), z);
        activation.forward();
    }

    private INDArray mean(INDArray rows) {
        return rows.sum(1).divi(count);
    }

    private void move(Nd4jMirror running, INDArray batch) {
        INDArray before = running.read();
        running.write(now -> before.muli(1 - spec.momentum(), now).addi(batch.mul(spec.momentum())));
    }

    @Override
    public void backward() {
        INDArray delta = out.rows(activation.backward());
        s1 = delta.sum(1);
        s2 = delta.muli(normal, work).sum(1);
        shift.gradient(g -> g.assign(s1));
        scale.gradient(g -> g.assign(s2));
        inputGradient(delta);
    }

    @Override
    public void backwardSquared() {
        INDArray delta = out.rows(activation.backward());
        shift.gradient(squares -> Nd4jMath.sumOfSquares(out, delta, squares));
        scale.gradient(squares -> Nd4jMath.sumOfSquares(out, delta.muli(normal, work), squares));
        inputGradient(delta);
    }

    private void inputGradient(INDArray delta) {
        if (in.differentiable()) {
            INDArray factor = scale.value().mul(r);
            projected(delta, s1, s2, factor);
            Nd4jMath.store(work, in.rows(in.gradient()), in.adds(reader));
        }
    }

    /** {@code work = factor (delta - sum/M - x' product/M)}. */
    private void projected(INDArray delta, INDArray sum, INDArray product, INDArray factor) {
        if (batchStatistics) {
            Nd4jMath.multiplyColumn(normal, product.div(-count), work);
            work.addi(delta);
            Nd4jMath.addColumn(work, sum.div(-count), work);
            Nd4jMath.multiplyColumn(work, factor, work);
        } else {
            Nd4jMath.multiplyColumn(delta, factor, work);
        }
    }

    @Override
    public void tangentForward() {
        if (normalTangent == null) {
            normalTangent = in.memory().like(normal);
        }
        if (in.hasTangent()) {
            moveNormal(in.rows(in.tangent()));
        } else {
            rTangent = r.like();
        }
        INDArray z = out.rows(out.tangent());
        Nd4jMath.multiplyColumn(normal, scale.direction(), z);
        Nd4jMath.multiplyColumn(normalTangent, scale.value(), work);
        z.addi(work);
        Nd4jMath.addColumn(z, shift.direction(), z);
        activation.tangentForward();
    }

    /** Sets x'. and r. from the input's tangent. */
    private void moveNormal(INDArray x) {
        if (batchStatistics) {
            INDArray m1 = mean(x);
            INDArray m2 = mean(x.muli(normal, work));
            Nd4jMath.multiplyColumn(normal, m2, work);
            Nd4jMath.subtractColumn(x, m1, normalTangent);
            normalTangent.subi(work);
            rTangent = r.mul(r).muli(m2).negi();
        } else {
            normalTangent.assign(x);
            rTangent = r.like();
        }
        Nd4jMath.multiplyColumn(normalTangent, r, normalTangent);
    }

    @Override
    public void tangentBackward() {
        INDArray delta = out.rows(activation.delta());
        INDArray moved = out.rows(activation.tangentBackward());
        INDArray s1Tangent = moved.sum(1);
        INDArray s2Tangent = moved.muli(normal, work)
                .sum(1)
                .addi(delta.muli(normalTangent, work).sum(1));
        shift.product(p -> p.assign(s1Tangent));
        scale.product(p -> p.assign(s2Tangent));
        if (!in.hasTangent()) {
            return;
        }
        INDArray gradient = in.rows(in.gradientTangent());
        projected(delta, s1, s2, scale.direction().mul(r).addi(scale.value().mul(rTangent)));
        Nd4jMath.store(work, gradient, in.adds(reader));
        if (batchStatistics) {
            Nd4jMath.multiplyColumn(normalTangent, s2.mul(r).muli(scale.value()).divi(-count), work);
            gradient.addi(work);
        }
        projected(moved, s1Tangent, s2Tangent, scale.value().mul(r));
        gradient.addi(work);
    }
}
