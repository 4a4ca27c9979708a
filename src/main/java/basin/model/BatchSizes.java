package basin.model;

/**
 * How many samples a network's passes in inference mode take at once; more are taken batch by batch.
 *
 * @param passes of gradients, squares and products
 * @param losses of passes that only ask for losses and answers
 */
record BatchSizes(int passes, int losses) {
    private static final int MOST = 256;

    /** The most numbers that the layers of a pass give together; every one is held several times. */
    private static final long ACTIVATIONS = 1L << 26;

    /** The most numbers that one layer of a folded pass gives: two megabytes, which stay in the caches. */
    private static final long INFERENCE_NUMBERS = 1L << 19;

    static BatchSizes of(Graph graph) {
        return new BatchSizes(
                within(ACTIVATIONS / graph.activations()), within(INFERENCE_NUMBERS / graph.largestActivation()));
    }

    private static int within(long samples) {
        return (int) Math.max(1, Math.min(MOST, samples));
    }
}
