package basin.model;

import basin.data.Samples;
import basin.kernel.Vec;
import java.util.Map;

/**
 * A network with a data set: its loss is the mean cross-entropy over the samples in use. Used by one thread at a time;
 * a copy shares nothing.
 */
public interface Network extends Objective, AutoCloseable {
    /** How the normalization layers work in the passes that follow. */
    enum Mode {
        /** Batch statistics; the running ones move on {@link Objective#gradient}, not on the perturbed pass. */
        TRAINING,
        /** As {@link #TRAINING}, but the running statistics move on both passes, as in the paper's published code. */
        TRAINING_BOTH,
        /** The stored running statistics, which stay as they are. */
        INFERENCE
    }

    /**
     * Sets the samples and the mode of the following {@link #loss}, {@link #gradient} and {@link #hessianVector}. In
     * training mode the samples are one batch; in inference mode any number, taken in batches of the network's choice.
     */
    void use(Samples samples, Mode mode);

    /** As {@link #loss}, with {@code between} run before each batch, which may give up by an exception. */
    double loss(Runnable between);
    /**
     * Sets {@code product} to G v, exactly, where G = J' (diag p - pp') J / n is the Gauss-Newton part of the Hessian: J
     * are the derivatives of the logits, p their softmax (Schraudolph, "Fast curvature matrix-vector products for
     * second-order gradient descent", 2002). It is never indefinite, and what it leaves of the Hessian is the curvature of
     * the logits themselves.
     */
    void gaussNewtonVector(Vec v, Vec product);

    /** Mean loss and share of right answers over the samples in use, inference mode. */
    Score score();

    /** The class of largest logit for each of {@code samples}, inference mode. */
    int[] predict(Samples samples);

    /**
     * Sets {@code fisher} to the mean over {@code samples} of the squared gradient of log p(y_i | x_i), each sample
     * alone, true labels, inference mode. No buffer moves.
     */
    void fisher(Samples samples, Vec fisher);

    /** Sets the running statistics from {@code samples} taken as one batch at the current weights. */
    void estimateStatistics(Samples samples);

    /** Names, shapes and places of the buffers (running statistics), as {@link #layout} for parameters. */
    ParameterLayout bufferLayout();

    /** The buffers themselves, flat; empty where there is no normalization. */
    Vec buffers();

    /** The floating-point operations of one forward pass of one sample, by layer name, a multiplication and an addition each one. */
    Map<String, Long> flops();

    /** The floating-point operations of a gradient of one sample, forwards and backwards. */
    long gradientFlops();

    /** The floating-point operations of all gradients so far, {@link #fisher} apart: of the passes that were really run. */
    double operations();

    /** A network of the same weights and buffers that shares no memory with this one. */
    Network copy();

    @Override
    void close();

    /**
     * Mean loss and accuracy.
     *
     * @param loss mean cross-entropy
     * @param accuracy share of right answers, 0..1
     */
    record Score(double loss, double accuracy) {}
}
