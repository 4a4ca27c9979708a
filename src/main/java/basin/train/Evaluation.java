package basin.train;

import basin.data.Batches;
import basin.data.Samples;
import basin.model.Network;

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
        try (Batches pieces = Batches.pieces(samples, PIECE)) {
            for (int i = 0; i * PIECE < size; i++) {
                between.run();
                Samples piece = pieces.of(i);
                network.use(piece, Network.Mode.INFERENCE);
                Network.Score score = network.score();
                loss += score.loss() * piece.size();
                right += score.accuracy() * piece.size();
            }
        }
        return new Network.Score(loss / size, right / size);
    }
}
