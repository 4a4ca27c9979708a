package basin.kernel;

/** An operation of passes in inference mode that has its weights ready: {@link #fold} whenever they moved, then {@link #forward}. */
public interface FoldedOp {
    /** What it computes. */
    Tensor output();

    /** Takes in the weights and statistics as they are now. */
    void fold();

    /** Computes the output from the inputs. */
    void forward();
}
