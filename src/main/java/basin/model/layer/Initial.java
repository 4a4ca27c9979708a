package basin.model.layer;

/** The standard deviation of a layer's first weights, which are Gaussian; biases and shifts start at 0, scales at 1. */
public enum Initial {
    /** sqrt(2 / fan-in), for ReLU: He et al. 2015. */
    HE,
    /** Half of {@link #HE}: a last layer that starts near equal probabilities. */
    HALF_HE,
    /** sqrt(2 / (fan-in + fan-out)), for tanh: Glorot and Bengio 2010. */
    GLOROT;

    /** The deviation for a unit that reads {@code fanIn} numbers, each of which {@code fanOut} units read. */
    public double deviation(int fanIn, int fanOut) {
        return switch (this) {
            case HE -> Math.sqrt(2.0 / fanIn);
            case HALF_HE -> Math.sqrt(2.0 / fanIn) / 2;
            case GLOROT -> Math.sqrt(2.0 / (fanIn + fanOut));
        };
    }
}
