package basin.kernel;

/**
 * One operation of a network at its place. The legal order is: {@link #forward}; then {@link #backward},
 * {@link #backwardData}, {@link #backwardParameters} or {@link #backwardSquared}; after the first, second and last of them, any
 * number of {@link #tangentForward} and {@link #tangentBackward} at the same point. A walk calls forward passes in the order of
 * placing and backward passes in the reverse order. A forward walk may begin after operations whose inputs and parameters
 * are those of the walk before.
 *
 * <p>Tensors with several readers: the first reader in a backward walk writes the gradient, the others add to it.
 */
public interface Op {
    /** What it computes. */
    Tensor output();

    /** Computes the output from the inputs. */
    void forward(Phase phase);

    /** From the output's gradient: the inputs' gradients, and the parameters' written into {@link Slot#gradient}. */
    void backward();

    /** As {@link #backward} where the parameters' gradients are not asked for: they may be written or not. */
    default void backwardData() {
        backward();
    }

    /** As {@link #backward} where the inputs' gradients are not asked for: they may be written or not. */
    default void backwardParameters() {
        backward();
    }

    /**
     * As {@link #backward} for the inputs, but {@link Slot#gradient} gets the sum over the samples of the squares of
     * each one's own gradient. After an {@link Phase#INFERENCE} forward only.
     */
    void backwardSquared();

    /** The derivative of {@link #forward} along {@link Slot#direction} and the inputs' tangents. */
    void tangentForward();

    /** The derivative of {@link #backward} along the same; the parameters' is written into {@link Slot#product}. */
    void tangentBackward();

    /** How normalizations work in a forward pass. */
    enum Phase {
        /** Batch statistics; the running ones move. */
        TRAINING,
        /** Batch statistics; the running ones stay. */
        TRAINING_FROZEN,
        /** Running statistics. */
        INFERENCE
    }
}
