package basin.train;

import java.util.Map;

/** What a lane counts and remembers of its steps, beside its vectors. Used by its worker alone. */
final class Counters {
    private int steps;
    private int maskStep;
    private double lossSum;
    private int lossCount;
    private double meanLoss = Double.NaN;
    private Evaluation.Result newest = Evaluation.Result.NONE;

    /** Steps taken so far: the index of the next one. */
    int steps() {
        return steps;
    }

    /** The step that made the mask in force. */
    int maskStep() {
        return maskStep;
    }

    /** Mean loss of the last whole epoch's batches; NaN before. */
    double meanLoss() {
        return meanLoss;
    }

    /** What the last epoch's end showed. */
    Evaluation.Result newest() {
        return newest;
    }

    /** A step was taken whose batch had this loss, with a new mask or the old one. */
    void step(double loss, boolean newMask) {
        maskStep = newMask ? steps : maskStep;
        steps++;
        lossSum += loss;
        lossCount++;
    }

    /** {@code all} steps were taken elsewhere, of which nothing is known. */
    void trained(int all) {
        steps = all;
        lossSum = Double.NaN;
        lossCount = 1;
    }

    /** An epoch ended. */
    void epochEnd(Evaluation.Result found) {
        meanLoss = lossSum / lossCount;
        lossSum = 0;
        lossCount = 0;
        if (!found.equals(Evaluation.Result.NONE)) {
            newest = found;
        }
    }

    void save(Map<String, String> state) {
        state.put("maskStep", Integer.toString(maskStep));
        state.put("lossSum", Double.toString(lossSum));
        state.put("lossCount", Integer.toString(lossCount));
        state.put("meanLoss", Double.toString(meanLoss));
        state.put("trainAccuracy", Double.toString(newest.trainAccuracy()));
        state.put("testLoss", Double.toString(newest.testLoss()));
    }

    void restore(LaneCheckpoint checkpoint, StoredState state) {
        steps = checkpoint.step();
        maskStep = (int) state.number("maskStep");
        lossSum = state.number("lossSum");
        lossCount = (int) state.number("lossCount");
        meanLoss = state.number("meanLoss");
        newest = new Evaluation.Result(
                state.number("trainAccuracy"), state.number("testLoss"), checkpoint.testAccuracy());
    }
}
