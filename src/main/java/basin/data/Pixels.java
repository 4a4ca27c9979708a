package basin.data;

import basin.kernel.Vec;

/** Samples whose numbers can be had in an array, and changed before a network reads them. */
interface Pixels extends Samples {
    /** Sample {@code i}, normalized, channel by channel and row by row, in an array of its own. */
    float[] values(int i);

    /** The number that black has in each channel: what lies beside an image. */
    float[] black();

    /** Sample {@code i} as {@code how} shows it, its chances from {@code rng}. */
    default float[] values(int i, Augmentation how, Rng rng) {
        return how.apply(shape(), values(i), black(), rng);
    }

    @Override
    default void read(int i, Vec into, int offset) {
        into.put(offset, values(i));
    }
}
