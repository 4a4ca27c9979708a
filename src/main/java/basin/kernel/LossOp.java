package basin.kernel;

/** Mean softmax cross-entropy at the end of a network; the order of calls is that of {@link Op}. */
public interface LossOp {
    /**
     * The sum over the batch of the cross-entropy (the caller divides).
     *
     * @param labels the class of each sample
     */
    double forward(int[] labels);

    /** Writes the logits' gradient of {@code scale} times the sum: {@code scale (softmax - one-hot)}. */
    void backward(double scale);

    /** Writes the tangent of that gradient along the logits' tangent. */
    void tangentBackward(double scale);

    /**
     * As {@link #tangentBackward}, but writes it as the logits' gradient: what the loss's own Hessian
     * {@code scale (diag p - pp')} makes of the logits' tangent. A backward pass from there ends the Gauss-Newton product.
     */
    void gaussNewton(double scale);
}
