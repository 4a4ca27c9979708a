package basin.model;

import basin.kernel.Precision;
import basin.kernel.Tensor;
import basin.kernel.Vec;

/** The classes that a batch's logits say. */
final class Answers {
    private final Tensor logits;
    private final Vec values;

    /** Of {@code logits} as they are when asked. */
    Answers(Tensor logits, Precision precision) {
        this.logits = logits;
        values = Vec.zeros(precision, logits.batch() * logits.channels());
    }

    /** The class of largest logit of each sample, the lowest of equal ones. */
    int[] predictions() {
        int classes = logits.channels();
        logits.read(values);
        int[] best = new int[logits.batch()];
        for (int i = 0; i < best.length; i++) {
            for (int c = 1; c < classes; c++) {
                if (values.get(i * classes + c) > values.get(i * classes + best[i])) {
                    best[i] = c;
                }
            }
        }
        return best;
    }

    /** How many samples the predictions have right. */
    int hits(int... labels) {
        int[] predictions = predictions();
        int hits = 0;
        for (int i = 0; i < labels.length; i++) {
            hits += predictions[i] == labels[i] ? 1 : 0;
        }
        return hits;
    }
}
