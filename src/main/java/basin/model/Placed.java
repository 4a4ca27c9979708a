package basin.model;

/** A graph placed for batches of one size. Belongs to one thread. */
interface Placed extends AutoCloseable {
    /** Where batches come in. */
    Intake intake();

    /** The classes of largest logit after a forward pass. */
    Answers answers();

    @Override
    void close();
}
