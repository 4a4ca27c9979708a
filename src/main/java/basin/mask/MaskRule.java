package basin.mask;

import basin.kernel.Vec;

/**
 * How a sparse optimizer chooses the coordinates it perturbs. Used by one thread.
 *
 * <p>Order of calls: {@link #update} in the first step of all (or {@link #restore}), then in any step either
 * {@link #update}, where a new mask is due, or {@link #adapt}. What the setters set acts at the next of these calls.
 */
public interface MaskRule {
    /** The mask in force. */
    Mask mask();

    /** The share of coordinates left alone from the next call of {@link #update} or {@link #adapt} on, 0..1. */
    void sparsity(double sparsity);

    /** The sparsity set last. */
    double sparsity();

    /** The share of coordinates left alone: the sparsity, or where a pattern decides it, that of the mask in force. */
    default double leftAlone() {
        return sparsity();
    }

    /** Sets alpha, the share of ones exchanged at first, 0..1; rules without one do nothing. */
    default void dropRate(double alpha) {}

    /**
     * Makes the mask that is due.
     *
     * @param gradient of this step, unperturbed
     * @param epoch t, from 0
     * @param epochs T, of the whole run
     */
    void update(Vec gradient, int epoch, int epochs);

    /** Fits the mask to the sparsity if that was changed; whether the mask changed. Arguments as for {@link #update}. */
    boolean adapt(Vec gradient);

    /** Whether {@link #adapt} would leave the mask as it is; false where that is not known. */
    default boolean settled() {
        return false;
    }

    /** All that {@link #restore} needs to go on with the same bits; a copy. */
    MaskState state();

    /** Goes on where {@code state} was taken; sparsity and drop rate are set apart. */
    void restore(MaskState state);
}
