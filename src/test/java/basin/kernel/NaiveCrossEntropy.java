package basin.kernel;

/** Softmax and cross-entropy by plain loops. */
record NaiveCrossEntropy(NaiveTensor logits, int[] labels) implements LossOp {
    NaiveCrossEntropy(NaiveTensor logits) {
        this(logits, new int[logits.batch()]);
    }

    @Override
    public double forward(int[] classes) {
        System.arraycopy(classes, 0, labels, 0, labels.length);
        double sum = 0;
        for (int n = 0; n < labels.length; n++) {
            sum -= Math.log(probability(n, labels[n]));
        }
        return sum;
    }

    private double probability(int n, int k) {
        double total = 0;
        for (int j = 0; j < logits.channels(); j++) {
            total += Math.exp(logits.x[logits.at(n, j, 0, 0)] - logits.x[logits.at(n, k, 0, 0)]);
        }
        return 1 / total;
    }

    @Override
    public void backward(double scale) {
        for (int n = 0; n < labels.length; n++) {
            for (int k = 0; k < logits.channels(); k++) {
                logits.g[logits.at(n, k, 0, 0)] += scale * (probability(n, k) - (labels[n] == k ? 1 : 0));
            }
        }
    }

    @Override
    public void tangentBackward(double scale) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void gaussNewton(double scale) {
        throw new UnsupportedOperationException();
    }
}
