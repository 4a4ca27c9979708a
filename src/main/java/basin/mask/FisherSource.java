package basin.mask;

import basin.kernel.Vec;

/** Where the Fisher rule gets F from, at the weights of the moment. Used by one thread. */
public interface FisherSource {
    /** Sets {@code fisher} to F; {@code epoch} counts from 0, where running statistics say nothing yet. */
    void fisher(Vec fisher, int epoch);

    /** The state of the random stream that samples are drawn from. */
    String random();

    /** Goes on where {@link #random} was taken. */
    void restore(String random);
}
