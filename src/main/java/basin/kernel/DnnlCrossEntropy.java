package basin.kernel;

import basin.kernel.DnnlTensor.Plane;

/** Softmax and cross-entropy; a batch of logits is small, so plain loops in double do. */
final class DnnlCrossEntropy implements LossOp {
    private final DnnlTensor logits;
    private final Vec exchange;
    private final int batch;
    private final int classes;
    private final double[] probabilities;
    private final float[] row;
    private final int[] labels;

    DnnlCrossEntropy(DnnlTensor logits) {
        if (logits.height() * logits.width() != 1) {
            throw new IllegalArgumentException("Cross-entropy takes logits of one place; these have " + logits.height()
                    + " x " + logits.width() + ".");
        }
        this.logits = logits;
        logits.addReader();
        batch = logits.batch();
        classes = logits.channels();
        exchange = Vec.zeros(Precision.FLOAT, batch * classes);
        probabilities = new double[batch * classes];
        row = new float[batch * classes];
        labels = new int[batch];
    }

    @Override
    public double forward(int[] labels) {
        System.arraycopy(labels, 0, this.labels, 0, batch);
        logits.read(Plane.VALUE, exchange);
        double sum = 0;
        for (int n = 0; n < batch; n++) {
            sum += sample(n * classes, labels[n]);
        }
        return sum;
    }

    private double sample(int start, int label) {
        double max = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            max = Math.max(max, exchange.get(start + k));
        }
        double total = 0;
        for (int k = 0; k < classes; k++) {
            double e = Math.exp(exchange.get(start + k) - max);
            probabilities[start + k] = e;
            total += e;
        }
        for (int k = 0; k < classes; k++) {
            probabilities[start + k] /= total;
        }
        return Math.log(total) + max - exchange.get(start + label);
    }

    @Override
    public void backward(double scale) {
        for (int n = 0; n < batch; n++) {
            for (int k = 0; k < classes; k++) {
                int i = n * classes + k;
                row[i] = (float) (scale * (probabilities[i] - (labels[n] == k ? 1 : 0)));
            }
        }
        exchange.put(0, row);
        logits.write(Plane.GRADIENT, exchange);
    }

    @Override
    public void tangentBackward(double scale) {
        curve(scale, Plane.TANGENT_GRADIENT);
    }

    @Override
    public void gaussNewton(double scale) {
        curve(scale, Plane.GRADIENT);
    }

    /** Writes p (s - sum p s) for the logits' tangent s. */
    private void curve(double scale, Plane to) {
        logits.read(Plane.TANGENT, exchange);
        for (int start = 0; start < batch * classes; start += classes) {
            double mean = 0;
            for (int i = start; i < start + classes; i++) {
                mean += probabilities[i] * exchange.get(i);
            }
            for (int i = start; i < start + classes; i++) {
                row[i] = (float) (scale * probabilities[i] * (exchange.get(i) - mean));
            }
        }
        exchange.put(0, row);
        logits.write(to, exchange);
    }
}
