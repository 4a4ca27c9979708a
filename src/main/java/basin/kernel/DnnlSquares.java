package basin.kernel;

/** How a {@link DnnlLinear} gets the sums over the samples of the squares of each one's own gradients. */
interface DnnlSquares {
    /** Writes them where the gradients go. */
    void run();
}
