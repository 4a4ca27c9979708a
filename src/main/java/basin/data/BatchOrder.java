package basin.data;

import java.util.Arrays;

/**
 * Which samples each step of a run takes: in every epoch a new permutation of the training set, cut into batches. The
 * last batch of an epoch is smaller where the batch size does not divide the set: it is kept, so that an epoch sees
 * every sample once. Each epoch has a stream of its own, so that any step is known from the seed alone and a resumed
 * run needs nothing stored. Lanes of one run share it. Not thread safe; an instance a lane.
 */
public final class BatchOrder {
    private final int samples;
    private final int batch;
    private final long seed;
    private int epoch = -1;
    private int[] order = {};

    /**
     * The order of a run.
     *
     * @param samples size of the training set, 1 or more
     * @param batch samples of a step, 1 or more
     * @param seed of the run
     */
    public BatchOrder(int samples, int batch, long seed) {
        if (samples < 1 || batch < 1) {
            throw new IllegalArgumentException(
                    "There are " + samples + " samples in batches of " + batch + ". Both must be 1 or more.");
        }
        this.samples = samples;
        this.batch = batch;
        this.seed = seed;
    }

    /** The steps of one epoch. */
    public int stepsPerEpoch() {
        return stepsPerEpoch(samples, batch);
    }

    /** The steps of one epoch over {@code samples} in batches of {@code batch}. */
    public static int stepsPerEpoch(int samples, int batch) {
        return (samples - 1) / batch + 1;
    }

    /** The indices of the samples of step {@code step} of the run, counted from 0; a new array. */
    public int[] batch(int step) {
        int wanted = step / stepsPerEpoch();
        if (wanted != epoch) {
            order = Rng.of(seed, "batch order " + wanted).permutation(samples);
            epoch = wanted;
        }
        int from = step % stepsPerEpoch() * batch;
        return Arrays.copyOfRange(order, from, Math.min(samples, from + batch));
    }
}
