package basin.data;

import basin.kernel.Vec;

/** Labelled samples of one shape, immutable, readable from any thread. */
public interface Samples {
    /** How many samples there are. */
    int size();

    /** The shape of each sample. */
    Shape shape();

    /** How many classes the labels come from. */
    int classes();

    /** The class of sample {@code i}, from 0. */
    int label(int i);

    /** Writes sample {@code i}, normalized, channel by channel and row by row, to {@code into} from {@code offset} on. */
    void read(int i, Vec into, int offset);

    /** Whether a sample is read from a file when it is asked for, which takes far longer than copying it. */
    default boolean inFiles() {
        return false;
    }

    /** The samples {@code indices}, in that order, sharing this one's memory. */
    default Samples pick(int[] indices) {
        return new PickedSamples(this, indices.clone());
    }
}
