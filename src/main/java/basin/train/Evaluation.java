package basin.train;

import basin.data.Samples;
import basin.model.Network;
import java.util.stream.IntStream;

/** Loss and accuracy over whole sets in inference mode, piece by piece, so that requests need not wait for the end. */
final class Evaluation {
    /** Samples of a piece. */
    static final int PIECE = 256;

    private Evaluation() {}

    /**
     * What an epoch's end showed; NaN where it was given up.
     *
     * @param trainAccuracy over the training set, its wrong labels included
     * @param testLoss over the test set
     * @param testAccuracy likewise
     */
    record Result(double trainAccuracy, double testLoss, double testAccuracy) {
        static final Result NONE = new Result(Double.NaN, Double.NaN, Double.NaN);
    }

    /** Mean loss and accuracy of {@code network} over {@code samples}; {@code between} runs between two pieces. */
    static Network.Score score(Network network, Samples samples, Runnable between) {
        double loss = 0;
        double right = 0;
        int size = samples.size();
        for (int from = 0; from < size; from += PIECE) {
            between.run();
            int[] piece = IntStream.range(from, Math.min(size, from + PIECE)).toArray();
            network.use(samples.pick(piece), Network.Mode.INFERENCE);
            Network.Score score = network.score();
            loss += score.loss() * piece.length;
            right += score.accuracy() * piece.length;
        }
        return new Network.Score(loss / size, right / size);
    }
}
